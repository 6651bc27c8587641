import { useState } from 'react';
import type { ProgrammeClosing } from '@nastavnik/contracts/closings';
import { isLink } from '@nastavnik/contracts/closings';
import { useSetClosingEventMutation } from '../../shared/closing/closing.api.ts';
import { words } from '../../shared/closing/words.ts';
import { useDates } from '../../shared/dates.ts';
import { Checkbox } from '../../shared/ui/choices.tsx';
import { DateInput, Field, TextArea, TextInput } from '../../shared/ui/field.tsx';
import { useToast } from '../../shared/ui/toast.tsx';
import { SheetDialog } from './sheet-dialog.tsx';

/** «Иванова Мария, родитель»: a guest a line. */
const guestsOf = (text: string) =>
  text.split('\n').flatMap((line) => {
    const [name = '', ...role] = line.split(',').map((part) => part.trim());
    return name === '' ? [] : [{ name, role: role.join(', ') }];
  });

function useEvent({ event }: ProgrammeClosing) {
  const { today } = useDates();
  const [draft, setDraft] = useState({
    on: event?.on ?? today,
    place: event?.place ?? '',
    link: event?.link ?? '',
    nobodyShown: event?.nobodyShown ?? false,
    guests: (event?.guests ?? []).map(({ name, role }) => words.guest(name, role)).join('\n'),
  });
  const set = (changes: Partial<typeof draft>) => setDraft({ ...draft, ...changes });
  const [place, link] = [draft.place.trim(), draft.link.trim()];
  const wrong = draft.on === '' || place === '' || (link !== '' && !isLink(link));
  const guests = guestsOf(draft.guests);
  const body = {
    on: draft.on,
    place,
    link: link === '' ? null : link,
    nobodyShown: link !== '' && draft.nobodyShown,
    guests,
  };
  return { draft, set, wrong, body };
}

/** When and where the programme ends, and who else is there. */
export function EventDialog({
  closing,
  onClose,
}: {
  closing: ProgrammeClosing;
  onClose: () => void;
}) {
  const toast = useToast();
  const { draft, set, wrong, body } = useEvent(closing);
  const [tried, setTried] = useState(false);
  const [save, { isLoading, error }] = useSetClosingEventMutation();
  const send = async () => {
    setTried(true);
    if (wrong) return;
    const { data } = await save({
      params: { programmeId: closing.programme.id },
      version: closing.eventVersion,
      body: { ...body, attendedIds: closing.event?.attendedIds ?? [] },
    });
    if (!data) return;
    toast({ text: words.saved });
    onClose();
  };
  const need = (value: string) => (tried && value.trim() === '' ? words.fill : undefined);
  const badLink = tried && body.link !== null && !isLink(body.link) ? words.badLink : undefined;
  return (
    <SheetDialog title={words.event} onClose={onClose} onSend={send} busy={isLoading} error={error}>
      <Field label={words.on} error={need(draft.on)}>
        <DateInput value={draft.on} onChange={(on) => set({ on })} />
      </Field>
      <Field label={words.place} error={need(draft.place)}>
        <TextInput value={draft.place} maxLength={200} onChange={(place) => set({ place })} />
      </Field>
      <Field label={words.link} hint={words.linkHint} error={badLink}>
        <TextInput value={draft.link} maxLength={500} onChange={(link) => set({ link })} />
      </Field>
      {body.link !== null && (
        <>
          <Checkbox checked={draft.nobodyShown} onChange={(nobodyShown) => set({ nobodyShown })}>
            {words.nobodyShown}
          </Checkbox>
          <p className="why">{words.nobodyShownHint}</p>
        </>
      )}
      <Field label={words.guests} hint={words.guestsHint}>
        <TextArea value={draft.guests} rows={3} onChange={(guests) => set({ guests })} />
      </Field>
    </SheetDialog>
  );
}
