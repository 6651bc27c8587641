import { useState } from 'react';
import { ConsentKind, ConsentsView } from '@nastavnik/contracts/consents';
import { useMay } from '../../shared/may.tsx';
import { usePack } from '../../shared/pack.ts';
import { rowsOf } from '../../shared/pages.ts';
import { namesAmong } from '../../shared/person.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Field, Select, TextInput } from '../../shared/ui/field.tsx';
import { Filters, Pager } from '../../shared/ui/list-bars.tsx';
import { Views } from '../../shared/ui/navigation.tsx';
import { Page } from '../../shared/ui/page.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { Empty, Skeleton, WithPanel } from '../../shared/ui/surfaces.tsx';
import { Table } from '../../shared/ui/table.tsx';
import { useFilters } from '../../shared/use-filters.ts';
import { usePanelInView } from '../../shared/use-panel-in-view.ts';
import { useSettled } from '../../shared/use-settled.ts';
import { useConsentColumns } from './consent-columns.tsx';
import { useListConsentsInfiniteQuery } from './consents.api.ts';
import { PersonPanel } from './person-panel.tsx';
import { RecordDialog } from './record-dialog.tsx';
import { words } from './words.ts';

function useConsents() {
  const filters = useFilters();
  const view = ConsentsView.safeParse(filters.get('view')).data;
  const kind = ConsentKind.safeParse(filters.get('kind')).data;
  const q = useSettled(filters.get('q')).trim() || undefined;
  const list = useListConsentsInfiniteQuery({ query: { view, kind, q } });
  return { filters, view, kind, q, list, rows: rowsOf(list.data) };
}
type Consents = ReturnType<typeof useConsents>;

function Register({ consents: { filters, list, rows } }: { consents: Consents }) {
  const nameOf = namesAmong(rows.map(({ person }) => person));
  const columns = useConsentColumns((person) => filters.hrefWith({ person }), nameOf);
  return (
    <div aria-busy={list.isFetching || undefined}>
      <Table label={words.table} tall rows={rows} columns={columns} idOf={({ id }) => id} />
      <Pager
        shown={rows.length}
        onMore={list.hasNextPage ? () => void list.fetchNextPage() : undefined}
        busy={list.isFetchingNextPage}
      />
    </div>
  );
}

function ConsentFilters({ consents: { filters, kind } }: { consents: Consents }) {
  const { pack } = usePack();
  const kinds = pack?.consentKinds.map(({ code, title }) => ({ value: code, label: title })) ?? [];
  return (
    <Filters onReset={() => filters.set({ kind: '', q: '' })}>
      <Field label={words.find} wide>
        <TextInput
          type="search"
          value={filters.get('q')}
          onChange={(q) => filters.set({ q })}
          placeholder={words.findHint}
        />
      </Field>
      <Field label={words.kind}>
        <Select
          value={kind ?? ''}
          onChange={(value) => filters.set({ kind: value })}
          options={[{ value: '', label: words.anyKind }, ...kinds]}
        />
      </Field>
    </Filters>
  );
}

function Found({ consents }: { consents: Consents }) {
  const { view, list, rows } = consents;
  return (
    <>
      <ConsentFilters consents={consents} />
      {list.error !== undefined && <Problem error={list.error} onRetry={list.refetch} />}
      {list.isLoading && <Skeleton lines={8} />}
      {list.data && rows.length === 0 && (
        <Empty title={words.noneTitle}>{view === 'ends_soon' ? words.noneEnds : words.none}</Empty>
      )}
      {rows.length > 0 && <Register consents={consents} />}
    </>
  );
}

/** The register of consents: who has agreed to what, who signed, until when. */
export function ConsentsPage() {
  const consents = useConsents();
  const { filters, view, kind, q, list, rows } = consents;
  const mayRecord = useMay('consents.write');
  const [records, setRecords] = useState(false);
  const opened = filters.asked('person');
  const place = usePanelInView(opened);
  const record = mayRecord && (
    <Button kind="pri" icon="plus" onClick={() => setRecords(true)}>
      {words.record}
    </Button>
  );
  const all = !view && !kind && !q && !opened && !list.isFetching;
  const nothing = list.data !== undefined && rows.length === 0 && all;
  return (
    <Page title={words.title} caption={words.caption} actions={!nothing && record}>
      {nothing ? (
        <Empty title={words.emptyTitle} actions={record}>
          {mayRecord ? words.empty : words.emptyReader}
        </Empty>
      ) : (
        <>
          <Views
            views={(['', 'given', 'withdrawn', 'ends_soon'] as const).map((each) => ({
              to: filters.hrefWith({ view: each }),
              label: words.views[each],
              current: each === (view ?? ''),
            }))}
          />
          <div ref={place}>
            <WithPanel
              panel={
                opened && (
                  <PersonPanel personId={opened} onClose={() => filters.set({ person: '' })} />
                )
              }
            >
              <Found consents={consents} />
            </WithPanel>
          </div>
        </>
      )}
      {records && <RecordDialog onClose={() => setRecords(false)} />}
    </Page>
  );
}
