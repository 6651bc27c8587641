import type { PackKind } from '@nastavnik/contracts/pack-files';
import type { PackVersion } from '@nastavnik/contracts/packs';
import { useDates } from '../../shared/dates.ts';
import { Block } from '../../shared/ui/page.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { StatusChip } from '../../shared/ui/status.tsx';
import { Skeleton } from '../../shared/ui/surfaces.tsx';
import { type Column, Table } from '../../shared/ui/table.tsx';
import { useListPackVersionsQuery } from '../../shared/whole-pack.ts';
import { loading } from './load-words.ts';

const columnsOf = (day: (date: string) => string): Column<PackVersion>[] => [
  {
    key: 'title',
    head: loading.columns.title,
    name: true,
    cell: ({ title, version }) => (
      <>
        {title}
        <small>{loading.version(version)}</small>
      </>
    ),
  },
  {
    key: 'owner',
    head: loading.columns.owner,
    cell: ({ orgName }) => orgName ?? loading.product,
  },
  {
    key: 'from',
    head: loading.columns.from,
    tight: true,
    cell: ({ effectiveFrom }) => loading.since(day(effectiveFrom)),
  },
  {
    key: 'standing',
    head: loading.columns.standing,
    cell: ({ standing }) => {
      const { shape, word } = loading.standings[standing];
      return <StatusChip state={shape}>{word}</StatusChip>;
    },
  },
];

/** What holds here, what is going to, what held before and what a nearer owner has replaced. */
export function Versions({ kind }: { kind: PackKind }) {
  const { day } = useDates();
  const { data, error, refetch } = useListPackVersionsQuery({ query: { kind } });
  return (
    <Block title={loading.versions[kind]}>
      {error !== undefined && <Problem error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton lines={2} />}
      {data && (
        <Table
          label={loading.versions[kind]}
          look="plain"
          cards
          rows={data.items}
          columns={columnsOf(day)}
          idOf={({ id }) => id}
        />
      )}
    </Block>
  );
}
