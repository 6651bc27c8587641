import type { Plan, PlanDraft, PlanLine, PlanSection } from '@nastavnik/contracts/plans';
import { PlanSection as Section } from '@nastavnik/contracts/plans';
import { useEffect, useState } from 'react';
import { useSession } from '../../shared/session.ts';

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

interface Draft {
  goal: string;
  lines: LineFields[];
  /** The next line's key. */
  next: number;
  /** Of the plan that was there when the writing began. */
  version: number;
}

/** What was typed and not saved, by who typed it and the pair: in this tab's memory alone. */
const unsaved = new Map<string, Draft>();

const keyOf = (personId: string, pairId: string) => `${personId}/${pairId}`;

/** Whether this person has left the plan of this pair half-written. */
export const isHalfWritten = (personId: string, pairId: string): boolean =>
  unsaved.has(keyOf(personId, pairId));

/** The plan while it is written; it waits for its author who leaves the page and comes back. */
export function usePlanDraft(plan: Plan) {
  const key = keyOf(useSession().person.id, plan.pairId);
  const [draft, setDraft] = useState(
    (): Draft =>
      unsaved.get(key) ?? {
        goal: plan.goal,
        lines: plan.lines.map(fieldsOf),
        next: plan.lines.length,
        version: plan.version,
      },
  );
  const { goal, lines, next, version } = draft;
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => unsaved.has(key) && event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [key]);
  const put = (change: Partial<Draft>) => {
    const now = { ...draft, ...change };
    unsaved.set(key, now);
    setDraft(now);
  };
  return {
    goal,
    lines,
    version,
    setGoal: (text: string) => put({ goal: text }),
    add: (section: PlanSection) => {
      const line = { section, task: '', due: '', expected: '', actual: '', mark: '' };
      put({ lines: [...lines, { ...line, key: next }], next: next + 1 });
    },
    set: (of: number, change: Partial<LineFields>) =>
      put({ lines: lines.map((line) => (line.key === of ? { ...line, ...change } : line)) }),
    remove: (of: number) => put({ lines: lines.filter((line) => line.key !== of) }),
    /** Somebody else has saved or agreed the plan since. */
    overtaken: version !== plan.version,
    /** Whatever the other has saved gives way to what is typed here. */
    prevail: () => put({ version: plan.version }),
    forget: () => unsaved.delete(key),
  };
}
