import { useState } from 'react';
import { AccordStage } from '@nastavnik/contracts/accords';
import type { TimelineEntry } from '@nastavnik/contracts/pair-cards';
import { MeetingType } from '@nastavnik/contracts/meetings';
import { GoalMark } from '@nastavnik/contracts/pack-lists';
import { NeedsDecision } from '@nastavnik/contracts/pairs';
import { accordWords } from '../../shared/accords/words.ts';
import { words as completion } from '../../shared/completion/words.ts';
import { useDates } from '../../shared/dates.ts';
import { words as common } from '../../shared/mentoring/words.ts';
import { usePack } from '../../shared/pack.ts';
import { personName } from '../../shared/person.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Block } from '../../shared/ui/page.tsx';
import { Log } from '../../shared/ui/story.tsx';
import type { State } from '../../shared/ui/status.tsx';
import { card as say } from './card-words.ts';
import { substitutes } from './substitute-words.ts';

const shapes: Partial<Record<TimelineEntry['kind'], State>> = {
  needs_decision: 'warn',
  closed: 'stop',
  meeting_removed: 'stop',
};

/** What a step is about, in words: a meeting's kind, a reason, an order. */
function useAbout() {
  const { words: pack } = usePack();
  const { day } = useDates();
  const daysIn = (about: string) => {
    const [from = '', until = ''] = about.split('/');
    return until < from ? substitutes.state.cancelled : substitutes.days(day(from), day(until));
  };
  return ({ kind, about, whom }: TimelineEntry): string | undefined => {
    if (whom) {
      const stands = kind === 'substitute_named' || kind === 'substitute_ended';
      return [personName(whom), about !== null && stands ? daysIn(about) : about]
        .filter(Boolean)
        .join(', ');
    }
    if (about === null) return undefined;
    if (kind === 'closed') return pack?.closeReason(about);
    if (kind === 'needs_decision') {
      const reason = NeedsDecision.safeParse(about).data;
      return reason ? common.decision[reason] : about;
    }
    if (kind === 'completed') {
      const goal = GoalMark.safeParse(about).data;
      return goal ? say.goal(completion.goals[goal]) : about;
    }
    if (kind === 'answered') {
      const stage = AccordStage.safeParse(about).data;
      return stage && accordWords.stage[stage];
    }
    if (kind === 'fixed')
      return say.byOrder(about.replace(/\d{4}-\d{2}-\d{2}/, (date) => day(date)));
    const type = MeetingType.safeParse(about).data;
    if (type) return common.meeting[type].toLowerCase();
    return about;
  };
}

/** How many steps show before one asks for all of them. */
const LAST = 5;

/** What happened to a pair, newest first. */
export function PairTimeline({ entries }: { entries: readonly TimelineEntry[] }) {
  const { moment } = useDates();
  const about = useAbout();
  const [whole, setWhole] = useState(false);
  const newest = entries.toSorted((a, b) => b.at.localeCompare(a.at));
  const shown = whole ? newest : newest.slice(0, LAST);
  return (
    <Block title={say.history}>
      <Log
        entries={shown.map((entry, place) => ({
          id: `${entry.at} ${entry.kind} ${place}`,
          state: shapes[entry.kind] ?? 'ok',
          when: moment(entry.at),
          title: say.timeline[entry.kind],
          text: [about(entry), entry.by ? say.by(personName(entry.by)) : say.bySystem]
            .filter(Boolean)
            .join(' · '),
        }))}
      />
      {shown.length < newest.length && (
        <Button kind="quiet" onClick={() => setWhole(true)}>
          {say.wholeHistory(newest.length)}
        </Button>
      )}
    </Block>
  );
}
