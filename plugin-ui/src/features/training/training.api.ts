import type { RouteInput } from '@nastavnik/contracts/route';
import { selectionRoutes } from '@nastavnik/contracts/selection';
import { trainingRoutes } from '@nastavnik/contracts/training';
import { api, call } from '../../shared/api.ts';
import type { PageOf } from '../../shared/pages.ts';
import { pagesOf } from '../../shared/pages.ts';

type List = typeof selectionRoutes.list;

/** Hours and attendance stand in both lists; the base names the mentors. */
const shown = ['Training', 'Mentor'] as const;

export const {
  useListSelectionInfiniteQuery,
  useCountSelectionQuery,
  useInterviewMentorMutation,
  useAdmitMentorMutation,
  useListTrainingsQuery,
  useShowTrainingQuery,
  useCreateTrainingsMutation,
  useUpdateTrainingMutation,
  useAttendTrainingMutation,
  useCancelTrainingMutation,
  useRemoveTrainingMutation,
} = api.injectEndpoints({
  endpoints: (build) => ({
    listSelection: build.infiniteQuery<PageOf<List>, RouteInput<List>, string | null>({
      ...pagesOf(selectionRoutes.list),
      providesTags: shown,
    }),
    countSelection: build.query({ ...call(selectionRoutes.counts), providesTags: shown }),
    interviewMentor: build.mutation({
      ...call(selectionRoutes.interview),
      invalidatesTags: ['Training'],
    }),
    admitMentor: build.mutation({ ...call(selectionRoutes.admit), invalidatesTags: ['Training'] }),
    listTrainings: build.query({ ...call(trainingRoutes.list), providesTags: shown }),
    showTraining: build.query({ ...call(trainingRoutes.show), providesTags: shown }),
    createTrainings: build.mutation({
      ...call(trainingRoutes.create),
      invalidatesTags: ['Training'],
    }),
    updateTraining: build.mutation({
      ...call(trainingRoutes.update),
      invalidatesTags: ['Training'],
    }),
    attendTraining: build.mutation({
      ...call(trainingRoutes.attend),
      invalidatesTags: ['Training'],
    }),
    cancelTraining: build.mutation({
      ...call(trainingRoutes.cancel),
      invalidatesTags: ['Training'],
    }),
    removeTraining: build.mutation({
      ...call(trainingRoutes.remove),
      invalidatesTags: ['Training'],
    }),
  }),
});
