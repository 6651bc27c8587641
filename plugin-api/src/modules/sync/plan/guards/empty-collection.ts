import { countOf } from '../plural.ts';
import type { Judge } from './facts.ts';
import { lossWords } from './loss-words.ts';

/** G1: there was somebody of a kind, and in a complete collection there is nobody. */
export const emptyCollection: Judge = ({ lost, input }) => {
  const gone = lost.filter(
    ({ before, after, entity }) =>
      before > 0 && after === 0 && input.completeness[entity] === 'bulk',
  );
  if (gone.length === 0) return undefined;
  const list = gone.map(({ of, before }) => countOf(before, lossWords[of])).join(', ');
  return `Из журнала не пришло ни одной такой записи, а в разделе они есть: ${list}.`;
};
