import { roadmapBelowRoutes } from '@nastavnik/contracts/roadmaps-below';
import { waitingProofRoutes } from '@nastavnik/contracts/waiting-proofs';
import { api, call } from '../../../shared/api.ts';

const changes = { invalidatesTags: ['Roadmap'] as const };

export const {
  useShowRoadmapBelowQuery,
  useConfirmFromAboveMutation,
  useGiveBackFromAboveMutation,
  useListWaitingProofsQuery,
  useConfirmManyMutation,
} = api.injectEndpoints({
  endpoints: (build) => ({
    showRoadmapBelow: build.query({ ...call(roadmapBelowRoutes.show), providesTags: ['Roadmap'] }),
    confirmFromAbove: build.mutation({ ...call(roadmapBelowRoutes.confirm), ...changes }),
    listWaitingProofs: build.query({
      ...call(waitingProofRoutes.list),
      providesTags: ['Roadmap'],
    }),
    confirmMany: build.mutation({ ...call(waitingProofRoutes.confirm), ...changes }),
    giveBackFromAbove: build.mutation({ ...call(roadmapBelowRoutes.giveBack), ...changes }),
  }),
});
