import { exportRoutes } from '@nastavnik/contracts/exports';
import type { RouteInput } from '@nastavnik/contracts/route';
import { api } from '../../shared/api.ts';
import { type PageOf, pagesOf } from '../../shared/pages.ts';

type List = typeof exportRoutes.list;

export const { useListExportsInfiniteQuery } = api.injectEndpoints({
  endpoints: (build) => ({
    listExports: build.infiniteQuery<PageOf<List>, RouteInput<List>, string | null>({
      ...pagesOf(exportRoutes.list),
      // every file that is saved anywhere adds to it, so it is asked for anew each time
      keepUnusedDataFor: 0,
    }),
  }),
});
