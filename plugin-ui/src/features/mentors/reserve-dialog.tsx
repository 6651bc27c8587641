import { useState } from 'react';
import type { Mentor } from '@nastavnik/contracts/mentors';
import { schoolYearTitle, useDates } from '../../shared/dates.ts';
import { fullName } from '../../shared/people.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Dialog } from '../../shared/ui/dialog.tsx';
import { Field, Select, TextInput } from '../../shared/ui/field.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { useToast } from '../../shared/ui/toast.tsx';
import { useReserveMentorsMutation } from './mentors.api.ts';
import { words } from './words.ts';

interface ReserveDialogProps {
  mentors: readonly Mentor[];
  onClose: () => void;
  onDone: () => void;
}

interface Typed {
  year: string;
  readiness: string;
  wishes: string;
}

function Fields({ value, onChange }: { value: Typed; onChange: (value: Typed) => void }) {
  const { schoolYear } = useDates();
  return (
    <>
      <Field label={words.reserve.year}>
        <Select
          value={value.year}
          onChange={(year) => onChange({ ...value, year })}
          options={[1, 2].map((later) => ({
            value: String(schoolYear + later),
            label: schoolYearTitle(schoolYear + later),
          }))}
        />
      </Field>
      <Field label={words.reserve.readiness}>
        <Select
          value={value.readiness}
          onChange={(readiness) => onChange({ ...value, readiness })}
          options={(['ready', 'maybe'] as const).map((each) => ({
            value: each,
            label: words.reserve.readinesses[each],
          }))}
        />
      </Field>
      <Field label={words.reserve.wishes} hint={words.reserve.wishesHint}>
        <TextInput
          value={value.wishes}
          maxLength={500}
          onChange={(wishes) => onChange({ ...value, wishes })}
        />
      </Field>
    </>
  );
}

/** Puts mentors in reserve for a later school year. */
export function ReserveDialog({ mentors, onClose, onDone }: ReserveDialogProps) {
  const toast = useToast();
  const { schoolYear } = useDates();
  const [value, setValue] = useState<Typed>({
    year: String(schoolYear + 1),
    readiness: 'ready',
    wishes: '',
  });
  const [reserve, { isLoading, error }] = useReserveMentorsMutation();
  const send = async () => {
    const { data } = await reserve({
      body: {
        mentorIds: mentors.map(({ id }) => id),
        reserve: {
          year: Number(value.year),
          readiness: value.readiness === 'ready' ? 'ready' : 'maybe',
          wishes: value.wishes.trim() || null,
        },
      },
    });
    if (!data) return;
    toast({ text: words.reserve.done(data.mentors) });
    onDone();
    onClose();
  };
  return (
    <Dialog
      title={words.reserve.title(mentors.length)}
      onClose={onClose}
      onSubmit={() => void send()}
      actions={
        <>
          <Button kind="pri" type="submit" busy={isLoading}>
            В резерв
          </Button>
          <Button onClick={onClose}>Не менять</Button>
        </>
      }
    >
      {error !== undefined && <Problem error={error} />}
      <p>
        <b>{mentors.map(({ person }) => fullName(person.name)).join(', ')}</b>
      </p>
      <Fields value={value} onChange={setValue} />
    </Dialog>
  );
}
