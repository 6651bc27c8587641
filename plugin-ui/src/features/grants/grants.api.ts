import { grantRoutes } from '@nastavnik/contracts/grants';
import type { RouteInput } from '@nastavnik/contracts/route';
import { api, call } from '../../shared/api.ts';
import type { PageOf } from '../../shared/pages.ts';
import { pagesOf } from '../../shared/pages.ts';

type Grants = typeof grantRoutes.list;

/** A role given or taken may be the reader's own. */
const changes = ['Grant', 'Session'] as const;

export const { useListGrantsInfiniteQuery, useGiveGrantMutation, useRevokeGrantMutation } =
  api.injectEndpoints({
    endpoints: (build) => ({
      listGrants: build.infiniteQuery<PageOf<Grants>, RouteInput<Grants>, string | null>({
        ...pagesOf(grantRoutes.list),
        providesTags: ['Grant'],
      }),
      giveGrant: build.mutation({ ...call(grantRoutes.give), invalidatesTags: changes }),
      revokeGrant: build.mutation({ ...call(grantRoutes.revoke), invalidatesTags: changes }),
    }),
  });
