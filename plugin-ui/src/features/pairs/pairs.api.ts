import { documentRoutes } from '@nastavnik/contracts/documents';
import { groupRoutes } from '@nastavnik/contracts/groups';
import { matchingRoutes } from '@nastavnik/contracts/matching';
import { menteeRoutes } from '@nastavnik/contracts/mentees';
import { mentorRoutes } from '@nastavnik/contracts/mentors';
import { pairModelRoutes } from '@nastavnik/contracts/pair-models';
import { pairRoutes } from '@nastavnik/contracts/pairs';
import { programmeRoutes } from '@nastavnik/contracts/programmes';
import type { RouteInput } from '@nastavnik/contracts/route';
import { api, call, download } from '../../shared/api.ts';
import type { PageOf } from '../../shared/pages.ts';
import { pagesOf } from '../../shared/pages.ts';

type Pairs = typeof pairRoutes.list;
type Mentors = typeof mentorRoutes.list;
type Mentees = typeof menteeRoutes.list;

/** What a decision about a pair makes stale: both bases follow it. */
const touched = ['Pair', 'Mentee', 'Mentor', 'Meeting', 'Overview'] as const;

export const {
  useListPairsInfiniteQuery,
  useCountPairsQuery,
  useMentorsToPairInfiniteQuery,
  useMenteesToPairInfiniteQuery,
  useMentorToPairQuery,
  useMenteeToPairQuery,
  useProgrammesToJoinQuery,
  useShowPairProgrammeQuery,
  useCreatePairMutation,
  useAgreePairMutation,
  useFixPairsMutation,
  usePairOrderPdfMutation,
  usePairOrderDocxMutation,
  useKeepPairMutation,
  useNameModelMutation,
  useClosePairMutation,
  useForbidPairMutation,
  useReplaceMentorMutation,
  useLeaveGroupMutation,
  useJoinGroupMutation,
} = api.injectEndpoints({
  endpoints: (build) => ({
    listPairs: build.infiniteQuery<PageOf<Pairs>, RouteInput<Pairs>, string | null>({
      ...pagesOf(pairRoutes.list),
      providesTags: ['Pair'],
    }),
    countPairs: build.query({ ...call(pairRoutes.counts), providesTags: ['Pair'] }),
    mentorsToPair: build.infiniteQuery<PageOf<Mentors>, RouteInput<Mentors>, string | null>({
      ...pagesOf(mentorRoutes.list),
      providesTags: ['Mentor'],
    }),
    menteesToPair: build.infiniteQuery<PageOf<Mentees>, RouteInput<Mentees>, string | null>({
      ...pagesOf(menteeRoutes.list),
      providesTags: ['Mentee'],
    }),
    mentorToPair: build.query({ ...call(mentorRoutes.show), providesTags: ['Mentor'] }),
    menteeToPair: build.query({ ...call(menteeRoutes.show), providesTags: ['Mentee'] }),
    programmesToJoin: build.query({ ...call(programmeRoutes.list), providesTags: ['Programme'] }),
    showPairProgramme: build.query({ ...call(programmeRoutes.show), providesTags: ['Programme'] }),
    createPair: build.mutation({ ...call(pairRoutes.create), invalidatesTags: touched }),
    agreePair: build.mutation({ ...call(pairRoutes.agree), invalidatesTags: touched }),
    fixPairs: build.mutation({ ...call(pairRoutes.fix), invalidatesTags: touched }),
    pairOrderPdf: build.mutation(download(documentRoutes.pdf)),
    pairOrderDocx: build.mutation(download(documentRoutes.docx)),
    nameModel: build.mutation({ ...call(pairModelRoutes.name), invalidatesTags: ['Pair'] }),
    keepPair: build.mutation({ ...call(pairRoutes.keep), invalidatesTags: touched }),
    replaceMentor: build.mutation({ ...call(pairRoutes.replace), invalidatesTags: touched }),
    forbidPair: build.mutation({ ...call(matchingRoutes.lock), invalidatesTags: ['Matching'] }),
    leaveGroup: build.mutation({ ...call(groupRoutes.leave), invalidatesTags: touched }),
    joinGroup: build.mutation({ ...call(groupRoutes.join), invalidatesTags: touched }),
    closePair: build.mutation({ ...call(pairRoutes.close), invalidatesTags: touched }),
  }),
});
