import { useState } from 'react';
import type { Mentee } from '@nastavnik/contracts/mentees';
import { LeaveDialog } from '../../shared/bases/leave-dialog.tsx';
import { count, words as numbers } from '../../shared/numbers.ts';
import { fullName } from '../../shared/people.ts';
import { useLeaveMenteesMutation } from './mentees.api.ts';
import { words } from './words.ts';

interface LeaveMenteesDialogProps {
  mentees: readonly Mentee[];
  onClose: () => void;
  onLeft: () => void;
}

/** Takes mentees out of the base; those in a pair stay, and the dialog says so. */
export function LeaveMenteesDialog({ mentees, onClose, onLeft }: LeaveMenteesDialogProps) {
  const [leave] = useLeaveMenteesMutation();
  // the list is read anew while people leave it: the dialog keeps those it was opened for
  const [people] = useState(() =>
    mentees.map(({ id, person, version, pairId }) => ({
      id,
      version,
      name: fullName(person.name),
      blocked: pairId === null ? undefined : words.inPair,
    })),
  );
  return (
    <LeaveDialog
      title={`${words.leave}: ${people.length === 1 ? people[0]!.name : count(people.length, numbers.person)}`}
      people={people}
      leave={({ id, version }, reason) =>
        leave({ params: { menteeId: id }, body: { reason }, version })
      }
      onClose={onClose}
      onLeft={onLeft}
    />
  );
}
