import { matchingRoutes } from '@nastavnik/contracts/matching';
import { menteeRoutes } from '@nastavnik/contracts/mentees';
import { mentorRoutes } from '@nastavnik/contracts/mentors';
import type { RouteInput } from '@nastavnik/contracts/route';
import { api, call } from '../api.ts';
import type { PageOf } from '../pages.ts';
import { pagesOf } from '../pages.ts';

type Mentors = typeof mentorRoutes.list;
type Mentees = typeof menteeRoutes.list;

export const {
  useShowMatchProfileQuery,
  useSetMatchProfileMutation,
  useSetWishMutation,
  useMentorsToNameInfiniteQuery,
  useMenteesToNameInfiniteQuery,
} = api.injectEndpoints({
  endpoints: (build) => ({
    showMatchProfile: build.query({ ...call(matchingRoutes.profile), providesTags: ['Matching'] }),
    setMatchProfile: build.mutation({
      ...call(matchingRoutes.setProfile),
      // the lists of both bases show whose interests are not known
      invalidatesTags: ['Matching', 'Mentee', 'Mentor'],
    }),
    setWish: build.mutation({ ...call(matchingRoutes.wish), invalidatesTags: ['Matching'] }),
    mentorsToName: build.infiniteQuery<PageOf<Mentors>, RouteInput<Mentors>, string | null>({
      ...pagesOf(mentorRoutes.list),
      providesTags: ['Mentor'],
    }),
    menteesToName: build.infiniteQuery<PageOf<Mentees>, RouteInput<Mentees>, string | null>({
      ...pagesOf(menteeRoutes.list),
      providesTags: ['Mentee'],
    }),
  }),
});
