import { consentRoutes } from '@nastavnik/contracts/consents';
import type { RouteInput } from '@nastavnik/contracts/route';
import { api, call } from '../../shared/api.ts';
import { consentTags } from '../../shared/consents/consents.api.ts';
import type { PageOf } from '../../shared/pages.ts';
import { pagesOf } from '../../shared/pages.ts';

type List = typeof consentRoutes.list;

export const { useListConsentsInfiniteQuery, useWithdrawConsentMutation } = api.injectEndpoints({
  endpoints: (build) => ({
    listConsents: build.infiniteQuery<PageOf<List>, RouteInput<List>, string | null>({
      ...pagesOf(consentRoutes.list),
      providesTags: ['Consent'],
    }),
    withdrawConsent: build.mutation({
      ...call(consentRoutes.withdraw),
      invalidatesTags: consentTags,
    }),
  }),
});
