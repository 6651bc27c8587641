import { useState } from 'react';
import type { PlanEntry, PlanItem } from '@nastavnik/contracts/sync-plan';
import type { Totals } from '@nastavnik/contracts/sync-run';
import { number } from '../../shared/numbers.ts';
import { rowsOf } from '../../shared/pages.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { Diff, Empty } from '../../shared/ui/surfaces.tsx';
import { changeWords } from './change-words.ts';
import { useListPlanItemsInfiniteQuery } from './sync.api.ts';

/** How many names are shown before «Показать ещё». */
const FEW = 12;
/** Names asked for at a time after those that come with the plan. */
const MANY = 200;

type Kind = 'add' | 'del' | 'chg' | 'odd';

const kinds: Record<string, Kind> = {
  created: 'add',
  returned: 'add',
  deactivated: 'del',
  missing: 'odd',
};

const kindOf = ({ kind }: PlanEntry): Kind => kinds[kind.split('.')[1] ?? ''] ?? 'chg';

/** What «без удалений» leaves out. */
const isRemoval = (entry: PlanEntry) => ['del', 'odd'].includes(kindOf(entry));

const inClass = ({ name, className }: PlanItem) => (className ? `${name}, ${className}` : name);

/** Names in a row; of those who change, each on a line of its own with what becomes of what. */
const Items = ({ items }: { items: readonly PlanItem[] }) =>
  items.some(({ changes }) => changes.length > 0) ? (
    <ul className="changes">
      {items.map((item) => (
        <li key={JSON.stringify(item)}>
          <b>{inClass(item)}</b>
          {item.changes.length > 0 && ` – ${item.changes.map(changeWords).join('; ')}`}
        </li>
      ))}
    </ul>
  ) : (
    <p>{items.map(inClass).join(' · ')}</p>
  );

/** All names of a sentence, page after page. */
function AllItems({ runId, entry }: { runId: string; entry: PlanEntry }) {
  const list = useListPlanItemsInfiniteQuery({
    params: { runId },
    query: { kind: entry.kind, limit: MANY },
  });
  const rows = rowsOf(list.data);
  const items = rows.length > 0 ? rows : entry.items;
  return (
    <>
      <Items items={items} />
      {list.error && <Problem error={list.error} onRetry={() => void list.refetch()} />}
      {list.hasNextPage && (
        <Button
          kind="quiet"
          busy={list.isFetchingNextPage}
          onClick={() => void list.fetchNextPage()}
        >
          Показать ещё {number(Math.min(MANY, entry.named - items.length))}
        </Button>
      )}
    </>
  );
}

function Names({ runId, entry }: { runId: string; entry: PlanEntry }) {
  const [all, setAll] = useState(false);
  const { items, named, count } = entry;
  const unnamed = count - named;
  if (named === 0) return <p>Поимённо не перечисляются: о них говорят записи о людях.</p>;
  if (all && named > items.length) return <AllItems runId={runId} entry={entry} />;
  const hidden = all ? 0 : named - Math.min(named, FEW);
  return (
    <>
      <Items items={all ? items : items.slice(0, FEW)} />
      {hidden === 0 && unnamed > 0 && <p>И ещё {number(unnamed)}</p>}
      {hidden > 0 && (
        <Button kind="quiet" onClick={() => setAll(true)}>
          Показать ещё {number(hidden)}
        </Button>
      )}
    </>
  );
}

const Nothing = ({ totals }: { totals: Totals }) =>
  Object.keys(totals).length === 0 ? (
    <Empty title="Изменений нет">Данные журнала совпадают с тем, что уже есть в разделе.</Empty>
  ) : (
    <Empty title="Имён уже нет">
      Поимённый список хранится, пока загрузку можно отменить. Остались числа – выше.
    </Empty>
  );

interface DiffProps {
  runId: string;
  entries: readonly PlanEntry[];
  totals: Totals;
  /** The plan went through without its removals; they are still named, last and folded. */
  withoutRemovals: boolean;
}

/** What a plan changes, by name; the most disturbing is open. */
export function RunDiff({ runId, entries, totals, withoutRemovals }: DiffProps) {
  if (entries.length === 0) return <Nothing totals={totals} />;
  const isKept = (entry: PlanEntry) => withoutRemovals && isRemoval(entry);
  return (
    <Diff
      changes={entries
        .toSorted((a, b) => Number(isKept(a)) - Number(isKept(b)))
        .map((entry, place) => ({
          id: `${entry.kind} ${entry.text}`,
          kind: isKept(entry) ? 'odd' : kindOf(entry),
          title: <b>{entry.text}</b>,
          open: place < 3 && entry.named > 0 && !isKept(entry),
          children: <Names runId={runId} entry={entry} />,
        }))}
    />
  );
}
