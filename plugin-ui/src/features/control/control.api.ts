import { controlSheetRoutes } from '@nastavnik/contracts/control-sheet-routes';
import type { RouteInput } from '@nastavnik/contracts/route';
import { api, call, download } from '../../shared/api.ts';
import { type PageOf, pagesOf } from '../../shared/pages.ts';

type Schools = typeof controlSheetRoutes.schools;
const tagged = { providesTags: ['ControlSheet'] as const };
const changes = { invalidatesTags: ['ControlSheet'] as const };

export const {
  useControlNowQuery,
  useControlNowSchoolsQuery,
  useShowControlSheetQuery,
  useListControlSchoolsInfiniteQuery,
  useShowControlSchoolQuery,
  useDrawControlSheetMutation,
  useAcknowledgeControlSheetMutation,
  useMarkControlLineMutation,
  useControlPdfMutation,
  useControlDocxMutation,
} = api.injectEndpoints({
  endpoints: (build) => ({
    // counted anew each time it is opened
    controlNow: build.query({ ...call(controlSheetRoutes.now), ...tagged, keepUnusedDataFor: 0 }),
    controlNowSchools: build.query({
      ...call(controlSheetRoutes.nowSchools),
      ...tagged,
      keepUnusedDataFor: 0,
    }),
    showControlSheet: build.query({ ...call(controlSheetRoutes.show), ...tagged }),
    listControlSchools: build.infiniteQuery<PageOf<Schools>, RouteInput<Schools>, string | null>({
      ...pagesOf(controlSheetRoutes.schools),
      ...tagged,
    }),
    showControlSchool: build.query({ ...call(controlSheetRoutes.school), ...tagged }),
    drawControlSheet: build.mutation({ ...call(controlSheetRoutes.draw), ...changes }),
    acknowledgeControlSheet: build.mutation({
      ...call(controlSheetRoutes.acknowledge),
      ...changes,
    }),
    markControlLine: build.mutation({ ...call(controlSheetRoutes.mark), ...changes }),
    controlPdf: build.mutation(download(controlSheetRoutes.pdf)),
    controlDocx: build.mutation(download(controlSheetRoutes.docx)),
  }),
});
