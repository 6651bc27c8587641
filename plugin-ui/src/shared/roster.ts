import type { RouteInput } from '@nastavnik/contracts/route';
import { rosterRoutes } from '@nastavnik/contracts/roster';
import { api, call } from './api.ts';
import type { PageOf } from './pages.ts';
import { pagesOf } from './pages.ts';

type People = typeof rosterRoutes.people;

export const { useListClassesQuery, useListPeopleInfiniteQuery, useSetClassTeacherMutation } =
  api.injectEndpoints({
    endpoints: (build) => ({
      listClasses: build.query({ ...call(rosterRoutes.classes), providesTags: ['Person'] }),
      setClassTeacher: build.mutation({
        ...call(rosterRoutes.setTeacher),
        invalidatesTags: ['Person', 'Mentee', 'Session'],
      }),
      listPeople: build.infiniteQuery<PageOf<People>, RouteInput<People>, string | null>({
        ...pagesOf(rosterRoutes.people),
        providesTags: ['Person'],
      }),
    }),
  });
