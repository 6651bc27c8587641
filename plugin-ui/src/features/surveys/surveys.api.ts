import { surveyBlankRoutes } from '@nastavnik/contracts/survey-blanks';
import { surveyLinkRoutes } from '@nastavnik/contracts/survey-links';
import { surveySheetRoutes } from '@nastavnik/contracts/survey-sheets';
import { surveyRoutes } from '@nastavnik/contracts/surveys';
import type { RouteInput } from '@nastavnik/contracts/route';
import { api, call, download } from '../../shared/api.ts';
import type { PageOf } from '../../shared/pages.ts';
import { pagesOf } from '../../shared/pages.ts';

type Waves = typeof surveyRoutes.list;
type Sheets = typeof surveyRoutes.sheets;

/** A questionnaire is read when it is opened, and never while somebody fills it. */
const asOpened = { keepUnusedDataFor: 0 };

export const { useMySheetsQuery, useShowSheetQuery, useSheetByCodeQuery, useSaveSheetMutation } =
  api.injectEndpoints({
    endpoints: (build) => ({
      mySheets: build.query({ ...call(surveySheetRoutes.mine), providesTags: ['Survey'] }),
      showSheet: build.query({ ...call(surveySheetRoutes.show), ...asOpened }),
      sheetByCode: build.query({ ...call(surveySheetRoutes.byCode), ...asOpened }),
      saveSheet: build.mutation({ ...call(surveySheetRoutes.save), invalidatesTags: ['Survey'] }),
    }),
  });

export const {
  useSurveyOutlookQuery,
  useListWavesInfiniteQuery,
  useShowWaveQuery,
  useListSheetsInfiniteQuery,
  useOpenWaveMutation,
  useChangeWaveMutation,
  useGrowWaveMutation,
  useRemindWaveMutation,
  useWavePartsQuery,
  useSaveBlanksMutation,
  useMakeLinkMutation,
} = api.injectEndpoints({
  endpoints: (build) => ({
    surveyOutlook: build.query({ ...call(surveyRoutes.outlook), providesTags: ['Survey', 'Pair'] }),
    listWaves: build.infiniteQuery<PageOf<Waves>, RouteInput<Waves>, string | null>({
      ...pagesOf(surveyRoutes.list),
      providesTags: ['Survey'],
    }),
    showWave: build.query({ ...call(surveyRoutes.show), providesTags: ['Survey'] }),
    listSheets: build.infiniteQuery<PageOf<Sheets>, RouteInput<Sheets>, string | null>({
      ...pagesOf(surveyRoutes.sheets),
      providesTags: ['Survey'],
    }),
    openWave: build.mutation({ ...call(surveyRoutes.open), invalidatesTags: ['Survey'] }),
    changeWave: build.mutation({ ...call(surveyRoutes.change), invalidatesTags: ['Survey'] }),
    growWave: build.mutation({ ...call(surveyRoutes.add), invalidatesTags: ['Survey'] }),
    waveParts: build.query({ ...call(surveyBlankRoutes.parts), providesTags: ['Survey', 'Pair'] }),
    saveBlanks: build.mutation(download(surveyBlankRoutes.pdf)),
    makeLink: build.mutation(call(surveyLinkRoutes.make)),
    remindWave: build.mutation({ ...call(surveyRoutes.remind), invalidatesTags: ['Survey'] }),
  }),
});
