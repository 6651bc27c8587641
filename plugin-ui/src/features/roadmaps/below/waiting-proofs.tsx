import type { WaitingProof } from '@nastavnik/contracts/waiting-proofs';
import { useState } from 'react';
import { Link } from 'wouter';
import { Button } from '../../../shared/ui/button.tsx';
import { Field, Select } from '../../../shared/ui/field.tsx';
import { BulkBar } from '../../../shared/ui/list-bars.tsx';
import { Problem } from '../../../shared/ui/problem.tsx';
import { Empty, Skeleton } from '../../../shared/ui/surfaces.tsx';
import { type Column, Table } from '../../../shared/ui/table.tsx';
import { useToast } from '../../../shared/ui/toast.tsx';
import { dayAndYear, words as ofRoadmap } from '../words.ts';
import { useConfirmManyMutation, useListWaitingProofsQuery } from './below.api.ts';
import { waitingWords as say } from './waiting-words.ts';
import type { Titles } from './words.ts';

const itemOf = ({ number, title }: WaitingProof) => `${number}. ${title}`;
const refOf = ({ orgId, roadmapId, itemId, proofId }: WaitingProof) => ({
  orgId,
  roadmapId,
  itemId,
  proofId,
});

const columnsFor = ({ column }: Titles): Column<WaitingProof>[] => [
  {
    key: 'item',
    head: say.item,
    name: true,
    cell: (row) => (
      <Link href={`/roadmaps/below/${row.orgId}/${row.roadmapId}?items=waiting&item=${row.itemId}`}>
        {itemOf(row)}
      </Link>
    ),
  },
  { key: 'org', head: column, cell: ({ org }) => org },
  {
    key: 'turn',
    head: say.turn,
    tight: true,
    cell: ({ turn }) => (turn === null ? '–' : dayAndYear(turn)),
  },
  {
    key: 'shown',
    head: say.shownBy,
    cell: ({ text, paper }) => [text, ofRoadmap.proofPaper(paper)].filter(Boolean).join(', '),
  },
];

/** Items of the same number and title, over many organisations. */
function ItemChoice({
  rows,
  value,
  onChange,
}: {
  rows: readonly WaitingProof[];
  value: string;
  onChange: (item: string) => void;
}) {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(itemOf(row), (counts.get(itemOf(row)) ?? 0) + 1);
  return (
    <div className="narrow">
      <Field label={say.item}>
        <Select
          value={value}
          onChange={onChange}
          options={[
            { value: '', label: say.allItems },
            ...[...counts].map(([item, count]) => ({ value: item, label: say.some(item, count) })),
          ]}
        />
      </Field>
    </div>
  );
}

interface ListProps {
  rows: readonly WaitingProof[];
  more: boolean;
  mayReview: boolean;
  of: Titles;
}

function List({ rows, more, mayReview, of }: ListProps) {
  const toast = useToast();
  const [item, setItem] = useState('');
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [confirm, { isLoading, error }] = useConfirmManyMutation();
  // what was confirmed is gone from the list, and with it the choice of its item
  const ofItem = rows.filter((row) => itemOf(row) === item);
  const shown = ofItem.length > 0 ? ofItem : rows;
  const chosen = shown.filter(({ proofId }) => selected.has(proofId));
  const clear = () => setSelected(new Set());
  const send = async () => {
    const { data } = await confirm({ body: { proofs: chosen.map(refOf) } });
    if (!data) return;
    toast({ text: say.done(data) });
    clear();
  };
  return (
    <>
      <ItemChoice rows={rows} value={ofItem.length > 0 ? item : ''} onChange={setItem} />
      {error !== undefined && <Problem error={error} />}
      {mayReview && (
        <BulkBar chosen={chosen.length} total={shown.length} onClear={clear}>
          <Button kind="pri" busy={isLoading} onClick={() => void send()}>
            {say.confirm}
          </Button>
        </BulkBar>
      )}
      <Table
        label={say.table}
        rows={shown}
        columns={columnsFor(of)}
        idOf={({ proofId }) => proofId}
        nameOf={(row) => `${row.org}, ${itemOf(row)}`}
        {...(mayReview && { selected, onSelect: setSelected })}
        cards
      />
      {more && <p className="cap">{say.more(rows.length)}</p>}
    </>
  );
}

/** What those below have shown and nobody has looked at: many are confirmed by one press. */
export function WaitingProofs({ of }: { of: Titles }) {
  const { data, error, refetch } = useListWaitingProofsQuery();
  if (error && !data) return <Problem error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton lines={5} />;
  if (data.items.length === 0) return <Empty title={say.none} />;
  return <List rows={data.items} more={data.more} mayReview={data.mayReview} of={of} />;
}
