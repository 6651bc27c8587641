import { surveyResultRoutes } from '@nastavnik/contracts/survey-results';
import { api, call, download } from '../../../shared/api.ts';

export const { useShowResultsQuery, useSaveResultsMutation } = api.injectEndpoints({
  endpoints: (build) => ({
    showResults: build.query({
      ...call(surveyResultRoutes.show),
      providesTags: ['Survey', 'Consent'],
    }),
    saveResults: build.mutation(download(surveyResultRoutes.table)),
  }),
});
