import { roadmapImportRoutes } from '@nastavnik/contracts/roadmap-import-routes';
import { api, call } from '../../../shared/api.ts';

export const {
  useReadRoadmapTableMutation,
  useShowRoadmapImportQuery,
  useMapRoadmapColumnsMutation,
  useAnswerRoadmapImportMutation,
  useMakeRoadmapMutation,
} = api.injectEndpoints({
  endpoints: (build) => ({
    readRoadmapTable: build.mutation(call(roadmapImportRoutes.read)),
    showRoadmapImport: build.query({
      ...call(roadmapImportRoutes.show),
      providesTags: ['TableImport'],
    }),
    mapRoadmapColumns: build.mutation({
      ...call(roadmapImportRoutes.map),
      invalidatesTags: ['TableImport'],
    }),
    answerRoadmapImport: build.mutation({
      ...call(roadmapImportRoutes.answer),
      invalidatesTags: ['TableImport'],
    }),
    makeRoadmap: build.mutation({
      ...call(roadmapImportRoutes.make),
      invalidatesTags: ['Roadmap', 'TableImport'],
    }),
  }),
});
