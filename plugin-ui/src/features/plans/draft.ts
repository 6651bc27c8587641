import type { Plan, PlanDraft, PlanLine, PlanSection } from '@nastavnik/contracts/plans';
import { PlanSection as Section } from '@nastavnik/contracts/plans';
import { useEffect, useState } from 'react';
import { useHost } from '../../shared/host.tsx';
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
  agreedOn: string | null;
}

interface Unsaved {
  personId: string;
  byPair: Map<string, Draft>;
}

/** What was typed and not saved: in memory alone, gone with the mount and with who typed it. */
const unsaved = new WeakMap<AbortSignal, Unsaved>();

function useUnsaved(): Map<string, Draft> {
  const { signal } = useHost();
  const personId = useSession().person.id;
  const kept = unsaved.get(signal);
  if (kept?.personId === personId) return kept.byPair;
  const byPair = new Map<string, Draft>();
  unsaved.set(signal, { personId, byPair });
  return byPair;
}

/** Whether this person has left the plan of this pair half-written. */
export const useHalfWritten = (pairId: string): boolean => useUnsaved().has(pairId);

const saidIn = (goal: string, lines: readonly LineFields[]) => JSON.stringify(draftOf(goal, lines));

/** The plan while it is written; it waits for its author who leaves the page and comes back. */
export function usePlanDraft(plan: Plan) {
  const drafts = useUnsaved();
  const me = useSession().person.id;
  const { pairId } = plan;
  const [draft, setDraft] = useState(
    (): Draft =>
      drafts.get(pairId) ?? {
        goal: plan.goal,
        lines: plan.lines.map(fieldsOf),
        next: plan.lines.length,
        version: plan.version,
        agreedOn: plan.agreedOn,
      },
  );
  const { goal, lines, next, version } = draft;
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => drafts.has(pairId) && event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [drafts, pairId]);
  const moved = version !== plan.version;
  const same = saidIn(goal, lines) === saidIn(plan.goal, plan.lines.map(fieldsOf));
  const basis = { version: plan.version, agreedOn: plan.agreedOn };
  const put = (change: Partial<Draft>) => {
    const now = { ...draft, ...(same && basis), ...change };
    drafts.set(pairId, now);
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
    /** Another text has been saved since. */
    overtaken: moved && !same,
    /** It was saved in one's own name and nobody has agreed it since. */
    bySelf: plan.changedBy?.id === me && [null, draft.agreedOn].includes(plan.agreedOn),
    /** What is typed has been saved, though no answer came. */
    arrived: moved && same && drafts.has(pairId),
    /** Whatever has been saved gives way to what is typed here. */
    prevail: () => put(basis),
    forget: () => drafts.delete(pairId),
  };
}
