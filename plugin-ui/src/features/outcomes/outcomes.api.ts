import { outcomeRoutes } from '@nastavnik/contracts/outcomes';
import { programmeRoutes } from '@nastavnik/contracts/programmes';
import { surveyPairRoutes } from '@nastavnik/contracts/survey-pairs';
import { api, call, download } from '../../shared/api.ts';

export const {
  useProgrammeOutcomesQuery,
  usePairOutcomesQuery,
  useEnterProgrammeOutcomeMutation,
  useEnterPairOutcomeMutation,
  useSaveOutcomesMutation,
  usePairSurveysQuery,
  useProgrammesWithResultsQuery,
} = api.injectEndpoints({
  endpoints: (build) => ({
    programmeOutcomes: build.query({
      ...call(outcomeRoutes.ofProgramme),
      providesTags: ['Survey', 'Consent'],
    }),
    pairOutcomes: build.query({ ...call(outcomeRoutes.ofPair), providesTags: ['Survey'] }),
    enterProgrammeOutcome: build.mutation({
      ...call(outcomeRoutes.setOfProgramme),
      invalidatesTags: ['Survey'],
    }),
    enterPairOutcome: build.mutation({
      ...call(outcomeRoutes.setOfPair),
      invalidatesTags: ['Survey'],
    }),
    saveOutcomes: build.mutation(download(outcomeRoutes.table)),
    // each reading of somebody's answers is kept: nothing is read ahead or twice
    pairSurveys: build.query({ ...call(surveyPairRoutes.show), keepUnusedDataFor: 0 }),
    programmesWithResults: build.query({
      ...call(programmeRoutes.list),
      providesTags: ['Programme'],
    }),
  }),
});
