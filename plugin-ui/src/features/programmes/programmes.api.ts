import { programmeRoutes } from '@nastavnik/contracts/programmes';
import type { RouteInput } from '@nastavnik/contracts/route';
import { api, call } from '../../shared/api.ts';
import type { PageOf } from '../../shared/pages.ts';
import { pagesOf } from '../../shared/pages.ts';

type List = typeof programmeRoutes.list;

/** What a programme shows follows its pairs too. */
const shown = ['Programme', 'Pair'] as const;
/** What a change of a programme makes stale: its norm says which pairs do not meet. */
const touched = ['Programme', 'Pair', 'Overview'] as const;

export const {
  useListProgrammesInfiniteQuery,
  useCountProgrammesQuery,
  useProgrammeSamplesQuery,
  useShowProgrammeQuery,
  useCreateProgrammeMutation,
  useUpdateProgrammeMutation,
  useMoveProgrammeMutation,
  useMarkReadinessMutation,
  useCarryProgrammesMutation,
} = api.injectEndpoints({
  endpoints: (build) => ({
    listProgrammes: build.infiniteQuery<PageOf<List>, RouteInput<List>, string | null>({
      ...pagesOf(programmeRoutes.list),
      providesTags: shown,
    }),
    countProgrammes: build.query({ ...call(programmeRoutes.counts), providesTags: shown }),
    programmeSamples: build.query(call(programmeRoutes.samples)),
    showProgramme: build.query({ ...call(programmeRoutes.show), providesTags: shown }),
    createProgramme: build.mutation({ ...call(programmeRoutes.create), invalidatesTags: touched }),
    updateProgramme: build.mutation({ ...call(programmeRoutes.update), invalidatesTags: touched }),
    moveProgramme: build.mutation({ ...call(programmeRoutes.move), invalidatesTags: touched }),
    markReadiness: build.mutation({ ...call(programmeRoutes.mark), invalidatesTags: touched }),
    carryProgrammes: build.mutation({ ...call(programmeRoutes.carry), invalidatesTags: touched }),
  }),
});
