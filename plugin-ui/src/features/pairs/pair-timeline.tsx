import { useState } from 'react';
import { AccordStage } from '@nastavnik/contracts/accords';
import type { PairCard, TimelineEntry } from '@nastavnik/contracts/pair-cards';
import { MeetingType } from '@nastavnik/contracts/meetings';
import { GoalMark } from '@nastavnik/contracts/pack-lists';
import { NeedsDecision } from '@nastavnik/contracts/pairs';
import { accordWords } from '../../shared/accords/words.ts';
import { words as completion } from '../../shared/completion/words.ts';
import { useDates } from '../../shared/dates.ts';
import { useListPairStepsInfiniteQuery } from '../../shared/mentoring/pair-cards.api.ts';
import { words as common } from '../../shared/mentoring/words.ts';
import { usePack } from '../../shared/pack.ts';
import { rowsOf } from '../../shared/pages.ts';
import { personName } from '../../shared/person.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Pager } from '../../shared/ui/list-bars.tsx';
import { Block } from '../../shared/ui/page.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
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
  const order = (about: string) =>
    say.byOrder(about.replace(/\d{4}-\d{2}-\d{2}/, (date) => day(date)));
  return ({ kind, about, whom }: TimelineEntry): string | undefined => {
    if (whom) {
      const named = [
        personName(whom),
        about !== null && kind === 'mentee_left' && pack?.closeReason(about),
      ];
      if (kind === 'mentee_left') return named.filter(Boolean).join(', ');
      if (kind === 'mentee_joined' && about !== null)
        return [personName(whom), order(about)].join(', ');
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
    if (kind === 'fixed') return order(about);
    const type = MeetingType.safeParse(about).data;
    if (type) return common.meeting[type].toLowerCase();
    return about;
  };
}

/** How many steps show before one asks for all of them. */
const LAST = 5;
/** Steps of a page, once a card holds not all of them. */
const PAGE = 200;

type Steps = Pick<PairCard, 'pair' | 'timeline' | 'earlier'>;

/** The steps of a card, and those before them as far as they were asked for. */
function useSteps({ pair, timeline, earlier }: Steps) {
  const [whole, setWhole] = useState(false);
  const pages = useListPairStepsInfiniteQuery(
    { params: { pairId: pair.id }, query: { limit: PAGE } },
    { skip: !whole || earlier === null },
  );
  const read = rowsOf(pages.data);
  const known = read.length > 0 ? read : timeline;
  const newest = known.toSorted((a, b) => b.at.localeCompare(a.at));
  return {
    shown: whole ? newest : newest.slice(0, LAST),
    all: newest.length,
    whole,
    setWhole,
    pages,
  };
}

/** What happened to a pair, newest first. */
export function PairTimeline({ card }: { card: Steps }) {
  const { moment } = useDates();
  const about = useAbout();
  const { shown, all, whole, setWhole, pages } = useSteps(card);
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
      {shown.length < all && (
        <Button kind="quiet" onClick={() => setWhole(true)}>
          {say.wholeHistory(card.earlier === null ? all : undefined)}
        </Button>
      )}
      {pages.error !== undefined && <Problem error={pages.error} onRetry={pages.refetch} />}
      {whole && card.earlier !== null && pages.error === undefined && (
        <Pager
          shown={shown.length}
          busy={pages.isFetching}
          onMore={pages.hasNextPage ? () => void pages.fetchNextPage() : undefined}
        />
      )}
    </Block>
  );
}
