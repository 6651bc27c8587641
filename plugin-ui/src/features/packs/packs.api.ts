import { packFileRoutes } from '@nastavnik/contracts/pack-files';
import { questionnaireRoutes } from '@nastavnik/contracts/questionnaires';
import { api, call, download } from '../../shared/api.ts';

export const {
  useSavePackFileMutation,
  useCheckPackFileMutation,
  useUploadPackFileMutation,
  useShowQuestionnairesQuery,
} = api.injectEndpoints({
  endpoints: (build) => ({
    showQuestionnaires: build.query({ ...call(questionnaireRoutes.show), providesTags: ['Pack'] }),
    savePackFile: build.mutation(download(packFileRoutes.file)),
    checkPackFile: build.mutation(call(packFileRoutes.check)),
    uploadPackFile: build.mutation({
      ...call(packFileRoutes.upload),
      invalidatesTags: ['Pack'],
    }),
  }),
});
