import type { SchoolStanding, Territory, TerritoryRow } from '@nastavnik/contracts/indicators';
import { NEAR_TARGET } from '@nastavnik/contracts/indicators';
import type { Forms } from '../../shared/numbers.ts';
import { count, percent, words } from '../../shared/numbers.ts';
import type { State } from '../../shared/ui/status.tsx';

export const forms = {
  municipality: ['муниципалитет', 'муниципалитета', 'муниципалитетов'],
  people: ['человека не хватает', 'человек не хватает', 'человек не хватает'],
} as const satisfies Record<string, Forms>;

export const states = {
  reached: 'ok',
  near: 'warn',
  below: 'bad',
  untargeted: 'run',
  uncounted: 'next',
  off: 'none',
} as const satisfies Record<SchoolStanding, State>;

/** From the best to those that have not begun. */
export const order = Object.keys(states) as SchoolStanding[];

const plainWords = {
  untargeted: 'цель не установлена',
  uncounted: 'ещё не посчитано',
  off: 'не включено',
} as const;

const withoutSign = (share: number) => percent(share).replace(/\s?%$/, '');

const wordsWithoutTarget = {
  ...plainWords,
  reached: 'цель достигнута',
  near: 'близко к цели',
  below: 'ниже цели',
} as const;

/** What a standing says where this target holds, or where more than one does. */
export function standingWord(standing: SchoolStanding, target: number | undefined): string {
  if (standing === 'untargeted' || standing === 'uncounted' || standing === 'off')
    return plainWords[standing];
  if (target === undefined) return wordsWithoutTarget[standing];
  const low = Math.max(0, target - NEAR_TARGET);
  if (standing === 'near') return `${withoutSign(low)}–${percent(target)}`;
  return standing === 'reached' ? 'цель достигнута' : `ниже ${percent(low)}`;
}

/** The standings that any school of a row has. */
export const standingsIn = ({ schools }: Pick<TerritoryRow, 'schools'>): SchoolStanding[] =>
  order.filter((standing) => schools[standing] > 0);

export const talliesOf = (row: TerritoryRow) =>
  standingsIn(row).map((standing) => ({
    state: states[standing],
    count: row.schools[standing],
    word: standingWord(standing, row.coverage.target?.percent),
  }));

/** Whether a territory's rows are schools. */
export const ofSchools = ({ org }: Pick<Territory, 'org'>): boolean => org.kind === 'municipality';

/** How many schools a row stands for. */
export const countOf = ({ schools }: Pick<TerritoryRow, 'schools'>): number =>
  order.reduce((sum, standing) => sum + schools[standing], 0);

/** «3 муниципалитета, 12 школ». */
export function sizeOf({ org, rows }: Territory): string {
  if (org.kind === 'school') return 'школа';
  if (ofSchools({ org })) return count(rows.length, words.school);
  const schools = rows.reduce((sum, row) => sum + countOf(row), 0);
  return `${count(rows.length, forms.municipality)}, ${count(schools, words.school)}`;
}
