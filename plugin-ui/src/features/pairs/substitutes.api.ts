import { substituteRoutes } from '@nastavnik/contracts/substitutes';
import { api, call } from '../../shared/api.ts';

export const { useListSubstitutesQuery, useNameSubstituteMutation, useEndSubstituteMutation } =
  api.injectEndpoints({
    endpoints: (build) => ({
      listSubstitutes: build.query({ ...call(substituteRoutes.ofPair), providesTags: ['Pair'] }),
      nameSubstitute: build.mutation({
        ...call(substituteRoutes.name),
        invalidatesTags: ['Pair', 'Meeting'],
      }),
      endSubstitute: build.mutation({
        ...call(substituteRoutes.end),
        invalidatesTags: ['Pair', 'Meeting'],
      }),
    }),
  });
