import { historyRoutes } from '@nastavnik/contracts/history';
import { api, call } from '../../shared/api.ts';

export const { useShowHistoryStateQuery } = api.injectEndpoints({
  endpoints: (build) => ({ showHistoryState: build.query(call(historyRoutes.state)) }),
});
