import type { Week } from '@nastavnik/contracts/pair-cards';
import { useDates } from '../../shared/dates.ts';
import { menteeTitle } from '../../shared/mentoring/about.ts';
import { Agenda } from '../../shared/mentoring/agenda.tsx';
import { MeetingProblem } from '../../shared/mentoring/meeting-problem.tsx';
import { words as common } from '../../shared/mentoring/words.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Slot } from '../../shared/ui/week.tsx';
import type { Marks } from './marks.ts';
import { words } from './words.ts';

interface UnplannedSlotProps {
  weekPair: Week['pairs'][number];
  marks: Marks;
  on: boolean;
  onPlan: () => void;
}

/** A pair with no meeting planned: it can still be logged in one tap, or planned. */
export function UnplannedSlot({ weekPair, marks, on, onPlan }: UnplannedSlotProps) {
  const { day } = useDates();
  const { pair, nextType, meetingsPlanned } = weekPair;
  const who = menteeTitle(pair);
  const problem = marks.problemAt(pair.id);
  const about = [
    words.ordinal(pair.meetings + 1, meetingsPlanned),
    nextType && common.meeting[nextType].toLowerCase(),
    pair.lastMetOn ? words.lastMet(day(pair.lastMetOn)) : words.notYetMet,
  ];
  return (
    <Slot
      time="–"
      title={who}
      text={about.filter(Boolean).join(' · ')}
      plan={
        <>
          {on && nextType && <Agenda type={nextType} />}
          {problem !== undefined && (
            <MeetingProblem
              error={problem}
              busy={marks.busy}
              onAgain={() => void marks.heldToday(weekPair, { again: true })}
            />
          )}
        </>
      }
      on={on}
      actions={
        <>
          <Button
            kind={on ? 'pri' : 'plain'}
            icon="check"
            busy={marks.busy}
            onClick={() => void marks.heldToday(weekPair)}
          >
            {words.heldToday}
          </Button>
          <Button onClick={onPlan}>{words.plan}</Button>
        </>
      }
    />
  );
}
