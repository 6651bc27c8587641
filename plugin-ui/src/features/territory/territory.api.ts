import { indicatorRoutes } from '@nastavnik/contracts/indicators';
import { targetRoutes } from '@nastavnik/contracts/targets';
import { api, call } from '../../shared/api.ts';

export const { useShowTerritoryQuery, useSetTargetMutation } = api.injectEndpoints({
  endpoints: (build) => ({
    showTerritory: build.query({
      ...call(indicatorRoutes.territory),
      providesTags: ['Territory'],
    }),
    setTarget: build.mutation({ ...call(targetRoutes.set), invalidatesTags: ['Territory'] }),
  }),
});
