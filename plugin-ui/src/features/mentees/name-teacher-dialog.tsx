import { classTitle } from '@nastavnik/contracts/class-title';
import { useState } from 'react';
import type { RosterPerson, SchoolClass } from '@nastavnik/contracts/roster';
import { adultName } from '../../shared/people.ts';
import { useSetClassTeacherMutation } from '../../shared/roster.ts';
import { StaffChoice } from '../../shared/staff-choice.tsx';
import { Button } from '../../shared/ui/button.tsx';
import { Dialog } from '../../shared/ui/dialog.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { useToast } from '../../shared/ui/toast.tsx';
import { words } from './words.ts';

interface NameTeacherProps {
  schoolClass: SchoolClass;
  onClose: () => void;
}

/** Names the teacher of a class for which the journal gives none. */
export function NameTeacherDialog({ schoolClass: { id, title }, onClose }: NameTeacherProps) {
  const say = useToast();
  const [set, { isLoading, error }] = useSetClassTeacherMutation();
  const [person, setPerson] = useState<RosterPerson>();
  const [asked, setAsked] = useState(false);
  const send = async () => {
    setAsked(true);
    if (!person) return;
    const result = await set({ params: { classId: id }, body: { personId: person.id } });
    if ('error' in result) return;
    say({ text: `${classTitle(title)}, ${words.teacher.title}: ${adultName(person.name)}.` });
    onClose();
  };
  return (
    <Dialog
      title={`Классный руководитель: ${classTitle(title)}`}
      onClose={onClose}
      onSubmit={() => void send()}
      actions={
        <>
          <Button kind="pri" type="submit" busy={isLoading}>
            Указать
          </Button>
          <Button kind="quiet" onClick={onClose}>
            Не менять
          </Button>
        </>
      }
    >
      <p>{words.teacher.explained}</p>
      <StaffChoice
        label="Кто руководит классом"
        chosen={person}
        onChoose={setPerson}
        error={asked && !person ? 'Выберите сотрудника из списка.' : undefined}
      />
      {error && <Problem error={error} />}
    </Dialog>
  );
}
