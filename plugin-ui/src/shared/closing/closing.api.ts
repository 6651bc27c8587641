import { closingRoutes } from '@nastavnik/contracts/closings';
import { api, call } from '../api.ts';

export const {
  useShowClosingQuery,
  useClosingOfPairQuery,
  useSetClosingEventMutation,
  useSetGroupReflectionMutation,
} = api.injectEndpoints({
  endpoints: (build) => ({
    showClosing: build.query({ ...call(closingRoutes.show), providesTags: ['Programme', 'Pair'] }),
    closingOfPair: build.query({
      ...call(closingRoutes.ofPair),
      providesTags: ['Programme', 'Pair'],
    }),
    setClosingEvent: build.mutation({
      ...call(closingRoutes.setEvent),
      invalidatesTags: ['Programme'],
    }),
    setGroupReflection: build.mutation({
      ...call(closingRoutes.setReflection),
      invalidatesTags: ['Programme'],
    }),
  }),
});
