import { reflectionRoutes } from '@nastavnik/contracts/reflections';
import { api, call } from '../api.ts';

/** The history of the pair tells of it too. */
export const { useShowReflectionsQuery, useSaveReflectionMutation, useCloseReflectionsMutation } =
  api.injectEndpoints({
    endpoints: (build) => ({
      showReflections: build.query({ ...call(reflectionRoutes.show), providesTags: ['Pair'] }),
      saveReflection: build.mutation({
        ...call(reflectionRoutes.save),
        invalidatesTags: ['Pair'],
      }),
      closeReflections: build.mutation({
        ...call(reflectionRoutes.close),
        invalidatesTags: ['Pair'],
      }),
    }),
  });
