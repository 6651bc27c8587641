import { freeTimeRoutes } from '@nastavnik/contracts/free-times';
import { api, call } from '../api.ts';

export const { useFreeTimesOfPairQuery, useLessonsOfPairQuery } = api.injectEndpoints({
  endpoints: (build) => ({
    freeTimesOfPair: build.query({
      ...call(freeTimeRoutes.ofPair),
      providesTags: ['Meeting', 'Mentee', 'Mentor'],
    }),
    lessonsOfPair: build.query(call(freeTimeRoutes.lessons)),
  }),
});
