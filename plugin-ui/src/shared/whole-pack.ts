import { packFileRoutes } from '@nastavnik/contracts/pack-files';
import { packRoutes } from '@nastavnik/contracts/packs';
import { api, call } from './api.ts';

export const { useListPackVersionsQuery, useShowPackVersionQuery } = api.injectEndpoints({
  endpoints: (build) => ({
    listPackVersions: build.query({ ...call(packFileRoutes.versions), providesTags: ['Pack'] }),
    showPackVersion: build.query(call(packRoutes.version)),
  }),
});

/** The pack in force with the lists that only some pages read. */
export function useWholePack() {
  const versions = useListPackVersionsQuery({ query: { kind: 'lists' } });
  const packId = versions.data?.items.find(({ standing }) => standing === 'in_force')?.id ?? '';
  const pack = useShowPackVersionQuery({ params: { packId } }, { skip: packId === '' });
  return {
    pack: pack.data,
    error: versions.error ?? pack.error,
    refetch: () => void (versions.error ? versions.refetch() : pack.refetch()),
  };
}
