import {
  lacksRoadmap,
  type OrgRoadmaps,
  type RoadmapBelowBrief,
} from '@nastavnik/contracts/roadmaps-below';
import { Link } from 'wouter';
import { useSession } from '../../../shared/session.ts';
import { Views } from '../../../shared/ui/navigation.tsx';
import { Page } from '../../../shared/ui/page.tsx';
import { Problem } from '../../../shared/ui/problem.tsx';
import { StatusChip } from '../../../shared/ui/status.tsx';
import { Empty, Skeleton } from '../../../shared/ui/surfaces.tsx';
import { type Column, Table } from '../../../shared/ui/table.tsx';
import { useListRoadmapsBelowQuery } from '../../../shared/territory-lists.api.ts';
import { useFilters } from '../../../shared/use-filters.ts';
import { roadmapStates, years } from '../words.ts';
import { WaitingProofs } from './waiting-proofs.tsx';
import { listStates, type Titles, titles, words } from './words.ts';

/** One roadmap of an org, or an org without any. */
interface Line {
  org: OrgRoadmaps['org'];
  isOn: boolean;
  list: OrgRoadmaps['list'];
  roadmap: RoadmapBelowBrief | null;
  /** None of the org’s is in force; told once for each org. */
  isMissing: boolean;
  /** Of a roadmap whose years are over nobody is late any more. */
  isLate: boolean;
}

const linesOf = ({ roadmaps, ...owner }: OrgRoadmaps, year: number): Line[] =>
  (roadmaps.length > 0 ? roadmaps : [null]).map((roadmap, at) => ({
    ...owner,
    roadmap,
    isMissing: at === 0 && lacksRoadmap({ ...owner, roadmaps }, year),
    isLate: roadmap !== null && roadmap.counts.overdue > 0 && roadmap.period.to >= year,
  }));

const addressOf = ({ org, roadmap }: Line) => `/roadmaps/below/${org.id}/${roadmap?.id}`;

const ofView: Record<keyof typeof words.views, (line: Line) => boolean> = {
  '': () => true,
  waiting: ({ roadmap }) => (roadmap?.waiting ?? 0) > 0,
  overdue: ({ isLate }) => isLate,
  missing: ({ isMissing }) => isMissing,
};
const viewNames = Object.keys(ofView) as (keyof typeof words.views)[];

function State({ isOn, roadmap }: Line) {
  if (!roadmap) return <span className="sec">{isOn ? words.noRoadmap : words.off}</span>;
  const { word, shape } = roadmapStates[roadmap.state];
  const changing = roadmap.inForce && roadmap.state !== 'approved';
  return (
    <div>
      <StatusChip state={shape}>{word}</StatusChip>
      {changing && <small>{words.changing}</small>}
    </div>
  );
}

function progressOf({ roadmap }: Line): string {
  if (!roadmap?.inForce) return '–';
  const { counts } = roadmap;
  const all = Object.values(counts).reduce((sum, each) => sum + each, 0);
  return words.doneOf(counts.done + counts.confirmed, all - counts.not_applicable);
}

/** A figure of a roadmap in force leads to the items that it counts. */
function Figure({ line, value, items }: { line: Line; value: number; items: string }) {
  if (!line.roadmap?.inForce || value === 0) return '–';
  return <Link href={`${addressOf(line)}?items=${items}`}>{value}</Link>;
}

const columnsFor = ({ column, home, notListed }: Titles): Column<Line>[] => [
  {
    key: 'org',
    head: column,
    name: true,
    cell: ({ org }) => <Link href={`${home}/${org.id}`}>{org.name}</Link>,
  },
  {
    key: 'title',
    head: words.columns.title,
    cell: (line) =>
      line.roadmap && (
        <div>
          {line.roadmap.inForce ? (
            <Link href={addressOf(line)}>{line.roadmap.title}</Link>
          ) : (
            <span className="sec">{words.notInForce}</span>
          )}
          <small>{years(line.roadmap.period)}</small>
        </div>
      ),
  },
  {
    key: 'list',
    head: words.columns.list,
    cell: ({ list }) =>
      list === null ? (
        <span className="sec">{notListed}</span>
      ) : (
        <StatusChip state={listStates[list].shape}>{listStates[list].word}</StatusChip>
      ),
  },
  { key: 'state', head: words.columns.state, cell: State },
  { key: 'progress', head: words.columns.progress, right: true, cell: progressOf },
  {
    key: 'overdue',
    head: words.columns.overdue,
    right: true,
    cell: (line) => (
      <Figure line={line} value={line.roadmap?.counts.overdue ?? 0} items="overdue" />
    ),
  },
  {
    key: 'waiting',
    head: words.columns.waiting,
    right: true,
    cell: (line) => <Figure line={line} value={line.roadmap?.waiting ?? 0} items="waiting" />,
  },
];

function List({ lines, of }: { lines: readonly Line[]; of: Titles }) {
  const filters = useFilters();
  const view = viewNames.find((each) => each === filters.get('view')) ?? '';
  const rows = lines.filter(ofView[view]);
  return (
    <>
      <Views
        views={viewNames.map((each) => ({
          to: filters.hrefWith({ view: each }),
          label: words.views[each],
          count: lines.filter(ofView[each]).length,
          current: each === view,
        }))}
      />
      {rows.length === 0 && <Empty title={words.noneSuch} />}
      {rows.length > 0 && view === 'waiting' && <WaitingProofs of={of} />}
      {rows.length > 0 && view !== 'waiting' && (
        <Table
          label={words.columns.title}
          rows={rows}
          columns={columnsFor(of)}
          idOf={({ org, roadmap }) => `${org.id} ${roadmap?.id}`}
          cards
        />
      )}
      <p className="cap">{words.legend}</p>
    </>
  );
}

/** The roadmaps of those below: who has one, how far it is, what waits to be confirmed. */
export function RoadmapsBelowPage() {
  const { org, today } = useSession();
  const { data, error, refetch } = useListRoadmapsBelowQuery();
  const of = titles[org.kind === 'region' ? 'region' : 'municipality'];
  const lines = data?.items.flatMap((each) => linesOf(each, Number(today.slice(0, 4)))) ?? [];
  return (
    <Page title={of.page}>
      {error !== undefined && !data && <Problem error={error} onRetry={() => void refetch()} />}
      {!error && !data && <Skeleton lines={5} />}
      {data && lines.length === 0 && <Empty title={words.nothing}>{words.nothingWhat}</Empty>}
      {lines.length > 0 && <List lines={lines} of={of} />}
    </Page>
  );
}
