import { externalRoutes } from '@nastavnik/contracts/externals';
import { passRoutes } from '@nastavnik/contracts/passes';
import type { RouteInput } from '@nastavnik/contracts/route';
import { api, call } from '../../shared/api.ts';
import type { PageOf } from '../../shared/pages.ts';
import { pagesOf } from '../../shared/pages.ts';

type List = typeof externalRoutes.list;

/** Somebody new stands in the base of mentors too. */
const people = ['External', 'Mentor', 'Person', 'Overview'] as const;

export const {
  useListExternalsInfiniteQuery,
  useAddExternalMutation,
  useUpdateExternalMutation,
  useMakePassMutation,
  useRenewPassMutation,
  useEndPassMutation,
} = api.injectEndpoints({
  endpoints: (build) => ({
    listExternals: build.infiniteQuery<PageOf<List>, RouteInput<List>, string | null>({
      ...pagesOf(externalRoutes.list),
      // places, consents and certificates are changed elsewhere too
      providesTags: ['External', 'Mentor', 'Pair'],
    }),
    addExternal: build.mutation({ ...call(externalRoutes.add), invalidatesTags: people }),
    updateExternal: build.mutation({ ...call(externalRoutes.update), invalidatesTags: people }),
    makePass: build.mutation({ ...call(passRoutes.make), invalidatesTags: ['External'] }),
    renewPass: build.mutation({ ...call(passRoutes.renew), invalidatesTags: ['External'] }),
    endPass: build.mutation({ ...call(passRoutes.end), invalidatesTags: ['External'] }),
  }),
});
