import { type RegisterKind, RegisterKind as Kinds } from '@nastavnik/contracts/register-kinds';
import { type RegisterEntry, registerRoutes, RegisterState } from '@nastavnik/contracts/registers';
import type { RouteOutput } from '@nastavnik/contracts/route';
import { useState } from 'react';
import { useMay } from '../../../shared/may.tsx';
import { rowsOf } from '../../../shared/pages.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { Pager } from '../../../shared/ui/list-bars.tsx';
import { Views } from '../../../shared/ui/navigation.tsx';
import { Page } from '../../../shared/ui/page.tsx';
import { Problem } from '../../../shared/ui/problem.tsx';
import { Empty, Skeleton } from '../../../shared/ui/surfaces.tsx';
import { Table } from '../../../shared/ui/table.tsx';
import { useFilters } from '../../../shared/use-filters.ts';
import { useEntryColumns } from './entry-columns.tsx';
import { EntryDialog } from './entry-dialog.tsx';
import { FileDialog } from './file-dialog.tsx';
import { useListRegisterInfiniteQuery, useRegisterSumsQuery } from './registers.api.ts';
import { RemoveEntryDialog } from './remove-entry-dialog.tsx';
import { Wanting } from './wanting.tsx';
import { words } from './words.ts';

type Ask =
  | { what: 'add'; code?: string }
  | { what: 'change' | 'remove' | 'file'; entry: RegisterEntry }
  | undefined;

type Sums = RouteOutput<typeof registerRoutes.sums>;

interface ListProps {
  kind: RegisterKind;
  mayWrite: boolean;
  onAsk: (ask: Ask) => void;
}

function List({ kind, mayWrite, onAsk }: ListProps) {
  const filters = useFilters();
  const state = RegisterState.safeParse(filters.get('state')).data;
  const list = useListRegisterInfiniteQuery({ query: { kind, state } });
  const rows = rowsOf(list.data);
  const columns = useEntryColumns(
    mayWrite
      ? {
          onChange: (entry) => onAsk({ what: 'change', entry }),
          onFile: (entry) => onAsk({ what: 'file', entry }),
          onRemove: (entry) => onAsk({ what: 'remove', entry }),
        }
      : undefined,
  );
  if (list.isLoading) return <Skeleton lines={5} />;
  if (list.error !== undefined && !list.data)
    return <Problem error={list.error} onRetry={() => void list.refetch()} />;
  if (rows.length === 0)
    return state ? (
      <Empty title={words.noneTitle}>{words.none}</Empty>
    ) : (
      <Empty title={words.emptyTitle}>{mayWrite ? words.empty[kind] : words.emptyReader}</Empty>
    );
  return (
    <div aria-busy={list.isFetching || undefined}>
      <Table label={words.kinds[kind]} rows={rows} columns={columns} idOf={({ id }) => id} cards />
      <Pager
        shown={rows.length}
        onMore={list.hasNextPage ? () => void list.fetchNextPage() : undefined}
        busy={list.isFetchingNextPage}
      />
    </div>
  );
}

function Register({ kind, sums }: { kind: RegisterKind; sums: Sums }) {
  const filters = useFilters();
  const mayWrite = useMay('roadmaps.write');
  const [ask, setAsk] = useState<Ask>();
  const close = () => setAsk(undefined);
  const sumOf = (of: RegisterKind) => sums.items.find((each) => each.kind === of);
  const { current = 0, ended = 0 } = sumOf(kind) ?? {};
  const counts = { '': current + ended, current, ended };
  return (
    <Page
      title={words.title}
      actions={
        mayWrite && (
          <Button kind="pri" icon="plus" onClick={() => setAsk({ what: 'add' })}>
            {words.add[kind]}
          </Button>
        )
      }
    >
      <Views
        label={words.list}
        views={sums.items.map((each) => ({
          to: filters.hrefWith({ kind: each.kind, state: '' }),
          label: words.kinds[each.kind],
          count: each.current + each.ended,
          current: each.kind === kind,
        }))}
      />
      {kind === 'LOCAL_ACT' && (
        <Wanting
          codes={sums.wanting}
          onAdd={mayWrite ? (code) => setAsk({ what: 'add', code }) : undefined}
        />
      )}
      {ended > 0 && (
        <Views
          views={(['', 'current', 'ended'] as const).map((each) => ({
            to: filters.hrefWith({ state: each }),
            label: each === '' ? words.all : words.states[each],
            count: counts[each],
            current: each === filters.get('state'),
          }))}
        />
      )}
      <List kind={kind} mayWrite={mayWrite} onAsk={setAsk} />
      {ask?.what === 'add' && <EntryDialog kind={kind} code={ask.code} onClose={close} />}
      {ask?.what === 'change' && <EntryDialog kind={kind} entry={ask.entry} onClose={close} />}
      {ask?.what === 'file' && <FileDialog entry={ask.entry} onClose={close} />}
      {ask?.what === 'remove' && <RemoveEntryDialog entry={ask.entry} onClose={close} />}
    </Page>
  );
}

/** The lists that an org keeps beside its roadmap. */
export function RegistersPage() {
  const filters = useFilters();
  const { data: sums, error, refetch } = useRegisterSumsQuery();
  const kinds = sums?.items.map(({ kind }) => kind) ?? [];
  const asked = Kinds.safeParse(filters.get('kind')).data;
  const kind = asked && kinds.includes(asked) ? asked : kinds[0];
  if (sums && kind) return <Register key={kind} kind={kind} sums={sums} />;
  return (
    <Page title={words.title}>
      {error ? <Problem error={error} onRetry={() => void refetch()} /> : <Skeleton lines={6} />}
    </Page>
  );
}
