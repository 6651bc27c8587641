import { pairCardRoutes } from '@nastavnik/contracts/pair-cards';
import { api, call } from '../api.ts';

/** All about one pair, for its card and for the pages that are opened from it. */
export const { useShowPairQuery } = api.injectEndpoints({
  endpoints: (build) => ({
    showPair: build.query({
      ...call(pairCardRoutes.card),
      providesTags: ['Pair', 'Meeting', 'Consent'],
    }),
  }),
});
