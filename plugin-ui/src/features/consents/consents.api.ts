import { consentRoutes } from '@nastavnik/contracts/consents';
import { personDataRoutes } from '@nastavnik/contracts/person-data';
import type { RouteInput } from '@nastavnik/contracts/route';
import { api, call, download } from '../../shared/api.ts';
import { consentTags } from '../../shared/consents/consents.api.ts';
import type { PageOf } from '../../shared/pages.ts';
import { pagesOf } from '../../shared/pages.ts';

type List = typeof consentRoutes.list;

export const {
  useListConsentsInfiniteQuery,
  useWithdrawConsentMutation,
  useTakeDataPdfMutation,
  useTakeDataJsonMutation,
} = api.injectEndpoints({
  endpoints: (build) => ({
    listConsents: build.infiniteQuery<PageOf<List>, RouteInput<List>, string | null>({
      ...pagesOf(consentRoutes.list),
      providesTags: ['Consent'],
    }),
    takeDataPdf: build.mutation(download(personDataRoutes.pdf)),
    takeDataJson: build.mutation(download(personDataRoutes.json)),
    withdrawConsent: build.mutation({
      ...call(consentRoutes.withdraw),
      invalidatesTags: consentTags,
    }),
  }),
});
