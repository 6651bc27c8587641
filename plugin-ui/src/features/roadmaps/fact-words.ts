import type { ItemFact } from '@nastavnik/contracts/roadmap-facts';
import type { Forms } from '../../shared/numbers.ts';
import { count, number, percent } from '../../shared/numbers.ts';

const schoolsOf: Forms = ['школы', 'школ', 'школ'];
const townsOf: Forms = ['муниципалитета', 'муниципалитетов', 'муниципалитетов'];

/** «3 из 21 школы», «41 из 60», «41», «52,4 % при цели 50 %»; of the org itself «есть» or «пока нет». */
export function factSaid(fact: ItemFact): string {
  if (fact.lacksTarget === null) return sumSaid(fact);
  const lacks = `цель на ${fact.lacksTarget} год не задана`;
  if (fact.of === 'records') return `${number(fact.value)} – ${lacks}`;
  return fact.of === 'percent' ? `${shareSaid(fact.value)} – ${lacks}` : lacks;
}

// never rounded up to a target that was not reached
export const shareSaid = (value: number): string => percent(Math.floor(value * 10) / 10);

function sumSaid({ value, needed, of, met }: ItemFact): string {
  if (of === 'org') return met ? 'есть' : 'пока нет';
  if (of === 'percent') return `${shareSaid(value)} при цели ${percent(needed ?? 0)}`;
  if (needed === null) return number(value);
  if (of === 'municipalities') return `${number(value)} из ${count(needed, townsOf)}`;
  if (of === 'schools') return `${number(value)} из ${count(needed, schoolsOf)}`;
  return `${number(value)} из ${number(needed)}`;
}

/** Which schools the shares are of. */
export const amongWords: Record<NonNullable<ItemFact['among']>, string> = {
  listed: 'Считаются школы утверждённого перечня этого года.',
  connected:
    'Считаются школы, где подключено «Наставничество»: перечень школ на этот год ещё не утверждён.',
  partly:
    'Считаются школы утверждённых перечней этого года, а где перечня ещё нет – школы, где подключено «Наставничество».',
};
