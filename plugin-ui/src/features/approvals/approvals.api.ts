import { approvalRoutes } from '@nastavnik/contracts/approval-routes';
import { api, call, download } from '../../shared/api.ts';

const changes = { invalidatesTags: ['Approval', 'Roadmap', 'SchoolList'] as const };

export const {
  useShowApprovalQuery,
  useAgreeApprovalMutation,
  useReturnApprovalMutation,
  useAttachScanMutation,
  useTakeScanMutation,
} = api.injectEndpoints({
  endpoints: (build) => ({
    showApproval: build.query({ ...call(approvalRoutes.show), providesTags: ['Approval'] }),
    agreeApproval: build.mutation({ ...call(approvalRoutes.agree), ...changes }),
    attachScan: build.mutation({ ...call(approvalRoutes.attachScan), ...changes }),
    takeScan: build.mutation({ ...download(approvalRoutes.scan) }),
    returnApproval: build.mutation({ ...call(approvalRoutes.giveBack), ...changes }),
  }),
});
