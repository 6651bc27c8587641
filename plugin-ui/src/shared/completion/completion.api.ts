import { completionRoutes } from '@nastavnik/contracts/completions';
import { api, call } from '../api.ts';

/** A completed pair is out of both bases' open pairs, and its mentor may be in reserve. */
const touched = ['Pair', 'Mentee', 'Mentor', 'Overview'] as const;

export const { useShowCompletionQuery, useCompletePairMutation, useChangeCompletionMutation } =
  api.injectEndpoints({
    endpoints: (build) => ({
      showCompletion: build.query({ ...call(completionRoutes.show), providesTags: ['Pair'] }),
      completePair: build.mutation({
        ...call(completionRoutes.complete),
        invalidatesTags: touched,
      }),
      changeCompletion: build.mutation({
        ...call(completionRoutes.change),
        invalidatesTags: touched,
      }),
    }),
  });
