import type { LabourTerms } from '@nastavnik/contracts/labour';
import type { Pack } from '@nastavnik/contracts/packs';
import type { PlanSection } from '@nastavnik/contracts/plans';
import type { PlanOfPair } from '../../plans/plans.repository.ts';
import { shortName } from '../../roster/brief.ts';
import type { Sheet } from '../paper/tags.ts';
import { lastDayOf, type PaperPair, pairFacts } from './pair-order.ts';
import { dateInFigures } from './said-dates.ts';

/** Rows of each part of a plan at least: what is missing is written by hand. */
const FREE_ROWS = 4;

/** Rows to be filled by hand, numbered from the first. */
export const freeRows = <T>(count: number, row: (n: string) => T): T[] =>
  Array.from({ length: count }, (_, index) => row(String(index + 1)));

/** The plan of a pair as it stands, with room to go on by hand. */
export function planSheet(
  pair: PaperPair,
  pack: Pack,
  plan: PlanOfPair | undefined,
): Sheet<'PLAN'> {
  const form = pack.forms.find(({ code }) => code === pair.form);
  const part = (section: PlanSection) => tasksOf(plan, section);
  return {
    ...pairFacts(pair, null, pack),
    model: form?.models.find(({ code }) => code === pair.model)?.title ?? '',
    goal: plan?.goal ?? '',
    agreedOn: dateInFigures(plan?.agreedOn ?? null),
    agreedBy: plan?.agreedBy ? shortName(plan.agreedBy) : '',
    difficulties: part('DIFFICULTIES'),
    directions: part('DIRECTIONS'),
  };
}

function tasksOf(plan: PlanOfPair | undefined, wanted: PlanSection) {
  const lines = (plan?.lines ?? []).filter(({ section }) => section === wanted);
  return [
    ...lines.map(({ task, due, expected, actual, mark }, index) => ({
      n: String(index + 1),
      task,
      term: dateInFigures(due),
      expected: expected ?? '',
      actual: actual ?? '',
      mark: mark === null ? '' : String(mark),
    })),
    ...freeRows(Math.max(0, FREE_ROWS - lines.length), (n) => ({
      n: String(lines.length + Number(n)),
      task: '',
      term: '',
      expected: '',
      actual: '',
      mark: '',
    })),
  ];
}

const unstopped = (text: string) => text.replace(/[.\s]+$/, '');

/** What labour law wants said: by the terms written down, or by the plan with the rest left to the pen. */
export function addendumSheet(
  pair: PaperPair,
  pack: Pack,
  said: LabourTerms | PlanOfPair | undefined,
): Sheet<'LABOUR_ADDENDUM'> {
  const facts = pairFacts(pair, null, pack);
  if (said && 'content' in said)
    return {
      ...facts,
      content: unstopped(said.content),
      way: unstopped(said.way),
      payment: unstopped(said.payment),
      paymentGround: unstopped(said.paymentGround),
      from: dateInFigures(said.from),
      until: dateInFigures(said.until),
    };
  return {
    ...facts,
    content: unstopped(said?.goal ?? ''),
    way: '',
    payment: '',
    paymentGround: '',
    from: dateInFigures(pair.startedOn),
    until: lastDayOf(pair, null),
  };
}
