import { recordCheckRoutes } from '@nastavnik/contracts/record-checks';
import { api, call } from '../api.ts';

/** Both screens show it, and the board goes by it. */
const touched = ['External', 'Mentor', 'Matching'] as const;

export const { useCheckRecordMutation, useUncheckRecordMutation } = api.injectEndpoints({
  endpoints: (build) => ({
    checkRecord: build.mutation({
      ...call(recordCheckRoutes.check),
      invalidatesTags: touched,
    }),
    uncheckRecord: build.mutation({
      ...call(recordCheckRoutes.uncheck),
      invalidatesTags: touched,
    }),
  }),
});
