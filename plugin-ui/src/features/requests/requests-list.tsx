import { useState } from 'react';
import type { MentorRequest } from '@nastavnik/contracts/requests';
import { useChoice } from '../../shared/bases/use-choice.ts';
import { useMay } from '../../shared/may.tsx';
import { fullName } from '../../shared/people.ts';
import { Button } from '../../shared/ui/button.tsx';
import { BulkBar, Pager } from '../../shared/ui/list-bars.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { Table } from '../../shared/ui/table.tsx';
import { useToast } from '../../shared/ui/toast.tsx';
import { DeclineDialog } from './decline-dialog.tsx';
import { useRequestColumns } from './request-columns.tsx';
import { useAcceptRequestsMutation } from './requests.api.ts';
import type { useRequests } from './use-requests.ts';
import { words } from './words.ts';

interface BulkProps {
  choice: Pick<ReturnType<typeof useChoice<MentorRequest>>, 'chosen' | 'onAll' | 'clear'>;
  total: number | undefined;
}

function Bulk({ choice: { chosen, onAll, clear }, total }: BulkProps) {
  const toast = useToast();
  const [declines, setDeclines] = useState(false);
  const [accept, { isLoading, error }] = useAcceptRequestsMutation();
  const why = chosen.some(({ state }) => state !== 'new') ? words.someDecided : undefined;
  const send = async () => {
    const { data } = await accept({ body: { requestIds: chosen.map(({ id }) => id) } });
    if (!data) return;
    toast({ text: words.accepted(data.accepted, data.added) });
    clear();
  };
  return (
    <>
      <BulkBar chosen={chosen.length} total={total} onAll={onAll} onClear={clear} why={why}>
        {!why && (
          <>
            <Button kind="pri" busy={isLoading} onClick={() => void send()}>
              {words.accept}
            </Button>
            <Button onClick={() => setDeclines(true)}>{words.decline}</Button>
          </>
        )}
      </BulkBar>
      {error !== undefined && chosen.length > 0 && <Problem error={error} />}
      {declines && (
        <DeclineDialog requests={chosen} onClose={() => setDeclines(false)} onDone={clear} />
      )}
    </>
  );
}

/** The rows of requests, and the curator's word about those chosen. */
export function RequestsList({ requests }: { requests: ReturnType<typeof useRequests> }) {
  const { list, rows, total, view } = requests;
  const decides =
    useMay('requests.decide') && (view === 'new' || view === 'valid' || view === 'all');
  const columns = useRequestColumns();
  const choice = useChoice<MentorRequest>({ rows, total, more: list.fetchNextPage });
  const { selected, setSelected } = choice;
  return (
    <div aria-busy={list.isFetching || undefined}>
      {decides && <Bulk choice={choice} total={total} />}
      <Table
        label={words.table}
        tall
        rows={rows}
        columns={columns}
        idOf={({ id }) => id}
        nameOf={({ person }) => fullName(person.name)}
        {...(decides && { selected, onSelect: setSelected })}
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
