import { documentJournalRoutes } from '@nastavnik/contracts/document-journal';
import { documentTemplateRoutes } from '@nastavnik/contracts/document-templates';
import { documentRoutes } from '@nastavnik/contracts/documents';
import { pairRoutes } from '@nastavnik/contracts/pairs';
import { programmeRoutes } from '@nastavnik/contracts/programmes';
import type { RouteInput } from '@nastavnik/contracts/route';
import { api, call, download } from '../../shared/api.ts';
import type { PageOf } from '../../shared/pages.ts';
import { pagesOf } from '../../shared/pages.ts';

type Journal = typeof documentJournalRoutes.list;
type Pairs = typeof pairRoutes.list;
type Programmes = typeof programmeRoutes.list;

export const {
  usePairsForPapersInfiniteQuery,
  useProgrammesForPapersInfiniteQuery,
  useDraftPdfMutation,
  useDraftDocxMutation,
  useDraftZipMutation,
  useListDocumentsInfiniteQuery,
  useRegisterDocumentsMutation,
  useCancelDocumentMutation,
  useCorrectDocumentMutation,
  useRegisteredPdfMutation,
  useRegisteredDocxMutation,
  useRegisteredZipMutation,
  useListNumberingsQuery,
  useSetNumberingMutation,
  useListTemplatesQuery,
  useShowTemplateQuery,
  useUploadTemplateMutation,
  useLeaveTemplateMutation,
  useBuiltInTemplateMutation,
  useTakeTemplateMutation,
} = api.injectEndpoints({
  endpoints: (build) => ({
    pairsForPapers: build.infiniteQuery<PageOf<Pairs>, RouteInput<Pairs>, string | null>({
      ...pagesOf(pairRoutes.list),
      providesTags: ['Pair'],
    }),
    programmesForPapers: build.infiniteQuery<
      PageOf<Programmes>,
      RouteInput<Programmes>,
      string | null
    >({ ...pagesOf(programmeRoutes.list), providesTags: ['Programme'] }),
    draftPdf: build.mutation(download(documentRoutes.pdf)),
    draftDocx: build.mutation(download(documentRoutes.docx)),
    draftZip: build.mutation(download(documentRoutes.zip)),
    listDocuments: build.infiniteQuery<PageOf<Journal>, RouteInput<Journal>, string | null>({
      ...pagesOf(documentJournalRoutes.list),
      providesTags: ['Document'],
    }),
    registerDocuments: build.mutation({
      ...call(documentJournalRoutes.register),
      invalidatesTags: ['Document'],
    }),
    cancelDocument: build.mutation({
      ...call(documentJournalRoutes.cancel),
      invalidatesTags: ['Document'],
    }),
    correctDocument: build.mutation({
      ...call(documentJournalRoutes.correct),
      invalidatesTags: ['Document'],
    }),
    registeredPdf: build.mutation(download(documentJournalRoutes.pdf)),
    registeredDocx: build.mutation(download(documentJournalRoutes.docx)),
    registeredZip: build.mutation(download(documentJournalRoutes.zip)),
    listNumberings: build.query({
      ...call(documentJournalRoutes.numberings),
      providesTags: ['Document'],
    }),
    setNumbering: build.mutation({
      ...call(documentJournalRoutes.setNumbering),
      invalidatesTags: ['Document'],
    }),
    listTemplates: build.query({
      ...call(documentTemplateRoutes.list),
      providesTags: ['Letterhead'],
    }),
    showTemplate: build.query({
      ...call(documentTemplateRoutes.show),
      providesTags: ['Letterhead'],
    }),
    uploadTemplate: build.mutation({
      ...call(documentTemplateRoutes.upload),
      invalidatesTags: ['Letterhead'],
    }),
    leaveTemplate: build.mutation({
      ...call(documentTemplateRoutes.leave),
      invalidatesTags: ['Letterhead'],
    }),
    builtInTemplate: build.mutation(download(documentTemplateRoutes.builtIn)),
    takeTemplate: build.mutation(download(documentTemplateRoutes.take)),
  }),
});
