import { registerRoutes } from '@nastavnik/contracts/registers';
import type { RouteInput } from '@nastavnik/contracts/route';
import { api, call, download } from '../../../shared/api.ts';
import type { PageOf } from '../../../shared/pages.ts';
import { pagesOf } from '../../../shared/pages.ts';

type List = typeof registerRoutes.list;

export const {
  useRegisterSumsQuery,
  useListRegisterInfiniteQuery,
  useAddEntryMutation,
  useChangeEntryMutation,
  useRemoveEntryMutation,
  useAttachFileMutation,
  useTakeFileMutation,
} = api.injectEndpoints({
  endpoints: (build) => ({
    registerSums: build.query({ ...call(registerRoutes.sums), providesTags: ['Register'] }),
    listRegister: build.infiniteQuery<PageOf<List>, RouteInput<List>, string | null>({
      ...pagesOf(registerRoutes.list),
      providesTags: ['Register'],
    }),
    addEntry: build.mutation({ ...call(registerRoutes.add), invalidatesTags: ['Register'] }),
    changeEntry: build.mutation({ ...call(registerRoutes.change), invalidatesTags: ['Register'] }),
    attachFile: build.mutation({
      ...call(registerRoutes.attachScan),
      invalidatesTags: ['Register'],
    }),
    takeFile: build.mutation({ ...download(registerRoutes.scan) }),
    removeEntry: build.mutation({ ...call(registerRoutes.remove), invalidatesTags: ['Register'] }),
  }),
});
