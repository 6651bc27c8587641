import { approvalRoutes } from '@nastavnik/contracts/approval-routes';
import { roadmapBelowRoutes } from '@nastavnik/contracts/roadmaps-below';
import { roadmapRoutes } from '@nastavnik/contracts/roadmap-routes';
import { api, call } from './api.ts';

/** The lists of a territory that its overview tells of too. */
export const { useListApprovalsQuery, useListRoadmapsQuery, useListRoadmapsBelowQuery } =
  api.injectEndpoints({
    endpoints: (build) => ({
      listApprovals: build.query({ ...call(approvalRoutes.list), providesTags: ['Approval'] }),
      listRoadmaps: build.query({ ...call(roadmapRoutes.list), providesTags: ['Roadmap'] }),
      listRoadmapsBelow: build.query({
        ...call(roadmapBelowRoutes.list),
        providesTags: ['Roadmap'],
      }),
    }),
  });
