import type { Session } from '@nastavnik/contracts/session';
import { sessionRoutes } from '@nastavnik/contracts/session';
import { api, call } from './api.ts';

export const { useShowSessionQuery } = api.injectEndpoints({
  endpoints: (build) => ({
    showSession: build.query({ ...call(sessionRoutes.show), providesTags: ['Session'] }),
  }),
});

/** Who is signed in; pages are drawn only after this is known. */
export function useSession(): Session {
  const { data } = useShowSessionQuery();
  if (!data) throw new Error('useSession is used outside the section');
  return data;
}
