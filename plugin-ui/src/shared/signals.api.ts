import type { RouteInput } from '@nastavnik/contracts/route';
import { signalRoutes } from '@nastavnik/contracts/signals';
import { supportRoutes } from '@nastavnik/contracts/support';
import { api, call } from './api.ts';
import type { PageOf } from './pages.ts';
import { pagesOf } from './pages.ts';

type List = typeof signalRoutes.list;

export const {
  useListSignalsInfiniteQuery,
  useCountSignalsQuery,
  useShowHelpQuery,
  useRaiseSignalMutation,
  useTakeSignalMutation,
  useAnswerSignalMutation,
  useCloseSignalMutation,
  useShowSupportQuery,
  useSetSupportMutation,
} = api.injectEndpoints({
  endpoints: (build) => ({
    listSignals: build.infiniteQuery<PageOf<List>, RouteInput<List>, string | null>({
      ...pagesOf(signalRoutes.list),
      providesTags: ['Signal'],
    }),
    countSignals: build.query({ ...call(signalRoutes.counts), providesTags: ['Signal'] }),
    showHelp: build.query({ ...call(signalRoutes.help), providesTags: ['Signal'] }),
    raiseSignal: build.mutation({ ...call(signalRoutes.raise), invalidatesTags: ['Signal'] }),
    takeSignal: build.mutation({ ...call(signalRoutes.take), invalidatesTags: ['Signal'] }),
    answerSignal: build.mutation({ ...call(signalRoutes.answer), invalidatesTags: ['Signal'] }),
    closeSignal: build.mutation({ ...call(signalRoutes.close), invalidatesTags: ['Signal'] }),
    showSupport: build.query({ ...call(supportRoutes.show), providesTags: ['Support'] }),
    setSupport: build.mutation({ ...call(supportRoutes.set), invalidatesTags: ['Support'] }),
  }),
});
