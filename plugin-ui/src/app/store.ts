import { configureStore } from '@reduxjs/toolkit';
import { api } from '../shared/api.ts';
import type { StoreExtra } from '../shared/api.ts';

/** A store for one mount: its cache never outlives its user. */
export const makeStore = (extra: Pick<StoreExtra, 'connection'>) =>
  configureStore({
    reducer: { [api.reducerPath]: api.reducer },
    devTools: false,
    middleware: (standard) =>
      standard({ thunk: { extraArgument: { ...extra, slot: {} } satisfies StoreExtra } }).concat(
        api.middleware,
      ),
  });
export type Store = ReturnType<typeof makeStore>;
