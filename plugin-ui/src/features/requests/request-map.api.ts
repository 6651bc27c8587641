import { requestMapRoutes } from '@nastavnik/contracts/request-map';
import { api, call, download } from '../../shared/api.ts';

export const {
  useShowRequestMapQuery,
  useSaveRequestMapMutation,
  usePrintRequestMapMutation,
  useOpenRequestMapMutation,
} = api.injectEndpoints({
  endpoints: (build) => ({
    showRequestMap: build.query({ ...call(requestMapRoutes.show), providesTags: ['Request'] }),
    saveRequestMap: build.mutation(download(requestMapRoutes.xlsx)),
    printRequestMap: build.mutation(download(requestMapRoutes.pdf)),
    openRequestMap: build.mutation(download(requestMapRoutes.docx)),
  }),
});
