import { useState } from 'react';
import type { Pair } from '@nastavnik/contracts/pairs';
import { useMay } from '../../shared/may.tsx';
import { menteeNames } from '../../shared/mentoring/about.ts';
import { namesAmong } from '../../shared/person.ts';
import { Button } from '../../shared/ui/button.tsx';
import { BulkBar, Pager } from '../../shared/ui/list-bars.tsx';
import { Table } from '../../shared/ui/table.tsx';
import { AgreeDialog } from './agree-dialog.tsx';
import { FixDialog } from './fix-dialog.tsx';
import { usePairColumns } from './pair-columns.tsx';
import type { usePairs } from './use-pairs.ts';
import { words } from './words.ts';

/** The most pairs that one order takes. */
const MOST = 500;
const idOf = ({ id }: Pair) => id;

interface BulkProps {
  chosen: readonly Pair[];
  total: number | undefined;
  onAll: (() => void) | undefined;
  onClear: () => void;
}

function PairsBulk({ chosen, total, onAll, onClear }: BulkProps) {
  const [asks, setAsks] = useState<'agree' | 'fix'>();
  const proposed = chosen.filter(({ status }) => status === 'proposed');
  const agreed = chosen.filter(({ status }) => status === 'agreed');
  const close = () => setAsks(undefined);
  const mixed = new Set(chosen.map(({ status }) => status)).size > 1;
  return (
    <>
      <BulkBar
        chosen={chosen.length}
        total={total}
        onAll={onAll}
        onClear={onClear}
        why={mixed ? words.partly(agreed.length, proposed.length) : undefined}
      >
        {proposed.length > 0 && <Button onClick={() => setAsks('agree')}>{words.agree}</Button>}
        <Button onClick={() => setAsks('fix')} why={agreed.length === 0 && words.cannotFix}>
          {words.fix}
        </Button>
      </BulkBar>
      {asks === 'agree' && <AgreeDialog pairs={proposed} onClose={close} onDone={onClear} />}
      {asks === 'fix' && (
        <FixDialog
          pairs={agreed}
          skipped={chosen.length - agreed.length}
          onClose={close}
          onDone={onClear}
        />
      )}
    </>
  );
}

/** The rows of the list, what can be done with those chosen, and more of them. */
export function PairsList({ pairs }: { pairs: ReturnType<typeof usePairs> }) {
  const { list, rows, total } = pairs;
  const [selected, setSelected] = useState<Set<string>>(new Set());
  const mayWrite = useMay('pairs.write');
  const nameOf = namesAmong(rows.flatMap(({ mentor, mentees }) => [mentor, ...mentees]));
  const columns = usePairColumns(nameOf);
  const chosen = rows.filter(({ id }) => selected.has(id));
  const chooseAll = async () => {
    let { data, hasNextPage } = await list.fetchNextPage();
    while (hasNextPage) ({ data, hasNextPage } = await list.fetchNextPage());
    const ids = data?.pages.flatMap(({ items }) => items.map(idOf)) ?? rows.map(idOf);
    setSelected(new Set(ids.slice(0, MOST)));
  };
  const allChosen = total === undefined || total > MOST || chosen.length === total;
  return (
    <div aria-busy={list.isFetching || undefined}>
      {mayWrite && (
        <PairsBulk
          chosen={chosen}
          total={total}
          onAll={allChosen ? undefined : () => void chooseAll()}
          onClear={() => setSelected(new Set())}
        />
      )}
      <Table
        label={words.table}
        tall
        rows={rows}
        columns={columns}
        idOf={idOf}
        nameOf={(pair) => menteeNames(pair, nameOf)}
        {...(mayWrite && { selected, onSelect: setSelected })}
      />
      <Pager
        shown={rows.length}
        total={total}
        onMore={list.hasNextPage ? () => void list.fetchNextPage() : undefined}
        busy={list.isFetchingNextPage}
      />
    </div>
  );
}
