import { consentRoutes } from '@nastavnik/contracts/consents';
import { api, call } from '../api.ts';

/** What a consent decides: whether pairs may be made, and what the overview counts. */
export const consentTags = ['Consent', 'Mentee', 'Mentor', 'Pair', 'Overview'] as const;

export const { useShowPersonConsentsQuery, useSignatoriesQuery, useReceiveConsentsMutation } =
  api.injectEndpoints({
    endpoints: (build) => ({
      showPersonConsents: build.query({
        ...call(consentRoutes.ofPerson),
        providesTags: ['Consent'],
      }),
      signatories: build.query(call(consentRoutes.signatories)),
      receiveConsents: build.mutation({
        ...call(consentRoutes.receive),
        invalidatesTags: consentTags,
      }),
    }),
  });
