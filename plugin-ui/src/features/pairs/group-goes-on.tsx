import { useState } from 'react';
import type { PairCard } from '@nastavnik/contracts/pair-cards';
import type { NeedsDecision } from '@nastavnik/contracts/pairs';
import type { PersonBrief } from '@nastavnik/contracts/roster';
import { personName } from '../../shared/person.ts';
import { Button } from '../../shared/ui/button.tsx';
import { groups as say } from './group-words.ts';
import { LeaveDialog } from './leave-dialog.tsx';

const LIKELY: Record<NeedsDecision, string> = {
  consent_withdrawn: 'CONSENT_WITHDRAWN',
  consent_expired: '',
  person_left: 'MOVED',
  said_no: 'MISMATCH',
  class_gap: 'MOVED',
  substitute_lost: '',
};

/** The mentees on whose account the group waits, as far as that is known. */
function lostOf({ pair, gone = [], consents }: PairCard): PersonBrief[] {
  const lack = (id: string) =>
    consents.some((entry) => entry.personId === id && entry.lacks.length > 0);
  if (pair.needsDecision === 'person_left')
    return pair.mentees.filter(({ id }) => gone.some((each) => each.id === id));
  return pair.needsDecision?.startsWith('consent') ? pair.mentees.filter(({ id }) => lack(id)) : [];
}

/** The way out of a group's question by which it goes on with the others. */
export function GroupGoesOn({ card }: { card: PairCard }) {
  const { pair, gone = [] } = card;
  const [asked, setAsked] = useState<{ menteeId?: string }>();
  const { needsDecision, mentees, status } = pair;
  const lost = lostOf(card);
  const mentorLeft = gone.some(({ id }) => id === pair.mentor.id);
  // who is lost altogether leaves nobody for a group to go on with
  if (!needsDecision || status !== 'active' || mentees.length < 2 || mentorLeft) return null;
  if (lost.length === mentees.length) return null;
  const isAbout = needsDecision === 'said_no' || needsDecision === 'class_gap';
  return (
    <>
      {lost.map((person) => (
        <Button key={person.id} kind="pri" onClick={() => setAsked({ menteeId: person.id })}>
          {say.goesOn(personName(person))}
        </Button>
      ))}
      {isAbout && <Button onClick={() => setAsked({})}>{say.goesOnAsk}</Button>}
      {asked && (
        <LeaveDialog
          pair={pair}
          menteeId={asked.menteeId}
          reason={LIKELY[needsDecision]}
          onClose={() => setAsked(undefined)}
        />
      )}
    </>
  );
}
