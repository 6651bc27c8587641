import type { PlanDraft, PlanLine } from '@nastavnik/contracts/plans';

const plannedIn = ({ section, task, due, expected }: PlanLine) => [section, task, due, expected];

/** What the curator agrees to: the goal and what is planned, without results and marks. */
const agreedPart = ({ goal, lines }: PlanDraft) => JSON.stringify([goal, lines.map(plannedIn)]);

/** Whether what the curator agreed to is still the same. */
export const planHolds = (before: PlanDraft, after: PlanDraft): boolean =>
  agreedPart(before) === agreedPart(after);

/** Nothing to agree to: no goal, or no task. */
export const isEmpty = ({ goal, lines }: PlanDraft): boolean => goal === '' || lines.length === 0;
