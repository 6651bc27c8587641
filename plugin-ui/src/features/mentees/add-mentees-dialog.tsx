import { useState } from 'react';
import { Side } from '@nastavnik/contracts/roster';
import { MOST } from '../../shared/bases/use-choice.ts';
import { words as bases } from '../../shared/bases/words.ts';
import { usePack } from '../../shared/pack.ts';
import type { Chosen } from '../../shared/people-picker/people-picker.tsx';
import { PeoplePicker } from '../../shared/people-picker/people-picker.tsx';
import { Button } from '../../shared/ui/button.tsx';
import { Dialog } from '../../shared/ui/dialog.tsx';
import { Field, Select } from '../../shared/ui/field.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { useToast } from '../../shared/ui/toast.tsx';
import { useAddMenteesMutation } from './mentees.api.ts';
import type { Request } from './request-fields.tsx';
import { RequestFields, requestBody } from './request-fields.tsx';
import { words } from './words.ts';

const blank: Request = { form: '', ground: '', request: '' };

/** Takes people of the roster into the base: whom, in which form, for what reason. */
export function AddMenteesDialog({ onClose }: { onClose: () => void }) {
  const { pack } = usePack();
  const toast = useToast();
  const [kind, setKind] = useState<Side>('pupil');
  const [chosen, setChosen] = useState<Chosen>(new Map());
  const [request, setRequest] = useState(blank);
  const [tried, setTried] = useState(false);
  const [add, { isLoading, error }] = useAddMenteesMutation();

  const setKindOf = (value: string) => {
    setKind(Side.options.find((side) => side === value) ?? 'pupil');
    setChosen(new Map());
    setRequest(blank);
  };
  // only where some form mentors people from outside
  const outsiders = pack?.forms.some(({ mentee }) => mentee === 'external');
  const why = chosen.size === 0 ? words.nobodyChosen : chosen.size > MOST && words.tooMany;
  const send = async () => {
    setTried(true);
    if (why) return;
    const body = { personIds: [...chosen.keys()], ...requestBody(request) };
    const { data } = await add({ body });
    if (!data) return;
    toast({ text: bases.added(data.added, data.already) });
    onClose();
  };
  return (
    <Dialog
      title={words.addFromClass}
      onClose={onClose}
      onSubmit={() => void send()}
      actions={
        <>
          <Button kind="pri" type="submit" busy={isLoading} why={tried && why}>
            {words.add(chosen.size)}
          </Button>
          <Button onClick={onClose}>Не добавлять</Button>
        </>
      }
    >
      {error !== undefined && <Problem error={error} />}
      <Field label="Кого добавить">
        <Select
          value={kind}
          onChange={setKindOf}
          options={[
            { value: 'pupil', label: 'Учеников' },
            { value: 'staff', label: 'Педагогов' },
            ...(outsiders ? [{ value: 'external', label: 'Студентов и других не из школы' }] : []),
          ]}
        />
      </Field>
      <PeoplePicker key={kind} kind={kind} outside="mentees" chosen={chosen} onChange={setChosen} />
      <RequestFields pack={pack} kind={kind} value={request} onChange={setRequest} />
    </Dialog>
  );
}
