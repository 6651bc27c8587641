import { useState } from 'react';
import type { MenteeCard } from '@nastavnik/contracts/mentees';
import type { Pack } from '@nastavnik/contracts/packs';
import type { Side } from '@nastavnik/contracts/roster';
import { FreeSlotsField, fitSlots } from '../../shared/bases/free-slots.tsx';
import { usePack } from '../../shared/pack.ts';
import { personName } from '../../shared/person.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Dialog } from '../../shared/ui/dialog.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { useToast } from '../../shared/ui/toast.tsx';
import { useUpdateMenteeMutation } from './mentees.api.ts';
import { fitsRecord, RecordFields, recordBody, typedRecord } from './record-fields.tsx';
import { RequestFields, requestBody } from './request-fields.tsx';

/** What forms and grounds are offered by: the form that is chosen tells who is from outside. */
const kindOf = ({ form, person }: MenteeCard, pack: Pack | undefined): Side => {
  const side = pack?.forms.find(({ code }) => code === form)?.mentee;
  return side ?? (person.classTitle === null ? 'staff' : 'pupil');
};

/** Changes a mentee's request, form and free time; a change by somebody else in between is said. */
export function EditMenteeDialog({ mentee, onClose }: { mentee: MenteeCard; onClose: () => void }) {
  const { pack } = usePack();
  const toast = useToast();
  const [update, { isLoading, error }] = useUpdateMenteeMutation();
  const [value, setValue] = useState({
    form: mentee.form ?? '',
    ground: mentee.ground ?? '',
    request: mentee.request ?? '',
  });
  const [record, setRecord] = useState(() => typedRecord(mentee.record));
  const [freeSlots, setFreeSlots] = useState(mentee.freeSlots);
  // a refusal reads the mentee anew: saving again must not write over what nobody here has seen
  const [seen] = useState(mentee.version);
  const send = async () => {
    if (!fitSlots(freeSlots) || !fitsRecord(record)) return;
    const body = { ...requestBody(value), ...recordBody(record), freeSlots };
    const answer = await update({ params: { menteeId: mentee.id }, body, version: seen });
    if (answer.error) return;
    toast({ text: 'Изменения сохранены' });
    onClose();
  };
  return (
    <Dialog
      title={`Запрос: ${personName(mentee.person)}`}
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
      <RequestFields pack={pack} kind={kindOf(mentee, pack)} value={value} onChange={setValue} />
      <FreeSlotsField slots={freeSlots} onChange={setFreeSlots} />
      <RecordFields record={record} onChange={setRecord} />
    </Dialog>
  );
}
