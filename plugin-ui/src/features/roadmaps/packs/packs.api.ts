import { roadmapPackRoutes } from '@nastavnik/contracts/roadmap-packs';
import { api, call } from '../../../shared/api.ts';

// days of lists and of roadmaps follow from the pack that holds
const changes = {
  invalidatesTags: ['RoadmapPack', 'Roadmap', 'SchoolList', 'Approval'] as const,
};

export const { useTakeRoadmapPackMutation, useUploadRoadmapPackMutation } = api.injectEndpoints({
  endpoints: (build) => ({
    takeRoadmapPack: build.mutation({ ...call(roadmapPackRoutes.take), ...changes }),
    uploadRoadmapPack: build.mutation({ ...call(roadmapPackRoutes.upload), ...changes }),
  }),
});
