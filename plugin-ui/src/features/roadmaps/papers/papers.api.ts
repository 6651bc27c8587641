import { roadmapPaperRoutes } from '@nastavnik/contracts/roadmap-papers';
import { api, call, download } from '../../../shared/api.ts';

export const { useRoadmapPdfMutation, useRoadmapDocxMutation, useCompareRoadmapQuery } =
  api.injectEndpoints({
    endpoints: (build) => ({
      roadmapPdf: build.mutation(download(roadmapPaperRoutes.pdf)),
      roadmapDocx: build.mutation(download(roadmapPaperRoutes.docx)),
      compareRoadmap: build.query({
        ...call(roadmapPaperRoutes.compare),
        providesTags: ['Roadmap'],
      }),
    }),
  });
