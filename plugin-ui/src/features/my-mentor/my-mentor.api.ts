import { pairCardRoutes } from '@nastavnik/contracts/pair-cards';
import type { PairCard } from '@nastavnik/contracts/pair-cards';
import { api, call } from '../../shared/api.ts';
import { HIDES_WITHIN } from '../../shared/mentoring/hidden-pairs.tsx';
import { useSession } from '../../shared/session.ts';

export const { useMyPairsQuery } = api.injectEndpoints({
  endpoints: (build) => ({
    myPairs: build.query({ ...call(pairCardRoutes.mine), providesTags: ['Pair', 'Meeting'] }),
  }),
});

/** A pair that meets no more. */
export const ended = ({ pair }: PairCard) => pair.status === 'finished' || pair.status === 'broken';

/** The pairs in which the reader is mentored: those that work first, then those that ended. */
export function useMentoredPairs() {
  const reader = useSession().person.id;
  const { data, error, isFetching, refetch } = useMyPairsQuery(undefined, HIDES_WITHIN);
  const cards = data?.items
    .filter(({ pair }) => pair.mentees.some(({ id }) => id === reader))
    .toSorted((a, b) => Number(ended(a)) - Number(ended(b)));
  return {
    cards,
    open: cards?.filter((card) => !ended(card)),
    hidden: data?.hidden,
    reader,
    error,
    isFetching,
    refetch,
  };
}
