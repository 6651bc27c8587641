import type { RoadmapPackVersion } from '@nastavnik/contracts/roadmap-packs';
import type { OrgKind } from '@nastavnik/contracts/session';
import { useState } from 'react';
import { useMay } from '../../../shared/may.tsx';
import { useSession } from '../../../shared/session.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { Page } from '../../../shared/ui/page.tsx';
import { Problem } from '../../../shared/ui/problem.tsx';
import { StatusChip } from '../../../shared/ui/status.tsx';
import { Skeleton } from '../../../shared/ui/surfaces.tsx';
import { type Column, Table } from '../../../shared/ui/table.tsx';
import { useListRoadmapPacksQuery } from '../roadmaps.api.ts';
import { words as ofRoadmaps } from '../words.ts';
import { LoadPack } from './load-pack.tsx';
import { TakeDialog } from './take-dialog.tsx';
import { standings, words } from './words.ts';

const rank: Record<OrgKind, number> = { school: 0, municipality: 1, region: 2 };

const columnsOf = (mayTake: (pack: RoadmapPackVersion) => boolean, onTake: (id: string) => void) =>
  [
    {
      key: 'title',
      head: words.columns.title,
      name: true,
      cell: (pack) => (
        <>
          {pack.title}
          <small>{words.about(pack)}</small>
        </>
      ),
    },
    {
      key: 'owner',
      head: words.columns.owner,
      cell: ({ orgName, version }) => (
        <>
          {orgName ?? words.product}
          {orgName !== null && <small>{words.version(version)}</small>}
        </>
      ),
    },
    {
      key: 'standing',
      head: words.columns.standing,
      cell: ({ standing }) => (
        <StatusChip state={standings[standing].shape}>{standings[standing].word}</StatusChip>
      ),
    },
    {
      key: 'take',
      head: '',
      cell: (pack) =>
        mayTake(pack) && <Button onClick={() => onTake(pack.id)}>{words.take}</Button>,
    },
  ] satisfies Column<RoadmapPackVersion>[];

/** The roadmaps of territories by which one may work, and the one that holds. */
export function RoadmapPacksPage() {
  const { org } = useSession();
  const mayWrite = useMay('roadmaps.write');
  const [taking, setTaking] = useState<string>();
  const { data, error, refetch } = useListRoadmapPacksQuery();
  const rows = data?.items ?? [];
  const asked = rows.find(({ id }) => id === taking);
  const isTaken = ({ code, version }: RoadmapPackVersion) =>
    rows.some((own) => own.orgName !== null && own.code === code && own.version >= version);
  const mayTake = (pack: RoadmapPackVersion) =>
    mayWrite && pack.standing === 'example' && rank[pack.level] <= rank[org.kind] && !isTaken(pack);
  return (
    <Page
      title={words.title}
      back={{ to: '/roadmaps', label: ofRoadmaps.title, here: words.title }}
    >
      {error !== undefined && !data && <Problem error={error} onRetry={() => void refetch()} />}
      {!error && !data && <Skeleton lines={6} />}
      {data && (
        <div className="stack">
          <p className="sec">{words.what}</p>
          <Table
            label={words.title}
            rows={rows}
            columns={columnsOf(mayTake, setTaking)}
            idOf={({ id }) => id}
            cards
          />
          {mayWrite && <LoadPack />}
        </div>
      )}
      {asked && <TakeDialog pack={asked} onClose={() => setTaking(undefined)} />}
    </Page>
  );
}
