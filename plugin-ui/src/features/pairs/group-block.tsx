import { useState } from 'react';
import type { Leaver } from '@nastavnik/contracts/pair-members';
import type { Pair } from '@nastavnik/contracts/pairs';
import type { PersonBrief } from '@nastavnik/contracts/roster';
import { useDates } from '../../shared/dates.ts';
import { useMay } from '../../shared/may.tsx';
import { nameAndPlace } from '../../shared/mentoring/about.ts';
import { usePack } from '../../shared/pack.ts';
import { personName } from '../../shared/person.ts';
import { Actions, Button } from '../../shared/ui/button.tsx';
import { Block } from '../../shared/ui/page.tsx';
import { Todo } from '../../shared/ui/story.tsx';
import { groups as say } from './group-words.ts';
import { JoinDialog } from './join-dialog.tsx';
import { LeaveDialog } from './leave-dialog.tsx';
import { ownPair } from './own-pair-words.ts';

/** Who is in the group, since when, and who has left it. */
function useMatters(
  { mentees, joined = [], left = [], earlier = [] }: Pair,
  onLeave?: (id: string) => void,
) {
  const { day } = useDates();
  const { words: pack } = usePack();
  const present = (person: PersonBrief) => {
    const came = joined.find(({ personId }) => personId === person.id);
    return {
      id: person.id,
      state: 'ok' as const,
      title: nameAndPlace(person),
      text: came
        ? say.since(day(came.on), came.order.number, day(came.order.date))
        : say.fromBeginning,
      action: onLeave && mentees.length > 1 && (
        <Button kind="quiet" onClick={() => onLeave(person.id)}>
          {say.takeOut}
          <span className="vh"> {personName(person)}</span>
        </Button>
      ),
    };
  };
  const gone = ({ person, on, reason, note, by }: Leaver, said: typeof say.left = say.left) => ({
    id: `${person.id} ${on}`,
    state: 'stop' as const,
    title: nameAndPlace(person),
    text: [
      said(day(on), (reason && pack?.closeReason(reason)) || undefined),
      note,
      by && say.leftBy(personName(by)),
    ]
      .filter(Boolean)
      .join(' · '),
  });
  return [
    ...mentees.map(present),
    ...left.map((each) => gone(each)),
    ...earlier.map((each) => gone(each, say.wasAway)),
  ];
}

/** The people of a group; the curator takes them out and adds others while it works. */
export function GroupBlock({ pair, own }: { pair: Pair; own: boolean }) {
  const changes = useMay('pairs.write') && pair.status === 'active';
  const why = own && ownPair.keep;
  const [leaving, setLeaving] = useState<string>();
  const [joins, setJoins] = useState(false);
  const { day } = useDates();
  const matters = useMatters(pair, changes && !own ? setLeaving : undefined);
  const isGroup = pair.mentees.length > 1 || pair.left !== undefined;
  if (!isGroup && !changes) return null;
  return (
    <Block title={isGroup ? say.title : say.titlePair}>
      {pair.seenUntil !== undefined && <p className="sec">{say.ended(day(pair.seenUntil))}</p>}
      {isGroup ? <Todo matters={matters} /> : <p className="sec">{say.alone}</p>}
      {changes && pair.stage !== 'DONE' && (
        <Actions>
          <Button why={why} onClick={() => setJoins(true)}>
            {say.add}
          </Button>
        </Actions>
      )}
      {leaving && (
        <LeaveDialog pair={pair} menteeId={leaving} onClose={() => setLeaving(undefined)} />
      )}
      {joins && <JoinDialog pair={pair} onClose={() => setJoins(false)} />}
    </Block>
  );
}
