import { feedbackRoutes } from '@nastavnik/contracts/feedback-summary';
import { meetingRoutes } from '@nastavnik/contracts/meetings';
import { pairRoutes } from '@nastavnik/contracts/pairs';
import type { RouteInput } from '@nastavnik/contracts/route';
import { api, call, download } from '../../shared/api.ts';
import type { PageOf } from '../../shared/pages.ts';
import { pagesOf } from '../../shared/pages.ts';

type Meetings = typeof meetingRoutes.list;
type Pairs = typeof pairRoutes.list;

export const {
  useListMeetingsInfiniteQuery,
  useQuietPairsInfiniteQuery,
  useCountQuietPairsQuery,
  useFeedbackSummaryQuery,
  useSaveFeedbackMutation,
} = api.injectEndpoints({
  endpoints: (build) => ({
    listMeetings: build.infiniteQuery<PageOf<Meetings>, RouteInput<Meetings>, string | null>({
      ...pagesOf(meetingRoutes.list),
      providesTags: ['Meeting'],
    }),
    quietPairs: build.infiniteQuery<PageOf<Pairs>, RouteInput<Pairs>, string | null>({
      ...pagesOf(pairRoutes.list),
      providesTags: ['Pair', 'Meeting'],
    }),
    feedbackSummary: build.query({
      ...call(feedbackRoutes.summary),
      providesTags: ['Meeting'],
    }),
    saveFeedback: build.mutation(download(feedbackRoutes.xlsx)),
    countQuietPairs: build.query({ ...call(pairRoutes.counts), providesTags: ['Pair'] }),
  }),
});
