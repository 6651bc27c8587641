import { guardDefaults, type RuledGuard } from '@nastavnik/contracts/sync-guards';
import { countOf } from '../plural.ts';
import type { Rule } from './policy.ts';

/** «Допустимо не больше 10 %.», or the exception in force with its last day. */
export function limitWords(code: RuledGuard, rule: Rule): string {
  if (!('percent' in guardDefaults[code])) return '';
  if (rule.by !== 'default') return `Действует ${exceptionWords(rule)}.`;
  return code === 'G4'
    ? `Допустимо меньше ${rule.percent} %.`
    : `Допустимо не больше ${rule.percent} %.`;
}

/** «порог 25 % до 01.12.2026» */
export function exceptionWords({ off, percent, rows, until }: Rule): string {
  const day = until?.split('-').toReversed().join('.');
  if (off) return `проверка отключена до ${day}`;
  const some = rows > 0 ? ` и ${countOf(rows, ['запись', 'записи', 'записей'])}` : '';
  return `порог ${percent} %${some} до ${day}`;
}
