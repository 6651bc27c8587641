import type { RuledGuard } from '@nastavnik/contracts/sync-guards';
import type { Guard, GuardCode } from '@nastavnik/contracts/sync-run';
import { blackoutWords } from './blackout.ts';
import { danglingRefs } from './dangling-refs.ts';
import { emptyCollection } from './empty-collection.ts';
import type { Facts, Judge } from './facts.ts';
import { fieldWipe } from './field-wipe.ts';
import { firstImport, firstWords } from './first-import.ts';
import { idChurn } from './id-churn.ts';
import { massDeactivation } from './mass-deactivation.ts';
import { massUpdate } from './mass-update.ts';
import { exceptionWords, limitWords } from './limit-words.ts';
import { usualPolicy } from './policy.ts';
import { roleFlip } from './role-flip.ts';
import { rolloverWords } from './rollover.ts';
import { strikesWords } from './two-strikes.ts';

const judges: readonly [RuledGuard, Judge][] = [
  ['G1', emptyCollection],
  ['G2', massDeactivation],
  ['G3', massUpdate],
  ['G4', idChurn],
  ['G5', roleFlip],
  ['G8', danglingRefs],
  ['G9', fieldWipe],
];
/** With nothing to compare with these have nothing to say (G12). */
const comparing = new Set<RuledGuard>(['G1', 'G2', 'G3']);

/** The guards that speak about a plan, each once, in words with its numbers. */
export function guardsOf(facts: Facts): Guard[] {
  const first = firstImport(facts.input);
  return [
    ...judges.flatMap(([code, judge]) =>
      first && comparing.has(code) ? [] : judged(code, judge, facts),
    ),
    ...note('G10', facts.rollover && rolloverWords(facts.rollover)),
    ...note('G11', blackoutWords(facts.input)),
    ...note('G12', first && firstWords),
    ...note('G13', strikesWords(facts)),
  ];
}

/** By the rule in force; what only an exception lets through is told. */
function judged(code: RuledGuard, judge: Judge, facts: Facts): Guard[] {
  const rule = facts.input.policy[code];
  const text = rule.off ? undefined : judge(facts, rule);
  if (text) return [{ code, effect: 'hold', text: joined(text, limitWords(code, rule)) }];
  const usual = rule.by === 'default' ? undefined : judge(facts, usualPolicy[code]);
  return note(code, usual && joined(usual, `Загрузку не останавливает: ${exceptionWords(rule)}.`));
}

const joined = (...words: string[]) => words.filter(Boolean).join(' ');

const note = (code: GuardCode, text: string | false | null | undefined): Guard[] =>
  text ? [{ code, effect: 'note', text }] : [];

/** Said of the next non-empty plan of a school whose last run was undone. */
export const afterUndo: Guard = {
  code: 'G14',
  effect: 'hold',
  text: 'Прошлая загрузка в этой школе была отменена. Проверьте план, прежде чем применять следующую.',
};
