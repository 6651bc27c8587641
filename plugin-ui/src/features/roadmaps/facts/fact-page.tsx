import type { FactOrg, FactOrgs } from '@nastavnik/contracts/fact-orgs';
import type { ProofCode } from '@nastavnik/contracts/roadmap-proofs';
import type { OrgKind } from '@nastavnik/contracts/session';
import { useState } from 'react';
import { Link, useParams } from 'wouter';
import { number } from '../../../shared/numbers.ts';
import { useSession } from '../../../shared/session.ts';
import { Pager } from '../../../shared/ui/list-bars.tsx';
import { Views } from '../../../shared/ui/navigation.tsx';
import { Page } from '../../../shared/ui/page.tsx';
import { Problem } from '../../../shared/ui/problem.tsx';
import { Status } from '../../../shared/ui/status.tsx';
import { Empty, Skeleton } from '../../../shared/ui/surfaces.tsx';
import { type Column, Table } from '../../../shared/ui/table.tsx';
import { useFilters } from '../../../shared/use-filters.ts';
import { shareSaid } from '../fact-words.ts';
import { useShowFactOrgsQuery } from './facts.api.ts';
import { words } from './words.ts';

/** So many rows at first, and so many more each time. */
const AT_ONCE = 100;

const ofView = {
  '': () => true,
  not: ({ counted }: FactOrg) => !counted,
  counted: ({ counted }: FactOrg) => counted,
};
const views = Object.keys(ofView) as (keyof typeof ofView)[];

const columnsFor = ({ at, measure }: FactOrgs, home: string): Column<FactOrg>[] => [
  {
    key: 'org',
    head: words.heads[at],
    name: true,
    cell: ({ id, name }) => <Link href={`${home}/${id}`}>{name}</Link>,
  },
  {
    key: 'counted',
    head: words.counted,
    tight: true,
    cell: ({ counted }) => (
      <Status state={counted ? 'ok' : 'bad'}>{counted ? words.yes : words.no}</Status>
    ),
  },
  {
    key: 'value',
    head: words.value,
    right: true,
    cell: ({ value }) => (measure === 'percent' ? shareSaid(value) : number(value)),
  },
];

function List({ fact, home }: { fact: FactOrgs; home: string }) {
  const { get, hrefWith } = useFilters();
  const [most, setMost] = useState(AT_ONCE);
  const view = views.find((each) => each === get('view')) ?? '';
  const rows = fact.items.filter(ofView[view]);
  const shown = rows.slice(0, most);
  const columns = columnsFor(fact, home);
  return (
    <>
      <Views
        views={views.map((each) => ({
          to: hrefWith({ view: each }),
          label: words.views[each],
          count: fact.items.filter(ofView[each]).length,
          current: each === view,
        }))}
      />
      {rows.length === 0 && <Empty title={words.none} />}
      {rows.length > 0 && (
        <>
          <Table label={words.table} rows={shown} columns={columns} idOf={({ id }) => id} cards />
          <Pager
            shown={shown.length}
            total={rows.length}
            onMore={shown.length < rows.length ? () => setMost(most + AT_ONCE) : undefined}
          />
        </>
      )}
    </>
  );
}

/** Which organisations a number of an item counts, and which not yet. */
export function FactPage() {
  const { roadmapId = '', itemId = '', fact = '', at = '' } = useParams();
  const { org } = useSession();
  // an address that was typed wrong is refused by the server
  const params = { roadmapId, itemId, fact: fact as ProofCode, at: at as OrgKind };
  const { currentData: data, error, refetch } = useShowFactOrgsQuery({ params });
  const back = `/roadmaps/${roadmapId}?item=${itemId}`;
  return (
    <Page
      title={data?.title ?? '…'}
      back={{ to: back, label: words.back, here: data ? words.here(data.number) : '…' }}
      caption={data && words.caption(data)}
    >
      {error !== undefined && !data && <Problem error={error} onRetry={() => void refetch()} />}
      {!error && !data && <Skeleton lines={5} />}
      {data && <List fact={data} home={org.kind === 'region' ? '/region' : '/municipality'} />}
    </Page>
  );
}
