import { syncRoutes } from '@nastavnik/contracts/sync';
import { uploadRoutes } from '@nastavnik/contracts/sync-uploads';
import { api, call } from '../../shared/api.ts';

export const { useUploadPackageMutation, useWatchRunQuery } = api.injectEndpoints({
  endpoints: (build) => ({
    uploadPackage: build.mutation({ ...call(uploadRoutes.create), invalidatesTags: ['Run'] }),
    watchRun: build.query({ ...call(syncRoutes.show), providesTags: ['Run'] }),
  }),
});
