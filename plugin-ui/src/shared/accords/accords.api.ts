import { accordRoutes } from '@nastavnik/contracts/accords';
import { api, call } from '../api.ts';
import { useMay } from '../may.tsx';

/** What the sides of a pair say of it. */
export const {
  useShowPairAccordsQuery,
  useEnterAccordMutation,
  useMyAccordsQuery,
  useAnswerAccordMutation,
} = api.injectEndpoints({
  endpoints: (build) => ({
    showPairAccords: build.query({ ...call(accordRoutes.ofPair), providesTags: ['Pair'] }),
    enterAccord: build.mutation({
      ...call(accordRoutes.enter),
      invalidatesTags: ['Pair', 'Mentee', 'Mentor', 'Overview'],
    }),
    myAccords: build.query({ ...call(accordRoutes.mine), providesTags: ['Pair'] }),
    answerAccord: build.mutation({ ...call(accordRoutes.answer), invalidatesTags: ['Pair'] }),
  }),
});

/** The questions to the reader; none where nobody asks them. */
export const useMyAccords = () =>
  useMyAccordsQuery(undefined, { skip: !useMay('accords.write') }).data?.items ?? [];
