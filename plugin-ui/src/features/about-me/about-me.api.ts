import { aboutMeRoutes } from '@nastavnik/contracts/about-me';
import { api, call } from '../../shared/api.ts';

export const { useShowAboutMeQuery, useSetAboutMeMutation } = api.injectEndpoints({
  endpoints: (build) => ({
    showAboutMe: build.query({ ...call(aboutMeRoutes.show), providesTags: ['Matching'] }),
    setAboutMe: build.mutation({ ...call(aboutMeRoutes.set), invalidatesTags: ['Matching'] }),
  }),
});
