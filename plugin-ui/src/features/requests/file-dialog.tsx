import { useState } from 'react';
import { RequestSource } from '@nastavnik/contracts/requests';
import type { PersonKind, RosterPerson } from '@nastavnik/contracts/roster';
import { useMay } from '../../shared/may.tsx';
import { fullName } from '../../shared/people.ts';
import { personAbout } from '../../shared/person.ts';
import { StaffChoice } from '../../shared/staff-choice.tsx';
import { Button } from '../../shared/ui/button.tsx';
import { Dialog } from '../../shared/ui/dialog.tsx';
import { Field, Select, TextInput } from '../../shared/ui/field.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { useToast } from '../../shared/ui/toast.tsx';
import { blank, bodyOf, fits } from './draft.ts';
import { DraftFields } from './draft-fields.tsx';
import { Referable } from './referable.tsx';
import {
  useFileRequestMutation,
  useListOwnPupilsQuery,
  useReferRequestMutation,
} from './requests.api.ts';
import type { Whom, WhomProps } from './whom.ts';
import { words } from './words.ts';

/** The class teacher chooses among the pupils of the own class. */
function OwnPupils({ whom, onChange, error }: WhomProps) {
  const { data, error: refusal, refetch } = useListOwnPupilsQuery();
  const pupils = (data?.items ?? []).map((pupil) => ({
    value: pupil.id,
    label: `${fullName(pupil.name)}, ${personAbout(pupil)}`,
  }));
  if (refusal) return <Problem error={refusal} onRetry={refetch} />;
  return (
    <Field label={words.who} error={error}>
      <Select
        value={whom.personId}
        onChange={(personId) => onChange({ ...whom, personId })}
        options={[{ value: '', label: 'Выберите ученика' }, ...pupils]}
      />
    </Field>
  );
}

const kinds = (['pupil', 'staff'] as const).map((value) => ({ value, label: words.kinds[value] }));
/** From whom a request may come; nobody answers for a member of the staff. */
const sourcesOf = (kind: PersonKind) =>
  RequestSource.options
    .filter((value) => kind === 'pupil' || !(value === 'parent' || value === 'class_teacher'))
    .map((value) => ({ value, label: words.sources[value] }));
const usualSource = { pupil: 'parent', staff: 'self' } as const;

/** The curator chooses anyone and says whose request it is. */
function Anyone({ whom, onChange, error }: WhomProps) {
  const [person, setPerson] = useState<RosterPerson>();
  const choose = (chosen: RosterPerson | undefined) => {
    setPerson(chosen);
    onChange({ ...whom, personId: chosen?.id ?? '' });
  };
  return (
    <>
      <Field label={words.who}>
        <Select
          value={whom.kind}
          options={kinds}
          onChange={(value) => {
            const kind = value === 'staff' ? 'staff' : 'pupil';
            setPerson(undefined);
            onChange({ ...whom, kind, personId: '', source: usualSource[kind] });
          }}
        />
      </Field>
      <StaffChoice
        key={whom.kind}
        label={whom.kind === 'pupil' ? 'Ученик' : 'Педагог'}
        kind={whom.kind}
        chosen={person}
        onChoose={choose}
        error={error}
      />
      <Field label={words.source}>
        <Select
          value={whom.source}
          options={sourcesOf(whom.kind)}
          onChange={(source) => onChange({ ...whom, source: RequestSource.parse(source) })}
        />
      </Field>
      {whom.source !== 'self' && (
        <Field label={words.sourceName}>
          <TextInput
            value={whom.sourceName}
            maxLength={200}
            onChange={(sourceName) => onChange({ ...whom, sourceName })}
          />
        </Field>
      )}
    </>
  );
}

/** Files a request for somebody else. */
export function FileDialog({ onClose }: { onClose: () => void }) {
  const toast = useToast();
  const anyone = useMay('requests.decide');
  const refers = useMay('requests.refer') && !anyone;
  const [whom, setWhom] = useState<Whom>({
    kind: 'pupil',
    personId: '',
    source: usualSource.pupil,
    sourceName: '',
  });
  const [draft, setDraft] = useState(blank);
  const [tried, setTried] = useState(false);
  const filing = useFileRequestMutation();
  const referring = useReferRequestMutation();
  const [file, { isLoading, error }] = refers ? referring : filing;
  const send = async () => {
    setTried(true);
    const { personId, source, sourceName } = whom;
    if (!personId || !fits(draft)) return;
    const from = anyone ? { source, sourceName: sourceName.trim() || null } : {};
    const answer = await file({ body: { personId, ...bodyOf(draft), ...from } });
    if (answer.error) return;
    toast({ text: anyone ? words.noted : words.filed });
    onClose();
  };
  const Choice = anyone ? Anyone : refers ? Referable : OwnPupils;
  return (
    <Dialog
      title={anyone ? words.file : words.fileOwn}
      onClose={onClose}
      onSubmit={() => void send()}
      actions={
        <>
          <Button kind="pri" type="submit" busy={isLoading}>
            {anyone ? words.file : words.fileOwn}
          </Button>
          <Button onClick={onClose}>Не подавать</Button>
        </>
      }
    >
      {error !== undefined && <Problem error={error} />}
      <Choice
        whom={whom}
        onChange={setWhom}
        error={tried && !whom.personId ? words.noWho : undefined}
      />
      <DraftFields kind={whom.kind} draft={draft} onChange={setDraft} tried={tried} />
    </Dialog>
  );
}
