import { factOrgRoutes } from '@nastavnik/contracts/fact-orgs';
import { api, call } from '../../../shared/api.ts';

export const { useShowFactOrgsQuery } = api.injectEndpoints({
  endpoints: (build) => ({
    showFactOrgs: build.query({ ...call(factOrgRoutes.show), providesTags: ['Roadmap'] }),
  }),
});
