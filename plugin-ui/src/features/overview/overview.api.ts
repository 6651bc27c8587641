import { indicatorRoutes } from '@nastavnik/contracts/indicators';
import { api, call } from '../../shared/api.ts';

export const { useShowOverviewQuery } = api.injectEndpoints({
  endpoints: (build) => ({
    showOverview: build.query({ ...call(indicatorRoutes.overview), providesTags: ['Overview'] }),
  }),
});
