import { useState } from 'react';
import type { Plan, PlanLine, PlanRemark } from '@nastavnik/contracts/plans';
import { PlanSection, planSectionWords } from '@nastavnik/contracts/plans';
import { useDates } from '../dates.ts';
import { personName } from '../person.ts';
import { useSession } from '../session.ts';
import { Button } from '../ui/button.tsx';
import { Block } from '../ui/page.tsx';
import { Status } from '../ui/status.tsx';
import type { Column } from '../ui/table.tsx';
import { Table } from '../ui/table.tsx';
import { GoalDialog } from './goal-dialog.tsx';
import { lineStates } from './line-state.ts';
import { usePlanStanding } from './plan-block.tsx';
import { words } from './words.ts';

/** Of each person the newest goal. */
const goalsOf = (remarks: readonly PlanRemark[]) => [
  ...new Map(
    remarks
      .filter(({ kind }) => kind === 'goal')
      .toReversed()
      .map((remark) => [remark.by.id, remark]),
  ).values(),
];

/** The goal that was agreed, and how those whose goal it is say it themselves. */
function Goal({ plan }: { plan: Plan }) {
  const reader = useSession().person.id;
  const standing = usePlanStanding();
  const [asked, setAsked] = useState(false);
  const own = goalsOf(plan.remarks);
  const mine = own.find(({ by }) => by.id === reader);
  return (
    <Block title={words.goal} caption={words.thePlan(standing(plan))}>
      <p>{plan.goal || words.noGoal}</p>
      {own.map(({ id, by, text }) => (
        <p key={id} className="sec">
          {words.ownGoal(personName(by))} «{text}»
        </p>
      ))}
      {plan.mayNameGoal && (
        <Button kind="quiet" icon="edit" onClick={() => setAsked(true)}>
          {mine ? words.changeGoal : words.nameGoal}
        </Button>
      )}
      {asked && <GoalDialog plan={plan} text={mine?.text ?? ''} onClose={() => setAsked(false)} />}
    </Block>
  );
}

interface Row {
  line: PlanLine;
  number: number;
}

function useColumns(lines: readonly PlanLine[]): Column<Row>[] {
  const { day, today } = useDates();
  const states = lineStates(lines, today);
  const head = words.columns;
  return [
    { key: 'number', head: head.number, right: true, cell: ({ number }) => number },
    {
      key: 'task',
      head: head.task,
      name: true,
      cell: ({ line, number }) => {
        const state = states[number - 1]!;
        return (
          <>
            {line.task}
            <small>
              <Status state={state}>{words.state[state]}</Status>
            </small>
          </>
        );
      },
    },
    { key: 'due', head: head.due, tight: true, cell: ({ line }) => day(line.due) },
    { key: 'expected', head: head.expected, cell: ({ line }) => line.expected ?? '–' },
    { key: 'actual', head: head.actual, cell: ({ line }) => line.actual ?? '–' },
    { key: 'mark', head: head.mark, right: true, cell: ({ line }) => line.mark ?? '–' },
  ];
}

/** The whole plan as it stands: the goal, then its two parts. */
export function PlanSheet({ plan }: { plan: Plan }) {
  const columns = useColumns(plan.lines);
  const rows = plan.lines.map((line, place): Row => ({ line, number: place + 1 }));
  return (
    <>
      <Goal plan={plan} />
      {PlanSection.options.map((section) => {
        const own = rows.filter(({ line }) => line.section === section);
        return (
          <Block key={section} title={planSectionWords[section]}>
            {own.length === 0 ? (
              <p className="sec">{words.noTasks}</p>
            ) : (
              <Table
                label={`${words.tasks}: ${planSectionWords[section]}`}
                look="plain"
                cards
                rows={own}
                columns={columns}
                idOf={({ number }) => String(number)}
              />
            )}
          </Block>
        );
      })}
    </>
  );
}
