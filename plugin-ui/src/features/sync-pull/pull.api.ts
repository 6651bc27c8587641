import { connectionRoutes } from '@nastavnik/contracts/connections';
import { syncRoutes } from '@nastavnik/contracts/sync';
import { pullRoutes } from '@nastavnik/contracts/sync-pull';
import { api, call } from '../../shared/api.ts';

export const {
  useListPullsQuery,
  useNameSchoolQuery,
  useShowLastReadingQuery,
  useSetPullMutation,
  useRemovePullMutation,
  useTestPullMutation,
  useReadNowMutation,
} = api.injectEndpoints({
  endpoints: (build) => ({
    listPulls: build.query({ ...call(pullRoutes.list), providesTags: ['Pull'] }),
    nameSchool: build.query({ ...call(connectionRoutes.list), providesTags: ['Installation'] }),
    showLastReading: build.query({ ...call(syncRoutes.show), providesTags: ['Run'] }),
    setPull: build.mutation({ ...call(pullRoutes.put), invalidatesTags: ['Pull'] }),
    removePull: build.mutation({ ...call(pullRoutes.remove), invalidatesTags: ['Pull'] }),
    testPull: build.mutation(call(pullRoutes.test)),
    readNow: build.mutation({ ...call(pullRoutes.run), invalidatesTags: ['Pull', 'Run'] }),
  }),
});
