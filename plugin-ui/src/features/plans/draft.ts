import type { Plan, PlanDraft, PlanLine, PlanSection } from '@nastavnik/contracts/plans';
import { PlanSection as Section } from '@nastavnik/contracts/plans';
import { useState } from 'react';

/** A line as it is typed; `key` tells lines apart while they move. */
export interface LineFields {
  key: number;
  section: PlanSection;
  task: string;
  due: string;
  expected: string;
  actual: string;
  mark: string;
}

const fieldsOf = (line: PlanLine, key: number): LineFields => ({
  key,
  section: line.section,
  task: line.task,
  due: line.due ?? '',
  expected: line.expected ?? '',
  actual: line.actual ?? '',
  mark: line.mark === null ? '' : String(line.mark),
});

const textOr = (text: string) => text.trim() || null;

const lineOf = ({ section, task, due, expected, actual, mark }: LineFields): PlanLine => ({
  section,
  task: task.trim(),
  due: due || null,
  expected: textOr(expected),
  actual: textOr(actual),
  mark: mark === '' ? null : Number(mark),
});

/** What is typed, as it is sent; the lines stand by section, as they are read. */
export const draftOf = (goal: string, lines: readonly LineFields[]): PlanDraft => ({
  goal: goal.trim(),
  lines: Section.options.flatMap((section) =>
    lines.filter((line) => line.section === section).map(lineOf),
  ),
});

/** The plan while it is written. */
export function usePlanDraft(plan: Plan) {
  const [goal, setGoal] = useState(plan.goal);
  const [lines, setLines] = useState(() => plan.lines.map(fieldsOf));
  const [next, setNext] = useState(plan.lines.length);
  return {
    goal,
    setGoal,
    lines,
    add: (section: PlanSection) => {
      const line = { section, task: '', due: '', expected: '', actual: '', mark: '' };
      setLines((now) => [...now, { ...line, key: next }]);
      setNext(next + 1);
    },
    set: (key: number, change: Partial<LineFields>) =>
      setLines((now) => now.map((line) => (line.key === key ? { ...line, ...change } : line))),
    remove: (key: number) => setLines((now) => now.filter((line) => line.key !== key)),
  };
}
