import { assignmentRoutes, receivedAssignmentRoutes } from '@nastavnik/contracts/assignment-routes';
import type { RouteInput } from '@nastavnik/contracts/route';
import { api, call } from './api.ts';
import type { PageOf } from './pages.ts';
import { pagesOf } from './pages.ts';

type Issued = typeof assignmentRoutes.list;
type Addressees = typeof assignmentRoutes.addressees;
type Received = typeof receivedAssignmentRoutes.list;
const tagged = { providesTags: ['Assignment'] as const };
const changes = { invalidatesTags: ['Assignment'] as const };

export const {
  useSumReceivedQuery,
  useListReceivedInfiniteQuery,
  useShowReceivedQuery,
  useAnswerAssignmentMutation,
  useSumIssuedQuery,
  useListIssuedInfiniteQuery,
  useShowIssuedQuery,
  useListAddresseesInfiniteQuery,
  useListOrgsBelowQuery,
  useIssueAssignmentMutation,
  useAcceptRepliesMutation,
  useReturnReplyMutation,
  useWithdrawAssignmentMutation,
} = api.injectEndpoints({
  endpoints: (build) => ({
    sumReceived: build.query({ ...call(receivedAssignmentRoutes.sums), ...tagged }),
    listReceived: build.infiniteQuery<PageOf<Received>, RouteInput<Received>, string | null>({
      ...pagesOf(receivedAssignmentRoutes.list),
      ...tagged,
    }),
    showReceived: build.query({ ...call(receivedAssignmentRoutes.show), ...tagged }),
    answerAssignment: build.mutation({ ...call(receivedAssignmentRoutes.answer), ...changes }),
    sumIssued: build.query({ ...call(assignmentRoutes.sums), ...tagged }),
    listIssued: build.infiniteQuery<PageOf<Issued>, RouteInput<Issued>, string | null>({
      ...pagesOf(assignmentRoutes.list),
      ...tagged,
    }),
    showIssued: build.query({ ...call(assignmentRoutes.show), ...tagged }),
    listAddressees: build.infiniteQuery<PageOf<Addressees>, RouteInput<Addressees>, string | null>({
      ...pagesOf(assignmentRoutes.addressees),
      ...tagged,
    }),
    listOrgsBelow: build.query({ ...call(assignmentRoutes.orgs), ...tagged }),
    issueAssignment: build.mutation({ ...call(assignmentRoutes.issue), ...changes }),
    acceptReplies: build.mutation({ ...call(assignmentRoutes.accept), ...changes }),
    returnReply: build.mutation({ ...call(assignmentRoutes.giveBack), ...changes }),
    withdrawAssignment: build.mutation({ ...call(assignmentRoutes.withdraw), ...changes }),
  }),
});
