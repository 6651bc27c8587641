import { useState } from 'react';
import type { Mentor } from '@nastavnik/contracts/mentors';
import { LeaveDialog } from '../../shared/bases/leave-dialog.tsx';
import { count, words as numbers } from '../../shared/numbers.ts';
import { fullName } from '../../shared/people.ts';
import { useLeaveMentorsMutation } from './mentors.api.ts';
import { words } from './words.ts';

interface LeaveMentorsDialogProps {
  mentors: readonly Mentor[];
  onClose: () => void;
  onLeft: () => void;
}

/** Takes mentors out of the base; those who have mentees stay, and the dialog says so. */
export function LeaveMentorsDialog({ mentors, onClose, onLeft }: LeaveMentorsDialogProps) {
  const [leave] = useLeaveMentorsMutation();
  // the list is read anew while people leave it: the dialog keeps those it was opened for
  const [people] = useState(() =>
    mentors.map(({ id, person, version, mentees }) => ({
      id,
      version,
      name: fullName(person.name),
      blocked: mentees === 0 ? undefined : words.hasPairs,
    })),
  );
  const whom = people.length === 1 ? people[0]!.name : count(people.length, numbers.person);
  return (
    <LeaveDialog
      title={`${words.leave}: ${whom}`}
      people={people}
      leave={({ id, version }, reason) =>
        leave({ params: { mentorId: id }, body: { reason }, version })
      }
      onClose={onClose}
      onLeft={onLeft}
    />
  );
}
