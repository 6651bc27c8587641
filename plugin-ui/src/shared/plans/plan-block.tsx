import { Link } from 'wouter';
import type { Plan, PlanLine } from '@nastavnik/contracts/plans';
import { useDates } from '../dates.ts';
import { Block } from '../ui/page.tsx';
import { Problem } from '../ui/problem.tsx';
import { Status } from '../ui/status.tsx';
import { Skeleton } from '../ui/surfaces.tsx';
import type { Column } from '../ui/table.tsx';
import { Table } from '../ui/table.tsx';
import type { LineState } from './line-state.ts';
import { lineStates } from './line-state.ts';
import { useShowPlanQuery } from './plans.api.ts';
import { words } from './words.ts';

/** «согласован куратором 20.10» */
export function usePlanStanding() {
  const { day } = useDates();
  return ({ agreedOn, changedAt }: Plan): string =>
    agreedOn ? words.agreed(day(agreedOn)) : changedAt === null ? words.none : words.toAgree;
}

type Row = { line: PlanLine; state: LineState; id: string };

const columnsOf = (day: (date: string | null) => string): Column<Row>[] => [
  { key: 'task', head: words.columns.task, name: true, cell: ({ line }) => line.task },
  { key: 'due', head: words.columns.due, tight: true, cell: ({ line }) => day(line.due) },
  {
    key: 'state',
    head: words.columns.state,
    cell: ({ state }) => <Status state={state}>{words.state[state]}</Status>,
  },
];

/** The tasks of a plan with where each stands; the results are on the plan's own page. */
function Tasks({ lines }: Pick<Plan, 'lines'>) {
  const { day, today } = useDates();
  const states = lineStates(lines, today);
  const rows = lines.map((line, place): Row => ({
    line,
    state: states[place]!,
    id: String(place),
  }));
  return (
    <Table
      label={words.tasks}
      look="plain"
      rows={rows}
      idOf={({ id }) => id}
      columns={columnsOf(day)}
    />
  );
}

/** The goal and the tasks of a pair in its card. */
export function PlanBlock({ pairId }: { pairId: string }) {
  const { data: plan, error, refetch } = useShowPlanQuery({ params: { pairId } });
  const standing = usePlanStanding();
  return (
    <Block
      title={words.title}
      caption={plan && standing(plan)}
      more={<Link href={`/pairs/${pairId}/plan`}>{words.open}</Link>}
      busy={!plan && !error}
    >
      {error !== undefined && <Problem error={error} onRetry={refetch} />}
      {!plan && !error && <Skeleton lines={3} />}
      {plan?.changedAt === null && <p className="sec">{words.begin}</p>}
      {plan && plan.changedAt !== null && (
        <>
          <p>{plan.goal || words.noGoal}</p>
          {plan.lines.length > 0 && <Tasks lines={plan.lines} />}
        </>
      )}
    </Block>
  );
}
