import { countOf } from '../plural.ts';
import { type Judge, percentOf } from './facts.ts';

/** G4: those who leave are those who join: the host has given the same people other identifiers. */
export const idChurn: Judge = ({ churn }, rule) => {
  const { leavers, matched } = churn;
  if (matched < Math.max(1, rule.rows) || matched * 100 < leavers * rule.percent) return undefined;
  const people = countOf(matched, ['человек', 'человека', 'человек']);
  return `Похоже, журнал сменил номера (sourcedId): ${people} из ${leavers} выбывших (${percentOf(matched, leavers)}) пришли снова под другими. Свяжите их с прежними записями, иначе они появятся второй раз без своей истории.`;
};
