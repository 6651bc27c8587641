import { packFileRoutes } from '@nastavnik/contracts/pack-files';
import { api, call, download } from '../../shared/api.ts';

export const { useSavePackFileMutation, useCheckPackFileMutation, useUploadPackFileMutation } =
  api.injectEndpoints({
    endpoints: (build) => ({
      savePackFile: build.mutation(download(packFileRoutes.file)),
      checkPackFile: build.mutation(call(packFileRoutes.check)),
      uploadPackFile: build.mutation({
        ...call(packFileRoutes.upload),
        invalidatesTags: ['Pack'],
      }),
    }),
  });
