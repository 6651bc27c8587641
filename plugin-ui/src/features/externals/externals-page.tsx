import { useState } from 'react';
import type { ExternalMentor } from '@nastavnik/contracts/externals';
import { useMay } from '../../shared/may.tsx';
import { rowsOf } from '../../shared/pages.ts';
import { fullName } from '../../shared/people.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Field, TextInput } from '../../shared/ui/field.tsx';
import { BulkBar, Filters, Pager } from '../../shared/ui/list-bars.tsx';
import { Page } from '../../shared/ui/page.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { Empty, Skeleton, WithPanel } from '../../shared/ui/surfaces.tsx';
import { Table } from '../../shared/ui/table.tsx';
import { useFilters } from '../../shared/use-filters.ts';
import { usePanelInView } from '../../shared/use-panel-in-view.ts';
import { useSettled } from '../../shared/use-settled.ts';
import { useExternalColumns } from './external-columns.tsx';
import { ExternalDialog } from './external-dialog.tsx';
import { ExternalPanel } from './external-panel.tsx';
import { useListExternalsInfiniteQuery } from './externals.api.ts';
import { Slips } from './slips.tsx';
import { useGiving } from './use-giving.ts';
import { words } from './words.ts';

interface ListProps {
  rows: readonly ExternalMentor[];
  opened: string | undefined;
  hrefOf: (id: string) => string;
  giving: ReturnType<typeof useGiving>;
}

function List({ rows, opened, hrefOf, giving }: ListProps) {
  const mayGive = useMay('passes.write');
  const [selected, setSelected] = useState<Set<string>>(new Set());
  const columns = useExternalColumns(hrefOf);
  const chosen = rows.filter(({ id }) => selected.has(id));
  return (
    <>
      <BulkBar
        chosen={chosen.length}
        onClear={() => setSelected(new Set())}
        why={chosen.some(({ pass }) => pass) ? words.pass.replaces : undefined}
      >
        <Button icon="print" busy={giving.busy} onClick={() => void giving.give(chosen)}>
          {words.pass.giveChosen}
        </Button>
      </BulkBar>
      <Table
        label={words.table}
        tall
        rows={rows}
        columns={columns}
        idOf={({ id }) => id}
        nameOf={({ name }) => fullName(name)}
        current={opened}
        {...(mayGive && { selected, onSelect: setSelected })}
      />
    </>
  );
}

function Found({ rows, list, filters, giving }: ReturnType<typeof useExternals>) {
  const opened = filters.asked('person');
  const shown = rows.find(({ id }) => id === opened);
  const place = usePanelInView(shown?.id);
  const panel = shown && (
    <ExternalPanel
      key={shown.id}
      mentor={shown}
      giving={giving.busy}
      onGive={() => void giving.give([shown])}
      onClose={() => filters.set({ person: '' })}
    />
  );
  return (
    <div ref={place}>
      <WithPanel panel={panel}>
        <Filters onReset={() => filters.set({ q: '' })}>
          <Field label="Найти" wide>
            <TextInput
              type="search"
              value={filters.get('q')}
              onChange={(q) => filters.set({ q })}
              placeholder={words.search}
            />
          </Field>
        </Filters>
        {rows.length === 0 ? (
          <Empty title={words.nobodyTitle}>{words.nobody}</Empty>
        ) : (
          <List
            rows={rows}
            opened={opened}
            hrefOf={(person) => filters.hrefWith({ person })}
            giving={giving}
          />
        )}
        <Pager
          shown={rows.length}
          onMore={list.hasNextPage ? () => void list.fetchNextPage() : undefined}
          busy={list.isFetchingNextPage}
        />
      </WithPanel>
    </div>
  );
}

function useExternals() {
  const filters = useFilters();
  const giving = useGiving();
  const q = useSettled(filters.get('q'));
  const list = useListExternalsInfiniteQuery({ query: { q: q || undefined } });
  const rows = rowsOf(list.data);
  return { filters, giving, list, rows, nobody: list.data && rows.length === 0 && q === '' };
}

/** Mentors whom no journal keeps: who they are, their certificate, and how they come in. */
export function ExternalsPage() {
  const externals = useExternals();
  const { giving, list, nobody } = externals;
  const [adds, setAdds] = useState(false);
  const mayWrite = useMay('mentors.write');
  if (giving.given) return <Slips {...giving.given} onDone={giving.done} />;
  const add = mayWrite && (
    <Button kind="pri" icon="plus" onClick={() => setAdds(true)}>
      {words.add}
    </Button>
  );
  return (
    <Page title={words.title} caption={words.caption} actions={nobody === false && add}>
      {list.error !== undefined && <Problem error={list.error} onRetry={list.refetch} />}
      {list.isLoading && <Skeleton lines={6} />}
      {nobody && (
        <Empty title={words.emptyTitle} actions={add}>
          {words.empty}
        </Empty>
      )}
      {list.data && !nobody && <Found {...externals} />}
      {adds && <ExternalDialog onClose={() => setAdds(false)} />}
    </Page>
  );
}
