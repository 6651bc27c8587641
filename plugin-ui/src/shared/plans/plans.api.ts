import { planRoutes } from '@nastavnik/contracts/plans';
import { api, call } from '../api.ts';

/** An agreed plan takes the pair on, so the pair is stale with it. */
const touched = ['Plan', 'Pair', 'Overview'] as const;

export const {
  useShowPlanQuery,
  usePlanVersionsQuery,
  useSavePlanMutation,
  useAgreePlanMutation,
  useRemarkPlanMutation,
} = api.injectEndpoints({
  endpoints: (build) => ({
    showPlan: build.query({ ...call(planRoutes.show), providesTags: ['Plan'] }),
    planVersions: build.query({ ...call(planRoutes.versions), providesTags: ['Plan'] }),
    savePlan: build.mutation({ ...call(planRoutes.save), invalidatesTags: touched }),
    agreePlan: build.mutation({ ...call(planRoutes.agree), invalidatesTags: touched }),
    remarkPlan: build.mutation({ ...call(planRoutes.remark), invalidatesTags: touched }),
  }),
});
