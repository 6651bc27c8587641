import { swotRoutes } from '@nastavnik/contracts/swots';
import { api, call, download } from '../../../shared/api.ts';

export const {
  useShowSwotQuery,
  useMakeSwotMutation,
  useChangeSwotMutation,
  useSaveSwotPaperMutation,
} = api.injectEndpoints({
  endpoints: (build) => ({
    showSwot: build.query({ ...call(swotRoutes.show), providesTags: ['Survey', 'Consent'] }),
    makeSwot: build.mutation({ ...call(swotRoutes.make), invalidatesTags: ['Survey'] }),
    changeSwot: build.mutation({ ...call(swotRoutes.change), invalidatesTags: ['Survey'] }),
    saveSwotPaper: build.mutation(download(swotRoutes.docx)),
  }),
});
