import { type CountedForms, countOf } from '../plural.ts';
import type { Dangling } from '../plan-enrolments.ts';
import { above, type Judge, percentOf } from './facts.ts';

const words: Record<Dangling['of'], CountedForms> = {
  enrolment: ['зачисление', 'зачисления', 'зачислений'],
  guardian: ['ссылка на представителя', 'ссылки на представителей', 'ссылок на представителей'],
};

/** G8: too many rows name a class or a user that neither the feed nor we know. */
export const danglingRefs: Judge = ({ dangling }, rule) => {
  const many = dangling.filter(({ lost, all }) => lost > rule.rows && above(lost, all, rule));
  if (many.length === 0) return undefined;
  const list = many.map(
    ({ of, lost, all }) => `${countOf(lost, words[of])} из ${all} (${percentOf(lost, all)})`,
  );
  return `Ссылаются на неизвестный класс или человека: ${list.join(', ')}.`;
};
