import type { Programme } from '@nastavnik/contracts/programme-cards';
import { Link } from 'wouter';
import { schoolYearTitle } from '../../shared/dates.ts';
import { number } from '../../shared/numbers.ts';
import { usePack } from '../../shared/pack.ts';
import { ButtonLink } from '../../shared/ui/button.tsx';
import { Page } from '../../shared/ui/page.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { Empty, Skeleton } from '../../shared/ui/surfaces.tsx';
import { type Column, Table } from '../../shared/ui/table.tsx';
import { useProgrammesWithResultsQuery } from './outcomes.api.ts';
import { words as say } from './words.ts';

const head = say.columns;
const MOST = 100;

function useColumns(): Column<Programme>[] {
  const { words: pack } = usePack();
  return [
    {
      key: 'programme',
      head: head.programme,
      name: true,
      cell: ({ id, title }) => <Link href={`/surveys/programmes/${id}/outcomes`}>{title}</Link>,
    },
    { key: 'form', head: head.form, cell: ({ form }) => pack?.form(form) },
    {
      key: 'year',
      head: head.year,
      tight: true,
      cell: ({ schoolYear }) => schoolYearTitle(schoolYear),
    },
    { key: 'pairs', head: head.pairs, right: true, cell: ({ pairs }) => number(pairs.all) },
    {
      key: 'links',
      head: head.links,
      cell: ({ id }) => (
        <>
          <Link href={`/surveys/programmes/${id}/outcomes`}>{say.outcomes}</Link>
          {' · '}
          <Link href={`/surveys/programmes/${id}/swot`}>{say.swot}</Link>
        </>
      ),
    },
  ];
}

/** «Итоги программ»: those that go on and those that have ended, the newest first. */
export function ProgrammeResultsPage() {
  const open = useProgrammesWithResultsQuery({ query: { view: 'open', limit: MOST } });
  const closed = useProgrammesWithResultsQuery({ query: { view: 'closed', limit: MOST } });
  const columns = useColumns();
  const error = open.error ?? closed.error;
  const rows = [...(open.data?.items ?? []), ...(closed.data?.items ?? [])].filter(
    ({ state }) => state !== 'draft',
  );
  const retry = () => {
    void open.refetch();
    void closed.refetch();
  };
  return (
    <Page title={say.list} caption={say.listCaption}>
      {error !== undefined && <Problem error={error} onRetry={retry} />}
      {(open.isLoading || closed.isLoading) && <Skeleton lines={5} />}
      {open.data && closed.data && rows.length === 0 && (
        <Empty
          title={say.noneTitle}
          actions={<ButtonLink to="/programmes">{say.toProgrammes}</ButtonLink>}
        >
          {say.none}
        </Empty>
      )}
      {rows.length > 0 && (
        <Table label={say.listTable} cards rows={rows} columns={columns} idOf={({ id }) => id} />
      )}
    </Page>
  );
}
