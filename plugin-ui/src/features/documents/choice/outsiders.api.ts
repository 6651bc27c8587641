import { externalRoutes } from '@nastavnik/contracts/externals';
import type { RouteInput } from '@nastavnik/contracts/route';
import { api } from '../../../shared/api.ts';
import type { PageOf } from '../../../shared/pages.ts';
import { pagesOf } from '../../../shared/pages.ts';

type Outsiders = typeof externalRoutes.list;

export const { useOutsidersInfiniteQuery } = api.injectEndpoints({
  endpoints: (build) => ({
    outsiders: build.infiniteQuery<PageOf<Outsiders>, RouteInput<Outsiders>, string | null>({
      ...pagesOf(externalRoutes.list),
      providesTags: ['External'],
    }),
  }),
});
