import { referralRoutes } from '@nastavnik/contracts/referrals';
import { requestRoutes } from '@nastavnik/contracts/requests';
import type { RouteInput } from '@nastavnik/contracts/route';
import { api, call } from '../../shared/api.ts';
import type { PageOf } from '../../shared/pages.ts';
import { pagesOf } from '../../shared/pages.ts';

type List = typeof requestRoutes.list;

/** What a word of the curator makes stale. */
const touched = ['Request', 'Mentee', 'Person', 'Overview'] as const;

export const {
  useListRequestsInfiniteQuery,
  useCountRequestsQuery,
  useListOwnPupilsQuery,
  useListReferablePupilsQuery,
  useFileRequestMutation,
  useReferRequestMutation,
  useWithdrawRequestMutation,
  useAcceptRequestsMutation,
  useDeclineRequestsMutation,
} = api.injectEndpoints({
  endpoints: (build) => ({
    listRequests: build.infiniteQuery<PageOf<List>, RouteInput<List>, string | null>({
      ...pagesOf(requestRoutes.list),
      providesTags: ['Request'],
    }),
    countRequests: build.query({ ...call(requestRoutes.counts), providesTags: ['Request'] }),
    listOwnPupils: build.query({ ...call(requestRoutes.pupils), providesTags: ['Person'] }),
    listReferablePupils: build.query({
      ...call(referralRoutes.find),
      providesTags: ['Person'],
    }),
    referRequest: build.mutation({ ...call(referralRoutes.file), invalidatesTags: ['Request'] }),
    fileRequest: build.mutation({ ...call(requestRoutes.file), invalidatesTags: ['Request'] }),
    withdrawRequest: build.mutation({
      ...call(requestRoutes.withdraw),
      invalidatesTags: ['Request'],
    }),
    acceptRequests: build.mutation({ ...call(requestRoutes.accept), invalidatesTags: touched }),
    declineRequests: build.mutation({
      ...call(requestRoutes.decline),
      invalidatesTags: ['Request'],
    }),
  }),
});
