import { tableRoutes } from '@nastavnik/contracts/tables';
import { api, download } from '../api.ts';

export const { useSaveMenteesMutation, useSaveMentorsMutation } = api.injectEndpoints({
  endpoints: (build) => ({
    saveMentees: build.mutation(download(tableRoutes.mentees)),
    saveMentors: build.mutation(download(tableRoutes.mentors)),
  }),
});
