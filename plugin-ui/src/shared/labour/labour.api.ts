import { labourRoutes } from '@nastavnik/contracts/labour';
import { api, call } from '../api.ts';

export const {
  useShowLabourQuery,
  useListLabourQuery,
  useSaveLabourMutation,
  useNoticeLabourMutation,
} = api.injectEndpoints({
  endpoints: (build) => ({
    showLabour: build.query({
      ...call(labourRoutes.show),
      providesTags: ['Labour', 'Pair', 'Consent'],
    }),
    listLabour: build.query({
      ...call(labourRoutes.waiting),
      providesTags: ['Labour', 'Pair', 'Consent'],
    }),
    saveLabour: build.mutation({ ...call(labourRoutes.save), invalidatesTags: ['Labour'] }),
    noticeLabour: build.mutation({ ...call(labourRoutes.notice), invalidatesTags: ['Labour'] }),
  }),
});
