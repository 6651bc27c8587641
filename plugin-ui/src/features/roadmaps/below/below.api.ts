import { roadmapBelowRoutes } from '@nastavnik/contracts/roadmaps-below';
import { api, call } from '../../../shared/api.ts';

const changes = { invalidatesTags: ['Roadmap'] as const };

export const {
  useShowRoadmapBelowQuery,
  useConfirmFromAboveMutation,
  useGiveBackFromAboveMutation,
} = api.injectEndpoints({
  endpoints: (build) => ({
    showRoadmapBelow: build.query({ ...call(roadmapBelowRoutes.show), providesTags: ['Roadmap'] }),
    confirmFromAbove: build.mutation({ ...call(roadmapBelowRoutes.confirm), ...changes }),
    giveBackFromAbove: build.mutation({ ...call(roadmapBelowRoutes.giveBack), ...changes }),
  }),
});
