import { selectionRoutes } from '@nastavnik/contracts/selection';
import { api, call } from '../api.ts';

export const { useShowSelectionQuery } = api.injectEndpoints({
  endpoints: (build) => ({
    showSelection: build.query({
      ...call(selectionRoutes.show),
      providesTags: ['Training', 'Mentor'],
    }),
  }),
});
