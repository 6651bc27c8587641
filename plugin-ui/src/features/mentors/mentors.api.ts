import { mentorRoutes } from '@nastavnik/contracts/mentors';
import type { RouteInput } from '@nastavnik/contracts/route';
import { api, call } from '../../shared/api.ts';
import type { PageOf } from '../../shared/pages.ts';
import { pagesOf } from '../../shared/pages.ts';

type List = typeof mentorRoutes.list;

/** What a change of the base makes stale. */
const touched = ['Mentor', 'Person', 'Overview'] as const;

export const {
  useListMentorsInfiniteQuery,
  useCountMentorsQuery,
  useShowMentorQuery,
  useAddMentorsMutation,
  useUpdateMentorMutation,
  useLeaveMentorsMutation,
  useReserveMentorsMutation,
  useCarryOverMentorsMutation,
} = api.injectEndpoints({
  endpoints: (build) => ({
    listMentors: build.infiniteQuery<PageOf<List>, RouteInput<List>, string | null>({
      ...pagesOf(mentorRoutes.list),
      providesTags: ['Mentor'],
    }),
    countMentors: build.query({ ...call(mentorRoutes.counts), providesTags: ['Mentor'] }),
    showMentor: build.query({ ...call(mentorRoutes.show), providesTags: ['Mentor'] }),
    addMentors: build.mutation({ ...call(mentorRoutes.add), invalidatesTags: touched }),
    updateMentor: build.mutation({ ...call(mentorRoutes.update), invalidatesTags: touched }),
    reserveMentors: build.mutation({ ...call(mentorRoutes.reserve), invalidatesTags: touched }),
    carryOverMentors: build.mutation({ ...call(mentorRoutes.carryOver), invalidatesTags: touched }),
    leaveMentors: build.mutation({ ...call(mentorRoutes.leave), invalidatesTags: touched }),
  }),
});
