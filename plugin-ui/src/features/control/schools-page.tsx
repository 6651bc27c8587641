import { matterTitles, SchoolMatter } from '@nastavnik/contracts/control-matters';
import type { ControlSchool } from '@nastavnik/contracts/control-sheets';
import { Link, useParams } from 'wouter';
import { rowsOf } from '../../shared/pages.ts';
import { Pager } from '../../shared/ui/list-bars.tsx';
import { Page } from '../../shared/ui/page.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { Status } from '../../shared/ui/status.tsx';
import { Empty, Skeleton } from '../../shared/ui/surfaces.tsx';
import { type Column, Table } from '../../shared/ui/table.tsx';
import { useFilters } from '../../shared/use-filters.ts';
import { useControlNowSchoolsQuery, useListControlSchoolsInfiniteQuery } from './control.api.ts';
import { dayAndYear, words } from './words.ts';

/** The number that was followed here; the first of them where the address names none. */
function useMatter(): SchoolMatter {
  const filters = useFilters();
  const asked = filters.get('matter');
  return SchoolMatter.options.find((each) => each === asked) ?? 'roadmap_overdue';
}

const columnsOf = (sheetId: string): readonly Column<ControlSchool>[] => [
  {
    key: 'school',
    head: words.heads.school,
    name: true,
    cell: ({ id, name }) => <Link href={`/control-sheets/${sheetId}/schools/${id}`}>{name}</Link>,
  },
  { key: 'count', head: words.heads.inSheet, right: true, tight: true, cell: ({ count }) => count },
  {
    key: 'before',
    head: words.heads.before,
    right: true,
    tight: true,
    cell: ({ before }) => before ?? '–',
  },
  {
    key: 'read',
    head: words.heads.read,
    cell: ({ read }) =>
      read ? (
        <Status state="ok">{words.readOn(read.on)}</Status>
      ) : (
        <Status state="warn">{words.notRead}</Status>
      ),
  },
  {
    key: 'mark',
    head: words.heads.mark,
    cell: ({ mark }) =>
      mark ? (
        <div>
          {mark.note}
          <small>
            {dayAndYear(mark.on)}, {mark.by}
          </small>
        </div>
      ) : (
        '–'
      ),
  },
];

/** Which schools a number of a municipality’s sheet is the sum of. */
export function ControlSchoolsPage() {
  const { sheetId = '' } = useParams();
  const matter = useMatter();
  const list = useListControlSchoolsInfiniteQuery({ params: { sheetId }, query: { matter } });
  const rows = rowsOf(list.currentData);
  return (
    <Page
      title={matterTitles[matter]}
      back={{ to: `/control-sheets/${sheetId}`, label: words.here, here: words.schoolsHere }}
    >
      {list.error !== undefined && !list.currentData && (
        <Problem error={list.error} onRetry={() => void list.refetch()} />
      )}
      {list.error === undefined && !list.currentData && <Skeleton lines={5} />}
      {list.currentData && rows.length === 0 && (
        <Empty title={words.noSchools}>{words.noSchoolsWhat}</Empty>
      )}
      {rows.length > 0 && (
        <>
          <Table
            label={words.schoolsTable}
            rows={rows}
            columns={columnsOf(sheetId)}
            idOf={({ id }) => id}
            cards
          />
          <Pager
            shown={rows.length}
            onMore={list.hasNextPage ? () => void list.fetchNextPage() : undefined}
            busy={list.isFetchingNextPage}
          />
        </>
      )}
    </Page>
  );
}

/** The same before a sheet is drawn. */
export function ControlNowSchoolsPage() {
  const matter = useMatter();
  const { currentData: data, error, refetch } = useControlNowSchoolsQuery({ query: { matter } });
  return (
    <Page
      title={matterTitles[matter]}
      back={{ to: '/control-sheets/new', label: words.newTitle, here: words.schoolsHere }}
    >
      {error !== undefined && !data && <Problem error={error} onRetry={() => void refetch()} />}
      {!error && !data && <Skeleton lines={5} />}
      {data?.items.length === 0 && <Empty title={words.noSchools}>{words.noSchoolsNow}</Empty>}
      {data && data.items.length > 0 && (
        <Table
          label={words.schoolsTable}
          rows={data.items}
          columns={[
            { key: 'school', head: words.heads.school, name: true, cell: ({ name }) => name },
            { key: 'count', head: words.heads.count, right: true, cell: ({ count }) => count },
          ]}
          idOf={({ id }) => id}
          cards
        />
      )}
    </Page>
  );
}
