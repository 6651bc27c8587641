import type { RoadmapBrief } from '@nastavnik/contracts/roadmaps';
import { useState } from 'react';
import { Link } from 'wouter';
import { useSession } from '../../shared/session.ts';
import { useListRoadmapsQuery } from '../../shared/territory-lists.api.ts';
import { Button, ButtonLink } from '../../shared/ui/button.tsx';
import { Page } from '../../shared/ui/page.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { StatusChip } from '../../shared/ui/status.tsx';
import { Empty, Skeleton } from '../../shared/ui/surfaces.tsx';
import { type Column, Table } from '../../shared/ui/table.tsx';
import { NewRoadmapDialog } from './new-roadmap-dialog.tsx';
import { ofItems, roadmapStates, words, years } from './words.ts';

const doneOf = ({ counts }: RoadmapBrief) => counts.done + counts.confirmed;
const allOf = ({ counts }: RoadmapBrief) =>
  Object.values(counts).reduce((sum, each) => sum + each, 0) - counts.not_applicable;

const columns: Column<RoadmapBrief>[] = [
  {
    key: 'title',
    head: words.columns.title,
    name: true,
    cell: ({ id, title }) => <Link href={`/roadmaps/${id}`}>{title}</Link>,
  },
  { key: 'period', head: words.columns.period, tight: true, cell: ({ period }) => years(period) },
  {
    key: 'state',
    head: words.columns.state,
    cell: ({ state, inForce, act }) => (
      <>
        <StatusChip state={roadmapStates[state].shape}>{roadmapStates[state].word}</StatusChip>
        {act && <small>{words.standing(act, inForce)}</small>}
      </>
    ),
  },
  {
    key: 'progress',
    head: words.columns.progress,
    right: true,
    cell: (row) => `${doneOf(row)} из ${ofItems(allOf(row))}`,
  },
  {
    key: 'overdue',
    head: words.columns.overdue,
    right: true,
    cell: ({ id, counts }) =>
      counts.overdue > 0 ? (
        <Link href={`/roadmaps/${id}?items=overdue`}>{counts.overdue}</Link>
      ) : (
        '–'
      ),
  },
];

/** The roadmaps of an org, the newest first. */
export function RoadmapsPage() {
  const { rights, org } = useSession();
  const [asks, setAsks] = useState(false);
  const { data, error, refetch } = useListRoadmapsQuery();
  const mayWrite = rights.includes('roadmaps.write');
  const begin = mayWrite && (
    <>
      <Button kind="pri" onClick={() => setAsks(true)}>
        {words.begin}
      </Button>
      <ButtonLink to="/roadmaps/import">{words.load}</ButtonLink>
      {org.kind !== 'school' && <ButtonLink to="/roadmaps/packs">{words.packs}</ButtonLink>}
    </>
  );
  const rows = data?.items ?? [];
  return (
    <Page title={words.title} actions={rows.length > 0 && begin}>
      {error !== undefined && !data && <Problem error={error} onRetry={() => void refetch()} />}
      {!error && !data && <Skeleton lines={4} />}
      {data && rows.length === 0 && (
        <Empty title={words.noRoadmaps} actions={begin}>
          {mayWrite ? words.noRoadmapsWhat : words.noRoadmapsReader}
        </Empty>
      )}
      {rows.length > 0 && (
        <Table label={words.title} rows={rows} columns={columns} idOf={({ id }) => id} cards />
      )}
      {asks && <NewRoadmapDialog onClose={() => setAsks(false)} />}
    </Page>
  );
}
