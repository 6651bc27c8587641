import { menteeRoutes } from '@nastavnik/contracts/mentees';
import type { RouteInput } from '@nastavnik/contracts/route';
import { api, call } from '../../shared/api.ts';
import type { PageOf } from '../../shared/pages.ts';
import { pagesOf } from '../../shared/pages.ts';

type List = typeof menteeRoutes.list;

/** What a change of the base makes stale. */
const touched = ['Mentee', 'Person', 'Overview'] as const;

export const {
  useListMenteesInfiniteQuery,
  useCountMenteesQuery,
  useShowMenteeQuery,
  useAddMenteesMutation,
  useUpdateMenteeMutation,
  useLeaveMenteesMutation,
} = api.injectEndpoints({
  endpoints: (build) => ({
    listMentees: build.infiniteQuery<PageOf<List>, RouteInput<List>, string | null>({
      ...pagesOf(menteeRoutes.list),
      providesTags: ['Mentee'],
    }),
    countMentees: build.query({ ...call(menteeRoutes.counts), providesTags: ['Mentee'] }),
    showMentee: build.query({ ...call(menteeRoutes.show), providesTags: ['Mentee'] }),
    addMentees: build.mutation({ ...call(menteeRoutes.add), invalidatesTags: touched }),
    updateMentee: build.mutation({ ...call(menteeRoutes.update), invalidatesTags: touched }),
    leaveMentees: build.mutation({ ...call(menteeRoutes.leave), invalidatesTags: touched }),
  }),
});
