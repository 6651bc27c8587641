import type { SchoolListBrief } from '@nastavnik/contracts/school-lists';
import { Link, useLocation } from 'wouter';
import { useMay } from '../../shared/may.tsx';
import { Button } from '../../shared/ui/button.tsx';
import { Page } from '../../shared/ui/page.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { StatusChip } from '../../shared/ui/status.tsx';
import { Empty, Skeleton } from '../../shared/ui/surfaces.tsx';
import { type Column, Table } from '../../shared/ui/table.tsx';
import { useCreateSchoolListMutation, useListSchoolListsQuery } from './school-lists.api.ts';
import { dayAndYear, listStates, words } from './words.ts';

const columns: Column<SchoolListBrief>[] = [
  {
    key: 'year',
    head: words.columns.year,
    name: true,
    cell: ({ id, year }) => <Link href={`/school-lists/${id}`}>{words.listOf(year)}</Link>,
  },
  {
    key: 'state',
    head: words.columns.state,
    cell: ({ state, edition }) => (
      <>
        <StatusChip state={listStates[state].shape}>{listStates[state].word}</StatusChip>
        {edition > 0 && <small>{words.edition(edition)}</small>}
      </>
    ),
  },
  {
    key: 'agreed',
    head: words.columns.agreed,
    cell: ({ agreed }) => (agreed ? `${agreed.by}, ${dayAndYear(agreed.on)}` : '–'),
  },
];

/** The lists of participating schools, a year each. */
export function SchoolListsPage() {
  const [, go] = useLocation();
  const mayWrite = useMay('lists.write');
  const { data, error, refetch } = useListSchoolListsQuery();
  const [create, creating] = useCreateSchoolListMutation();
  const rows = data?.items ?? [];
  const year = data?.year ?? 0;
  const begin = async () => {
    const made = await create({ body: { year } });
    if (made.data) go(`/school-lists/${made.data.id}`);
  };
  const offer = mayWrite && data && !rows.some((row) => row.year === year) && (
    <Button kind="pri" busy={creating.isLoading} onClick={() => void begin()}>
      {words.begin(year)}
    </Button>
  );
  return (
    <Page title={words.title} actions={rows.length > 0 && offer}>
      {creating.error !== undefined && <Problem error={creating.error} />}
      {error !== undefined && !data && <Problem error={error} onRetry={() => void refetch()} />}
      {!error && !data && <Skeleton lines={4} />}
      {data && rows.length === 0 && (
        <Empty title={words.none} actions={offer}>
          {mayWrite ? words.noneWhat : words.noneReader}
        </Empty>
      )}
      {rows.length > 0 && (
        <Table label={words.title} rows={rows} columns={columns} idOf={({ id }) => id} cards />
      )}
    </Page>
  );
}
