import { indicatorRoutes } from '@nastavnik/contracts/indicators';
import { requestRoutes } from '@nastavnik/contracts/requests';
import { api, call } from '../../shared/api.ts';

export const { useShowOverviewQuery, useCountRequestsToDecideQuery } = api.injectEndpoints({
  endpoints: (build) => ({
    showOverview: build.query({ ...call(indicatorRoutes.overview), providesTags: ['Overview'] }),
    countRequestsToDecide: build.query({
      ...call(requestRoutes.counts),
      providesTags: ['Request'],
    }),
  }),
});
