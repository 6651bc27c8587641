import { consentRoutes } from '@nastavnik/contracts/consents';
import { documentRoutes } from '@nastavnik/contracts/documents';
import { api, call, download } from '../api.ts';

/** What a consent decides: whether pairs may be made, and what the overview counts. */
export const consentTags = ['Consent', 'Mentee', 'Mentor', 'Pair', 'Overview'] as const;

export const {
  useShowPersonConsentsQuery,
  useSignatoriesQuery,
  useReceiveConsentsMutation,
  useConsentSheetsPdfMutation,
  useConsentSheetsDocxMutation,
} = api.injectEndpoints({
  endpoints: (build) => ({
    showPersonConsents: build.query({
      ...call(consentRoutes.ofPerson),
      providesTags: ['Consent'],
    }),
    consentSheetsPdf: build.mutation(download(documentRoutes.pdf)),
    consentSheetsDocx: build.mutation(download(documentRoutes.docx)),
    signatories: build.query(call(consentRoutes.signatories)),
    receiveConsents: build.mutation({
      ...call(consentRoutes.receive),
      invalidatesTags: consentTags,
    }),
  }),
});
