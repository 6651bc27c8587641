import { pairRoutes } from '@nastavnik/contracts/pairs';
import { programmeRoutes } from '@nastavnik/contracts/programmes';
import { api, call } from '../../../shared/api.ts';

export const { usePairsToAskQuery, useProgrammesToAskQuery } = api.injectEndpoints({
  endpoints: (build) => ({
    pairsToAsk: build.query({ ...call(pairRoutes.list), providesTags: ['Pair'] }),
    programmesToAsk: build.query({ ...call(programmeRoutes.list), providesTags: ['Programme'] }),
  }),
});
