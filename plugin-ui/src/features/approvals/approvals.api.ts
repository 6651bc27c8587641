import { approvalRoutes } from '@nastavnik/contracts/approval-routes';
import { api, call } from '../../shared/api.ts';

const changes = { invalidatesTags: ['Approval', 'Roadmap'] as const };

export const {
  useListApprovalsQuery,
  useShowApprovalQuery,
  useAgreeApprovalMutation,
  useReturnApprovalMutation,
} = api.injectEndpoints({
  endpoints: (build) => ({
    listApprovals: build.query({ ...call(approvalRoutes.list), providesTags: ['Approval'] }),
    showApproval: build.query({ ...call(approvalRoutes.show), providesTags: ['Approval'] }),
    agreeApproval: build.mutation({ ...call(approvalRoutes.agree), ...changes }),
    returnApproval: build.mutation({ ...call(approvalRoutes.giveBack), ...changes }),
  }),
});
