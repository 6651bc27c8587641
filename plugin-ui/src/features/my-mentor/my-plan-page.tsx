import type { PairCard } from '@nastavnik/contracts/pair-cards';
import { nameAndPlace } from '../../shared/mentoring/about.ts';
import { HiddenPairs } from '../../shared/mentoring/hidden-pairs.tsx';
import { PlanComments } from '../../shared/plans/plan-comments.tsx';
import { PlanSheet } from '../../shared/plans/plan-sheet.tsx';
import { useShowPlanQuery } from '../../shared/plans/plans.api.ts';
import { Page } from '../../shared/ui/page.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { Empty, Skeleton } from '../../shared/ui/surfaces.tsx';
import { useMentoredPairs } from './my-mentor.api.ts';
import { words } from './words.ts';

/** The reader's plan with one mentor; whose it is matters only when there are several. */
function PlanOf({ card: { pair }, named }: { card: PairCard; named: boolean }) {
  const { data: plan, error, refetch } = useShowPlanQuery({ params: { pairId: pair.id } });
  return (
    <div className="stack">
      {named && <h2>{words.mentorOf(nameAndPlace(pair.mentor))}</h2>}
      {error !== undefined && <Problem error={error} onRetry={refetch} />}
      {!plan && !error && <Skeleton lines={4} />}
      {plan && (
        <>
          <PlanSheet plan={plan} />
          <PlanComments plan={plan} />
        </>
      )}
    </div>
  );
}

/** «Моя цель и план»: what the reader has agreed to reach, and how it goes. */
export function MyPlanPage() {
  const { cards, open, hidden, error, isFetching, refetch } = useMentoredPairs();
  return (
    <Page title={words.planTitle}>
      {error !== undefined && !isFetching && <Problem error={error} onRetry={refetch} />}
      <HiddenPairs hidden={hidden} />
      {!cards && !error && <Skeleton lines={5} />}
      {open?.length === 0 && !hidden && <Empty title={words.emptyTitle}>{words.empty}</Empty>}
      {open?.map((card) => (
        <PlanOf key={card.pair.id} card={card} named={open.length > 1} />
      ))}
    </Page>
  );
}
