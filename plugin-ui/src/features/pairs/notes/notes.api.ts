import { noteRoutes } from '@nastavnik/contracts/notes';
import type { RouteInput } from '@nastavnik/contracts/route';
import { api, call } from '../../../shared/api.ts';
import { type PageOf, pagesOf } from '../../../shared/pages.ts';

type List = typeof noteRoutes.list;

export const {
  useListNotesInfiniteQuery,
  useAddNoteMutation,
  useChangeNoteMutation,
  useRemoveNoteMutation,
} = api.injectEndpoints({
  endpoints: (build) => ({
    listNotes: build.infiniteQuery<PageOf<List>, RouteInput<List>, string | null>({
      ...pagesOf(noteRoutes.list),
      providesTags: ['Note'],
    }),
    addNote: build.mutation({ ...call(noteRoutes.add), invalidatesTags: ['Note'] }),
    changeNote: build.mutation({ ...call(noteRoutes.change), invalidatesTags: ['Note'] }),
    removeNote: build.mutation({ ...call(noteRoutes.remove), invalidatesTags: ['Note'] }),
  }),
});
