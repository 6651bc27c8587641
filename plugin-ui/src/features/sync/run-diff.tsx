import { useState } from 'react';
import type { PlanEntry } from '@nastavnik/contracts/sync-plan';
import type { Totals } from '@nastavnik/contracts/sync-run';
import { number } from '../../shared/numbers.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Diff, Empty } from '../../shared/ui/surfaces.tsx';

/** How many names are shown before «Показать всех». */
const FEW = 12;

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

function Names({ entry: { names, count } }: { entry: PlanEntry }) {
  const [all, setAll] = useState(false);
  const shown = all ? names : names.slice(0, FEW);
  const hidden = names.length - shown.length;
  const unnamed = count - names.length;
  if (names.length === 0) return <p>Поимённо не перечисляются: о них говорят записи о людях.</p>;
  return (
    <>
      <p>
        {shown.join(' · ')}
        {hidden === 0 && unnamed > 0 && ` · и ещё ${number(unnamed)}`}
      </p>
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
  entries: readonly PlanEntry[];
  totals: Totals;
  /** The plan went through without its removals; they are still named, as they were seen. */
  withoutRemovals: boolean;
}

/** What a plan changes, by name; the most disturbing is open. */
export function RunDiff({ entries, totals, withoutRemovals }: DiffProps) {
  if (entries.length === 0) return <Nothing totals={totals} />;
  return (
    <Diff
      changes={entries.map((entry, place) => ({
        id: `${entry.kind} ${entry.text}`,
        kind: kindOf(entry),
        title: (
          <>
            <b>{entry.text}</b>
            {withoutRemovals && isRemoval(entry) && ' · не применено'}
          </>
        ),
        open: place < 3 && entry.names.length > 0,
        children: <Names entry={entry} />,
      }))}
    />
  );
}
