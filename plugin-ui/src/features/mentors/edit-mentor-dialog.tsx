import { useState } from 'react';
import type { MentorCard } from '@nastavnik/contracts/mentors';
import { FreeSlotsField, fitSlots } from '../../shared/bases/free-slots.tsx';
import { personName } from '../../shared/person.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Dialog } from '../../shared/ui/dialog.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { useToast } from '../../shared/ui/toast.tsx';
import { listOf } from '../../shared/bases/typed-list.ts';
import { fitsCapacity, fitsCompetences } from './abilities.ts';
import { AbilityFields } from './ability-fields.tsx';
import { fitsRecord, recordBody, typedRecord } from './record.ts';
import { RecordFields } from './record-fields.tsx';
import { useUpdateMentorMutation } from './mentors.api.ts';
import { words } from './words.ts';

/** Changes how many a mentor takes, what they can teach and when they are free. */
export function EditMentorDialog({ mentor, onClose }: { mentor: MentorCard; onClose: () => void }) {
  const toast = useToast();
  const [update, { isLoading, error }] = useUpdateMentorMutation();
  const [value, setValue] = useState({
    capacity: String(mentor.capacity),
    competences: mentor.competences.join(', '),
  });
  const [record, setRecord] = useState(() => typedRecord(mentor.record));
  const [freeSlots, setFreeSlots] = useState(mentor.freeSlots);
  // a refusal reads the mentor anew: saving again must not write over what nobody here has seen
  const [seen] = useState(mentor.version);
  const errors = {
    capacity: fitsCapacity(value.capacity) ? undefined : words.capacityWrong,
    competences: fitsCompetences(value.competences) ? undefined : words.competencesLong,
  };
  const send = async () => {
    if (errors.capacity || errors.competences || !fitSlots(freeSlots)) return;
    if (!fitsRecord(record)) return;
    const competences = listOf(value.competences);
    const body = {
      capacity: Number(value.capacity),
      competences,
      freeSlots,
      ...recordBody(record),
    };
    const answer = await update({ params: { mentorId: mentor.id }, body, version: seen });
    if (answer.error) return;
    toast({ text: 'Изменения сохранены' });
    onClose();
  };
  return (
    <Dialog
      title={`Наставник: ${personName(mentor.person)}`}
      onClose={onClose}
      onSubmit={() => void send()}
      actions={
        <>
          <Button kind="pri" type="submit" busy={isLoading}>
            Сохранить
          </Button>
          <Button onClick={onClose}>Не сохранять</Button>
        </>
      }
    >
      {error !== undefined && <Problem error={error} />}
      <AbilityFields
        value={value}
        onChange={setValue}
        errors={errors}
        staff={mentor.person.classTitle === null && !mentor.outside}
      />
      <FreeSlotsField slots={freeSlots} onChange={setFreeSlots} />
      <RecordFields record={record} onChange={setRecord} />
    </Dialog>
  );
}
