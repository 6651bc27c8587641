import type { RouteInput } from '@nastavnik/contracts/route';
import { syncGuardRoutes } from '@nastavnik/contracts/sync-guards';
import { api, call } from '../../shared/api.ts';
import type { PageOf } from '../../shared/pages.ts';
import { pagesOf } from '../../shared/pages.ts';

type Overrides = typeof syncGuardRoutes.list;

export const {
  useListGuardsQuery,
  useListOverridesInfiniteQuery,
  useSetOverrideMutation,
  useEndOverrideMutation,
} = api.injectEndpoints({
  endpoints: (build) => ({
    listGuards: build.query({ ...call(syncGuardRoutes.rules), providesTags: ['Guard'] }),
    listOverrides: build.infiniteQuery<PageOf<Overrides>, RouteInput<Overrides>, string | null>({
      ...pagesOf(syncGuardRoutes.list),
      providesTags: ['Guard'],
    }),
    setOverride: build.mutation({ ...call(syncGuardRoutes.set), invalidatesTags: ['Guard'] }),
    endOverride: build.mutation({ ...call(syncGuardRoutes.end), invalidatesTags: ['Guard'] }),
  }),
});
