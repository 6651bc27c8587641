import type { RouteInput } from '@nastavnik/contracts/route';
import { syncRoutes } from '@nastavnik/contracts/sync';
import { api, call, download } from '../../shared/api.ts';
import type { PageOf } from '../../shared/pages.ts';
import { pagesOf } from '../../shared/pages.ts';

type Issues = typeof syncRoutes.issues;

export const { useListIssuesInfiniteQuery, useListIssueKindsQuery, useSaveIssuesMutation } =
  api.injectEndpoints({
    endpoints: (build) => ({
      listIssues: build.infiniteQuery<PageOf<Issues>, RouteInput<Issues>, string | null>({
        ...pagesOf(syncRoutes.issues),
        providesTags: ['Run'],
      }),
      listIssueKinds: build.query({ ...call(syncRoutes.issueKinds), providesTags: ['Run'] }),
      saveIssues: build.mutation(download(syncRoutes.issuesTable)),
    }),
  });
