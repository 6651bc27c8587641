import { controlSheetRoutes } from '@nastavnik/contracts/control-sheet-routes';
import type { RouteInput } from '@nastavnik/contracts/route';
import { api } from './api.ts';
import { type PageOf, pagesOf } from './pages.ts';

type Sheets = typeof controlSheetRoutes.list;

export const { useListControlSheetsInfiniteQuery } = api.injectEndpoints({
  endpoints: (build) => ({
    listControlSheets: build.infiniteQuery<PageOf<Sheets>, RouteInput<Sheets>, string | null>({
      ...pagesOf(controlSheetRoutes.list),
      providesTags: ['ControlSheet'],
    }),
  }),
});
