import { connectionRoutes } from '@nastavnik/contracts/connections';
import { grantRoutes } from '@nastavnik/contracts/grants';
import { syncRoutes } from '@nastavnik/contracts/sync';
import { api, call } from '../../shared/api.ts';

/** Switching changes what everyone at the school may see, the reader's own menu included. */
const switches = ['Installation', 'Session', 'Run', 'Grant'] as const;

export const {
  useListConnectionsQuery,
  useCheckRosterQuery,
  useCheckCuratorsQuery,
  useSwitchInstallationMutation,
} = api.injectEndpoints({
  endpoints: (build) => ({
    listConnections: build.query({
      ...call(connectionRoutes.list),
      providesTags: ['Installation'],
    }),
    checkRoster: build.query({ ...call(syncRoutes.status), providesTags: ['Run'] }),
    checkCurators: build.query({ ...call(grantRoutes.list), providesTags: ['Grant'] }),
    switchInstallation: build.mutation({
      ...call(connectionRoutes.switch),
      invalidatesTags: switches,
    }),
  }),
});
