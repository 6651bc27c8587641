import { documentRoutes } from '@nastavnik/contracts/documents';
import { api, call } from '../api.ts';

export const { useShowLetterheadQuery, useSetLetterheadMutation } = api.injectEndpoints({
  endpoints: (build) => ({
    showLetterhead: build.query({
      ...call(documentRoutes.letterhead),
      providesTags: ['Letterhead'],
    }),
    setLetterhead: build.mutation({
      ...call(documentRoutes.setLetterhead),
      invalidatesTags: ['Letterhead'],
    }),
  }),
});
