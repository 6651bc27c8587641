import { consultationRoutes } from '@nastavnik/contracts/consultation-routes';
import { api, call, download } from '../../../shared/api.ts';

const changes = { invalidatesTags: ['Consultation', 'Roadmap'] as const };

export const {
  useListConsultationsQuery,
  useShowConsultationQuery,
  usePublishDraftMutation,
  useProlongConsultationMutation,
  useCloseConsultationMutation,
  useLeaveRemarkMutation,
  useTakeBackRemarkMutation,
  useDecideRemarkMutation,
  useConsultationPdfMutation,
  useConsultationDocxMutation,
} = api.injectEndpoints({
  endpoints: (build) => ({
    listConsultations: build.query({
      ...call(consultationRoutes.list),
      providesTags: ['Consultation'],
    }),
    showConsultation: build.query({
      ...call(consultationRoutes.show),
      providesTags: ['Consultation', 'Roadmap'],
    }),
    publishDraft: build.mutation({ ...call(consultationRoutes.publish), ...changes }),
    prolongConsultation: build.mutation({ ...call(consultationRoutes.prolong), ...changes }),
    closeConsultation: build.mutation({ ...call(consultationRoutes.close), ...changes }),
    leaveRemark: build.mutation({ ...call(consultationRoutes.remark), ...changes }),
    takeBackRemark: build.mutation({ ...call(consultationRoutes.takeBack), ...changes }),
    decideRemark: build.mutation({ ...call(consultationRoutes.decide), ...changes }),
    consultationPdf: build.mutation(download(consultationRoutes.pdf)),
    consultationDocx: build.mutation(download(consultationRoutes.docx)),
  }),
});
