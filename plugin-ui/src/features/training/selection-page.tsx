import { Link } from 'wouter';
import { admissionWords } from '@nastavnik/contracts/admission';
import type { Selection } from '@nastavnik/contracts/selection';
import { SelectionView } from '@nastavnik/contracts/selection';
import { admissionShapes, hours } from '../../shared/admission/words.ts';
import { useDates } from '../../shared/dates.ts';
import { rowsOf } from '../../shared/pages.ts';
import { personAbout, personName } from '../../shared/person.ts';
import { ButtonLink } from '../../shared/ui/button.tsx';
import { Field, TextInput } from '../../shared/ui/field.tsx';
import { Filters, Pager } from '../../shared/ui/list-bars.tsx';
import { Views } from '../../shared/ui/navigation.tsx';
import { Page } from '../../shared/ui/page.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { Status } from '../../shared/ui/status.tsx';
import { Empty, Note, Skeleton, WithPanel } from '../../shared/ui/surfaces.tsx';
import type { Column } from '../../shared/ui/table.tsx';
import { Table } from '../../shared/ui/table.tsx';
import { useFilters } from '../../shared/use-filters.ts';
import { usePanelInView } from '../../shared/use-panel-in-view.ts';
import { SelectionPanel } from './selection-panel.tsx';
import { useCountSelectionQuery, useListSelectionInfiniteQuery } from './training.api.ts';
import { words } from './words.ts';

function useColumns(hrefOf: (mentorId: string) => string): Column<Selection>[] {
  const { day } = useDates();
  const head = words.columns;
  return [
    {
      key: 'mentor',
      head: head.mentor,
      name: true,
      cell: ({ mentorId, person }) => (
        <>
          <Link href={hrefOf(mentorId)}>{personName(person)}</Link>
          <small>{personAbout(person)}</small>
        </>
      ),
    },
    {
      key: 'interview',
      head: head.interview,
      cell: ({ interview }) =>
        interview ? `${day(interview.on)}, ${words.outcomes[interview.outcome]}` : words.none,
    },
    { key: 'hours', head: head.hours, right: true, cell: (row) => hours(row.hours) },
    {
      key: 'state',
      head: head.state,
      cell: ({ state }) => <Status state={admissionShapes[state]}>{admissionWords[state]}</Status>,
    },
    { key: 'until', head: head.until, tight: true, cell: ({ until }) => day(until) },
  ];
}

function Found({ view, opened }: { view: SelectionView; opened: string | undefined }) {
  const filters = useFilters();
  const q = filters.asked('q');
  const list = useListSelectionInfiniteQuery({ query: { view, q } });
  const columns = useColumns((person) => filters.hrefWith({ person }));
  const rows = rowsOf(list.data);
  const isBare = view === 'all' && q === undefined;
  if (list.error !== undefined) return <Problem error={list.error} onRetry={list.refetch} />;
  if (!list.data) return <Skeleton lines={6} />;
  if (rows.length === 0)
    return (
      <Empty
        title={words.emptyTitle}
        actions={isBare && <ButtonLink to="/mentors">{words.toBase}</ButtonLink>}
      >
        {isBare && words.empty}
      </Empty>
    );
  return (
    <>
      <Table
        label={words.table}
        tall
        rows={rows}
        columns={columns}
        idOf={({ mentorId }) => mentorId}
        current={opened}
      />
      <Pager
        shown={rows.length}
        onMore={list.hasNextPage ? () => void list.fetchNextPage() : undefined}
        busy={list.isFetchingNextPage}
      />
    </>
  );
}

/** Mentors on their way from candidates to those who may work. */
export function SelectionPage() {
  const filters = useFilters();
  const { data: counts } = useCountSelectionQuery();
  const view = SelectionView.options.find((each) => each === filters.get('view')) ?? 'all';
  const opened = filters.asked('person');
  const place = usePanelInView(opened);
  return (
    <Page title={words.title} caption={words.caption}>
      <Note>{words.gate}</Note>
      <Views
        views={SelectionView.options.map((each) => ({
          to: filters.hrefWith({ view: each, person: '' }),
          label: words.views[each],
          count: counts?.[each],
          current: each === view,
        }))}
      />
      <Filters onReset={() => filters.set({ q: '' })}>
        <Field label={words.find} wide>
          <TextInput
            type="search"
            value={filters.get('q')}
            onChange={(q) => filters.set({ q })}
            placeholder={words.beginning}
          />
        </Field>
      </Filters>
      <div ref={place}>
        <WithPanel
          panel={
            opened && (
              <SelectionPanel mentorId={opened} onClose={() => filters.set({ person: '' })} />
            )
          }
        >
          <Found view={view} opened={opened} />
        </WithPanel>
      </div>
    </Page>
  );
}
