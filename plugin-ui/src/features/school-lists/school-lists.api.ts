import { schoolListRoutes } from '@nastavnik/contracts/school-lists';
import { api, call, download } from '../../shared/api.ts';

const changes = { invalidatesTags: ['SchoolList', 'Approval'] as const };

export const {
  useListSchoolListsQuery,
  useShowSchoolListQuery,
  useListRoundsQuery,
  useCreateSchoolListMutation,
  useChangeSchoolListMutation,
  useSubmitSchoolListMutation,
  useWithdrawSchoolListMutation,
  useReopenSchoolListMutation,
  usePrintSchoolListMutation,
  useEditSchoolListMutation,
  useTakeListScanMutation,
} = api.injectEndpoints({
  endpoints: (build) => ({
    listSchoolLists: build.query({ ...call(schoolListRoutes.list), providesTags: ['SchoolList'] }),
    showSchoolList: build.query({
      ...call(schoolListRoutes.show),
      providesTags: ['SchoolList', 'Approval'],
    }),
    listRounds: build.query({ ...call(schoolListRoutes.rounds), providesTags: ['SchoolList'] }),
    createSchoolList: build.mutation({ ...call(schoolListRoutes.create), ...changes }),
    changeSchoolList: build.mutation({ ...call(schoolListRoutes.change), ...changes }),
    submitSchoolList: build.mutation({ ...call(schoolListRoutes.submit), ...changes }),
    withdrawSchoolList: build.mutation({ ...call(schoolListRoutes.withdraw), ...changes }),
    reopenSchoolList: build.mutation({ ...call(schoolListRoutes.reopen), ...changes }),
    printSchoolList: build.mutation({ ...download(schoolListRoutes.print) }),
    takeListScan: build.mutation({ ...download(schoolListRoutes.scan) }),
    editSchoolList: build.mutation({ ...download(schoolListRoutes.edit) }),
  }),
});
