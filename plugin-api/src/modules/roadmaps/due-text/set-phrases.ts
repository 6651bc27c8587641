import type { Due } from '@nastavnik/contracts/due';
import { Doubt } from './doubt.ts';
import type { DueContext } from './year-of-part.ts';

const NOT_A_DUE =
  /^по (?:факту|мере|необходимости|согласованию|запрос|требованию|итогам|результатам)/iu;
const NO_END =
  /^(?:постоянно|систематически|регулярно|непрерывно|весь период|в течение (?:всего )?(?:периода|срока)(?! реализации программ))/iu;
const ALL_YEAR = /^(?:в течение|на протяжении) (?:всего )?года\.?$/iu;
const PROGRAMMES =
  /^(?:в соответствии со? |согласно |в |по )?срок(?:и|ами|ам|ов)?(?: реализации)? программ(?:ы|ам|ами)?(?: наставничества)?\.?$/iu;
const BY_PLAN =
  /^(?:по|согласно) ((?:\p{L}[\p{L}-]* )*(?:графику|плану|расписанию|плану-графику)(?:[ ,].*)?)$/iu;
const IN_ACCORD =
  /^в соответствии с ((?:\p{L}[\p{L}-]* )*(?:графиком|планом|расписанием|планом-графиком)(?:[ ,].*)?)$/iu;
/** Says no more than that there is a plan. */
const ANY_PLAN = /^(?:(?:отдельн|утвержденн|утверждённ)(?:ому|ым) )?график(?:у|ом)\.?$/iu;

/** What falls due without days of its own: by a plan, by the programmes; or is no due date at all. */
export function dueWithoutDays(
  cell: string,
  { schoolYear, year }: DueContext,
): { due: Due; note?: string } | null {
  if (NOT_A_DUE.test(cell)) throw new Doubt('not-a-due');
  const candidates: Due[] = [
    ...(schoolYear === undefined ? [] : [{ kind: 'schoolYear' as const, endYear: schoolYear }]),
    ...(year === undefined ? [] : [{ kind: 'year' as const, year }]),
  ];
  if (NO_END.test(cell)) throw new Doubt('no-end', candidates);
  if (ALL_YEAR.test(cell))
    throw new Doubt(candidates.length > 0 ? 'two-readings' : 'no-year', candidates);
  if (PROGRAMMES.test(cell)) return { due: { kind: 'programmes' } };
  const plan = BY_PLAN.exec(cell)?.[1];
  if (plan)
    return { due: ANY_PLAN.test(plan) ? { kind: 'schedule' } : { kind: 'schedule', of: plan } };
  const accord = IN_ACCORD.exec(cell)?.[1];
  if (!accord) return null;
  const due: Due = { kind: 'schedule' };
  return ANY_PLAN.test(accord) ? { due } : { due, note: cell };
}
