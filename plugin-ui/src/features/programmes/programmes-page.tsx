import { useState } from 'react';
import { ProgrammeState } from '@nastavnik/contracts/programme-states';
import { useDates } from '../../shared/dates.ts';
import { useMay } from '../../shared/may.tsx';
import { usePack } from '../../shared/pack.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Field, Select } from '../../shared/ui/field.tsx';
import { Filters, Pager } from '../../shared/ui/list-bars.tsx';
import { Views } from '../../shared/ui/navigation.tsx';
import { Page } from '../../shared/ui/page.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { Empty, Skeleton } from '../../shared/ui/surfaces.tsx';
import { Table } from '../../shared/ui/table.tsx';
import { yearOptions } from './about.ts';
import { CarryDialog } from './carry-dialog.tsx';
import { NewProgrammeDialog } from './new-programme-dialog.tsx';
import { useProgrammeColumns } from './programme-columns.tsx';
import { noFilters, useProgrammes } from './use-programmes.ts';
import { words } from './words.ts';

type Programmes = ReturnType<typeof useProgrammes>;

const ProgrammeViews = ({ programmes: { filters, view, counts } }: { programmes: Programmes }) => (
  <Views
    views={(['open', ...ProgrammeState.options] as const).map((each) => ({
      to: filters.hrefWith({ view: each }),
      label: words.views[each],
      count: counts?.[each],
      current: each === view,
    }))}
  />
);

function ProgrammeFilters({ filters }: Pick<Programmes, 'filters'>) {
  const { pack } = usePack();
  const { schoolYear } = useDates();
  const forms = (pack?.forms ?? []).map(({ code, title }) => ({ value: code, label: title }));
  const years = yearOptions([schoolYear + 1, schoolYear, schoolYear - 1, schoolYear - 2]);
  return (
    <Filters onReset={() => filters.set(noFilters)}>
      <Field label={words.year}>
        <Select
          value={filters.get('year')}
          onChange={(year) => filters.set({ year })}
          options={[{ value: '', label: words.anyYear }, ...years]}
        />
      </Field>
      <Field label={words.form}>
        <Select
          value={filters.get('form')}
          onChange={(form) => filters.set({ form })}
          options={[{ value: '', label: words.anyForm }, ...forms]}
        />
      </Field>
    </Filters>
  );
}

function ProgrammesList({ programmes: { list, rows, total } }: { programmes: Programmes }) {
  const columns = useProgrammeColumns();
  return (
    <div aria-busy={list.isFetching || undefined}>
      <Table label={words.table} rows={rows} columns={columns} idOf={({ id }) => id} />
      <Pager
        shown={rows.length}
        total={total}
        onMore={list.hasNextPage ? () => void list.fetchNextPage() : undefined}
        busy={list.isFetchingNextPage}
      />
    </div>
  );
}

function Found({ programmes }: { programmes: Programmes }) {
  const { list, rows, filters, filtered } = programmes;
  return (
    <>
      <ProgrammeFilters filters={filters} />
      {list.error !== undefined && <Problem error={list.error} onRetry={list.refetch} />}
      {list.isLoading && <Skeleton lines={6} />}
      {list.data && rows.length === 0 && (
        <Empty
          title={words.noneTitle}
          actions={
            filtered && <Button onClick={() => filters.set(noFilters)}>{words.reset}</Button>
          }
        >
          {words.none}
        </Empty>
      )}
      {rows.length > 0 && <ProgrammesList programmes={programmes} />}
    </>
  );
}

/** Programmes of the school by state, and the ways in which a new one begins. */
export function ProgrammesPage() {
  const programmes = useProgrammes();
  const { counts, filtered } = programmes;
  const mayWrite = useMay('programmes.write');
  const [asked, setAsked] = useState<'new' | 'carry'>();
  const close = () => setAsked(undefined);
  const nothing =
    counts !== undefined && Object.values(counts).every((each) => each === 0) && !filtered;
  const create = mayWrite && (
    <Button kind="pri" icon="plus" onClick={() => setAsked('new')}>
      {words.create}
    </Button>
  );
  return (
    <Page
      title={words.title}
      caption={counts && words.caption(counts.open)}
      actions={
        mayWrite &&
        !nothing && (
          <>
            <Button onClick={() => setAsked('carry')}>{words.carry}</Button>
            {create}
          </>
        )
      }
    >
      {nothing ? (
        <Empty title={words.emptyTitle} actions={create}>
          {mayWrite ? words.empty : words.emptyReader}
        </Empty>
      ) : (
        <>
          <ProgrammeViews programmes={programmes} />
          <Found programmes={programmes} />
        </>
      )}
      {asked === 'new' && <NewProgrammeDialog onClose={close} />}
      {asked === 'carry' && <CarryDialog onClose={close} />}
    </Page>
  );
}
