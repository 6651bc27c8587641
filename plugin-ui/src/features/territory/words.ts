import type { SchoolTile, Territory, TerritoryRow } from '@nastavnik/contracts/indicators';
import type { Forms } from '../../shared/numbers.ts';
import { count, percent, words } from '../../shared/numbers.ts';

export const forms = {
  municipality: ['муниципалитет', 'муниципалитета', 'муниципалитетов'],
  people: ['человека не хватает', 'человек не хватает', 'человек не хватает'],
} as const satisfies Record<string, Forms>;

/** How far below the target a school is still only «отстаёт», in percent points. */
const NEAR = 15;

export type Light = 'ok' | 'warn' | 'bad' | 'none';

/** Where a share stands against the target; none without a target. */
export function lightOf(share: number, target: number | undefined): Light {
  if (target === undefined) return 'none';
  if (share >= target) return 'ok';
  return share >= target - NEAR ? 'warn' : 'bad';
}

/** The words of the lights for this target. */
export function lightWords(target: number): readonly (readonly [Light, string])[] {
  const low = Math.max(0, target - NEAR);
  return [
    ['ok', 'цель достигнута'],
    ['warn', `${percent(low).replace(/\s?%$/, '')}–${percent(target)}`],
    ['bad', `ниже ${percent(low)}`],
  ];
}

/** «СОШ № 12, 64,1 %», or why there is no figure. */
export function tileLabel({ name, enabled, pupils, percent: share }: SchoolTile): string {
  if (!enabled) return `${name}, наставничество не включено`;
  return pupils === 0 ? `${name}, ещё не посчитано` : `${name}, ${percent(share)}`;
}

/** Where a school stands; none while it is off or has not been counted. */
export const tileLight = (school: SchoolTile, target: number | undefined): Light =>
  school.enabled && school.pupils > 0 ? lightOf(school.percent, target) : 'none';

/** Whether a territory's rows are schools. */
export const ofSchools = ({ org }: Pick<Territory, 'org'>): boolean => org.kind === 'municipality';

/** «3 муниципалитета, 12 школ». */
export function sizeOf({ org, rows }: Territory): string {
  if (org.kind === 'school') return 'школа';
  if (ofSchools({ org })) return count(rows.length, words.school);
  const schools = rows.reduce((sum, row) => sum + row.schools.length, 0);
  return `${count(rows.length, forms.municipality)}, ${count(schools, words.school)}`;
}

/** Whether the plugin works at a row's school; true where the row does not say. */
export const isOn = ({ org, schools }: TerritoryRow): boolean =>
  schools.find(({ id }) => id === org.id)?.enabled ?? true;
