import { submissionRoutes } from '@nastavnik/contracts/approval-routes';
import { roadmapPackRoutes } from '@nastavnik/contracts/roadmap-packs';
import { roadmapRoutes } from '@nastavnik/contracts/roadmap-routes';
import { api, call, download } from '../../shared/api.ts';

const changes = { invalidatesTags: ['Roadmap', 'Approval'] as const };

export const {
  useShowRoadmapQuery,
  useListRoadmapPacksQuery,
  useListRoadmapsAboveQuery,
  useLazyReadDueQuery,
  useCreateRoadmapMutation,
  useChangeRoadmapMutation,
  useRemoveRoadmapMutation,
  useApproveRoadmapMutation,
  useReopenRoadmapMutation,
  useAddItemMutation,
  useChangeItemMutation,
  useRemoveItemMutation,
  useStartItemMutation,
  useSkipItemMutation,
  useProveItemMutation,
  useUnproveItemMutation,
  useConfirmItemMutation,
  useUnconfirmItemMutation,
  useListSubmissionsQuery,
  useSubmitRoadmapMutation,
  useWithdrawRoadmapMutation,
  useTakeRoadmapScanMutation,
} = api.injectEndpoints({
  endpoints: (build) => ({
    showRoadmap: build.query({ ...call(roadmapRoutes.show), providesTags: ['Roadmap'] }),
    listRoadmapsAbove: build.query({ ...call(roadmapRoutes.above), providesTags: ['Roadmap'] }),
    listRoadmapPacks: build.query({
      ...call(roadmapPackRoutes.list),
      providesTags: ['RoadmapPack'],
    }),
    readDue: build.query({ ...call(roadmapRoutes.readDue) }),
    createRoadmap: build.mutation({ ...call(roadmapRoutes.create), ...changes }),
    changeRoadmap: build.mutation({ ...call(roadmapRoutes.change), ...changes }),
    removeRoadmap: build.mutation({ ...call(roadmapRoutes.remove), ...changes }),
    approveRoadmap: build.mutation({ ...call(roadmapRoutes.approve), ...changes }),
    reopenRoadmap: build.mutation({ ...call(roadmapRoutes.reopen), ...changes }),
    addItem: build.mutation({ ...call(roadmapRoutes.addItem), ...changes }),
    changeItem: build.mutation({ ...call(roadmapRoutes.changeItem), ...changes }),
    removeItem: build.mutation({ ...call(roadmapRoutes.removeItem), ...changes }),
    startItem: build.mutation({ ...call(roadmapRoutes.start), ...changes }),
    skipItem: build.mutation({ ...call(roadmapRoutes.skip), ...changes }),
    proveItem: build.mutation({ ...call(roadmapRoutes.prove), ...changes }),
    unproveItem: build.mutation({ ...call(roadmapRoutes.unprove), ...changes }),
    listSubmissions: build.query({ ...call(submissionRoutes.list), providesTags: ['Roadmap'] }),
    submitRoadmap: build.mutation({ ...call(submissionRoutes.submit), ...changes }),
    takeRoadmapScan: build.mutation({ ...download(submissionRoutes.scan) }),
    withdrawRoadmap: build.mutation({ ...call(submissionRoutes.withdraw), ...changes }),
    unconfirmItem: build.mutation({ ...call(roadmapRoutes.unconfirm), ...changes }),
    confirmItem: build.mutation({ ...call(roadmapRoutes.confirm), ...changes }),
  }),
});
