import { matchingRoutes } from '@nastavnik/contracts/matching';
import { programmeRoutes } from '@nastavnik/contracts/programmes';
import type { RouteInput } from '@nastavnik/contracts/route';
import { api, call } from '../../shared/api.ts';
import type { PageOf } from '../../shared/pages.ts';
import { pagesOf } from '../../shared/pages.ts';

type Runs = typeof matchingRoutes.list;

export const {
  useListRunsInfiniteQuery,
  useEntrantsQuery,
  useProgrammesToMatchQuery,
  useShowBoardQuery,
  useSetClassMutation,
  useStartRunMutation,
  useReviewRunMutation,
  useDiscardRunMutation,
  useAnswerTrialMutation,
  useFinishRunMutation,
  usePreviewRunQuery,
  usePublishRunMutation,
} = api.injectEndpoints({
  endpoints: (build) => ({
    listRuns: build.infiniteQuery<PageOf<Runs>, RouteInput<Runs>, string | null>({
      ...pagesOf(matchingRoutes.list),
      providesTags: ['Matching'],
    }),
    entrants: build.query({
      ...call(matchingRoutes.entrants),
      providesTags: ['Matching', 'Mentee', 'Mentor', 'Pair', 'Consent', 'Programme'],
    }),
    programmesToMatch: build.query({ ...call(programmeRoutes.list), providesTags: ['Programme'] }),
    showBoard: build.query({ ...call(matchingRoutes.show), providesTags: ['Matching'] }),
    setClass: build.mutation({
      ...call(matchingRoutes.setClass),
      invalidatesTags: ['Matching', 'Mentee', 'Mentor'],
    }),
    startRun: build.mutation({ ...call(matchingRoutes.start), invalidatesTags: ['Matching'] }),
    reviewRun: build.mutation({ ...call(matchingRoutes.review), invalidatesTags: ['Matching'] }),
    discardRun: build.mutation({ ...call(matchingRoutes.discard), invalidatesTags: ['Matching'] }),
    answerTrial: build.mutation({ ...call(matchingRoutes.answer), invalidatesTags: ['Matching'] }),
    finishRun: build.mutation({ ...call(matchingRoutes.finish), invalidatesTags: ['Matching'] }),
    previewRun: build.query({
      ...call(matchingRoutes.preview),
      keepUnusedDataFor: 0,
      providesTags: ['Matching', 'Pair', 'Mentor', 'Mentee', 'Consent'],
    }),
    publishRun: build.mutation({
      ...call(matchingRoutes.publish),
      invalidatesTags: ['Matching', 'Pair', 'Mentee', 'Mentor', 'Overview'],
    }),
  }),
});
