import { tableRoutes } from '@nastavnik/contracts/tables';
import { api, call, download } from '../../shared/api.ts';

/** What an import makes stale. */
const touched = ['TableImport', 'Mentee', 'Mentor', 'Person', 'Overview'] as const;

export const {
  useReadTableMutation,
  useShowImportQuery,
  useMapColumnsMutation,
  useApplyImportMutation,
  useUndoImportMutation,
  useSaveErrorsMutation,
  useSaveBlankMutation,
} = api.injectEndpoints({
  endpoints: (build) => ({
    readTable: build.mutation(call(tableRoutes.read)),
    showImport: build.query({ ...call(tableRoutes.show), providesTags: ['TableImport'] }),
    mapColumns: build.mutation({ ...call(tableRoutes.map), invalidatesTags: ['TableImport'] }),
    applyImport: build.mutation({ ...call(tableRoutes.apply), invalidatesTags: touched }),
    undoImport: build.mutation({ ...call(tableRoutes.undo), invalidatesTags: touched }),
    saveBlank: build.mutation(download(tableRoutes.blank)),
    saveErrors: build.mutation(download(tableRoutes.errors)),
  }),
});
