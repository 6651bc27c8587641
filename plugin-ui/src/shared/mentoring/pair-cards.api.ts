import { pairCardRoutes } from '@nastavnik/contracts/pair-cards';
import type { RouteInput } from '@nastavnik/contracts/route';
import { api, call } from '../api.ts';
import type { PageOf } from '../pages.ts';
import { pagesOf } from '../pages.ts';

type Steps = typeof pairCardRoutes.timeline;

/** All about one pair, for its card and for the pages that are opened from it. */
export const { useShowPairQuery, useListPairStepsInfiniteQuery } = api.injectEndpoints({
  endpoints: (build) => ({
    listPairSteps: build.infiniteQuery<PageOf<Steps>, RouteInput<Steps>, string | null>({
      ...pagesOf(pairCardRoutes.timeline),
      providesTags: ['Pair', 'Meeting'],
    }),
    showPair: build.query({
      ...call(pairCardRoutes.card),
      providesTags: ['Pair', 'Meeting', 'Consent'],
    }),
  }),
});
