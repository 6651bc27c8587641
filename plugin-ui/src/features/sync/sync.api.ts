import { grantRoutes } from '@nastavnik/contracts/grants';
import type { RouteInput } from '@nastavnik/contracts/route';
import { syncRoutes } from '@nastavnik/contracts/sync';
import { api, call } from '../../shared/api.ts';
import type { PageOf } from '../../shared/pages.ts';
import { pagesOf } from '../../shared/pages.ts';

type Runs = typeof syncRoutes.list;
type Items = typeof syncRoutes.items;

/** A decision changes the run, its history and, in the end, everything that the roster feeds. */
const decides = ['Run', 'Person', 'Overview'] as const;

export const {
  useListRunsInfiniteQuery,
  useShowRunQuery,
  useShowPlanQuery,
  useListPlanItemsInfiniteQuery,
  useShowUndoOutlookQuery,
  useShowSyncStatusQuery,
  useListDecidersQuery,
  useApproveRunMutation,
  useRejectRunMutation,
  useUndoRunMutation,
} = api.injectEndpoints({
  endpoints: (build) => ({
    listRuns: build.infiniteQuery<PageOf<Runs>, RouteInput<Runs>, string | null>({
      ...pagesOf(syncRoutes.list),
      providesTags: ['Run'],
    }),
    showRun: build.query({ ...call(syncRoutes.show), providesTags: ['Run'] }),
    showPlan: build.query({ ...call(syncRoutes.plan), providesTags: ['Run'] }),
    listPlanItems: build.infiniteQuery<PageOf<Items>, RouteInput<Items>, string | null>({
      ...pagesOf(syncRoutes.items),
      providesTags: ['Run'],
    }),
    showUndoOutlook: build.query({ ...call(syncRoutes.outlook), providesTags: ['Run'] }),
    showSyncStatus: build.query({ ...call(syncRoutes.status), providesTags: ['Run'] }),
    listDeciders: build.query({ ...call(grantRoutes.list), providesTags: ['Grant'] }),
    approveRun: build.mutation({ ...call(syncRoutes.approve), invalidatesTags: decides }),
    rejectRun: build.mutation({ ...call(syncRoutes.reject), invalidatesTags: decides }),
    undoRun: build.mutation({ ...call(syncRoutes.undo), invalidatesTags: decides }),
  }),
});
