import { trainingRoutes } from '@nastavnik/contracts/training';
import { api, call } from '../../shared/api.ts';

export const { useMyTrainingsQuery } = api.injectEndpoints({
  endpoints: (build) => ({
    myTrainings: build.query({ ...call(trainingRoutes.mine), providesTags: ['Training'] }),
  }),
});
