import { ReplyView } from '@nastavnik/contracts/assignment-states';
import type { Addressee, IssuedAssignment } from '@nastavnik/contracts/assignments';
import { useState } from 'react';
import {
  useAcceptRepliesMutation,
  useListAddresseesInfiniteQuery,
} from '../../shared/assignments.api.ts';
import { rowsOf } from '../../shared/pages.ts';
import { usePanelInView } from '../../shared/use-panel-in-view.ts';
import { Button } from '../../shared/ui/button.tsx';
import { BulkBar, Pager } from '../../shared/ui/list-bars.tsx';
import { Views } from '../../shared/ui/navigation.tsx';
import { Block } from '../../shared/ui/page.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { Empty, Skeleton, WithPanel } from '../../shared/ui/surfaces.tsx';
import { type Column, Table } from '../../shared/ui/table.tsx';
import { useToast } from '../../shared/ui/toast.tsx';
import { useFilters } from '../../shared/use-filters.ts';
import { ReturnDialog } from './decide-dialogs.tsx';
import { ReplyPanel } from './reply-panel.tsx';
import { DueCell, ReplyStateChip } from './state-cells.tsx';
import { replyViews, resultSaid, words } from './words.ts';

/** As many as the server accepts at once. */
const MOST_AT_ONCE = 200;

const columnsOf = (
  figure: string | null,
  onOpen: (row: Addressee) => void,
): readonly Column<Addressee>[] => [
  {
    key: 'org',
    head: words.heads.org,
    name: true,
    cell: (row) => (
      <Button kind="quiet" onClick={() => onOpen(row)}>
        {row.org.name}
      </Button>
    ),
  },
  {
    key: 'reply',
    head: words.heads.reply,
    cell: ({ reply }) =>
      reply ? (
        <div>
          <span className="clamp">{reply.text}</span>
          <small>{resultSaid(reply, figure)}</small>
        </div>
      ) : (
        '–'
      ),
  },
  { key: 'due', head: words.heads.due, tight: true, cell: (row) => <DueCell row={row} /> },
  { key: 'state', head: words.heads.state, cell: (row) => <ReplyStateChip row={row} /> },
];

function useAccepting(assignmentId: string) {
  const toast = useToast();
  const [chosen, setChosen] = useState<ReadonlyMap<string, Addressee>>(new Map());
  const [accept, { isLoading, error }] = useAcceptRepliesMutation();
  const send = async (rows: readonly Addressee[]) => {
    const replies = rows.map(({ id, version }) => ({ id, version }));
    const { data } = await accept({ params: { assignmentId }, body: { replies } });
    if (!data) return;
    setChosen(new Map());
    toast({ text: words.acceptedToast(rows.length) });
  };
  return { chosen, setChosen, send, isLoading, error };
}

interface RepliesProps {
  assignment: IssuedAssignment;
  view?: ReplyView;
}

function Replies({ assignment: { id, figure }, view }: RepliesProps) {
  const list = useListAddresseesInfiniteQuery({ params: { assignmentId: id }, query: { view } });
  const rows = rowsOf(list.data);
  const [openedId, setOpened] = useState<string>();
  const [returns, setReturns] = useState<Addressee>();
  const accepting = useAccepting(id);
  const opened = rows.find((row) => row.id === openedId);
  const place = usePanelInView(opened?.id);
  if (list.error !== undefined && !list.data)
    return <Problem error={list.error} onRetry={() => void list.refetch()} />;
  if (!list.data) return <Skeleton lines={5} />;
  if (rows.length === 0) return <Empty title={words.noneReplied} />;
  return (
    <div ref={place} aria-busy={list.isFetching || undefined}>
      {accepting.error !== undefined && <Problem error={accepting.error} />}
      <AcceptBar accepting={accepting} />
      <WithPanel
        panel={
          opened && (
            <ReplyPanel
              row={opened}
              figure={figure}
              busy={accepting.isLoading}
              onAccept={() => void accepting.send([opened])}
              onReturn={() => setReturns(opened)}
              onClose={() => setOpened(undefined)}
            />
          )
        }
      >
        <Table
          label={words.addresseesTable}
          rows={rows}
          columns={columnsOf(figure, (row) => setOpened(row.id))}
          idOf={(row) => row.id}
          current={opened?.id}
          cards
          {...(view === 'answered' && choiceOf(rows, accepting))}
        />
        <Pager
          shown={rows.length}
          onMore={list.hasNextPage ? () => void list.fetchNextPage() : undefined}
          busy={list.isFetchingNextPage}
        />
      </WithPanel>
      {returns && (
        <ReturnDialog assignmentId={id} reply={returns} onClose={() => setReturns(undefined)} />
      )}
    </div>
  );
}

type Accepting = ReturnType<typeof useAccepting>;

/** Replies are chosen as they were seen: one that changes meanwhile is not accepted unread. */
const choiceOf = (rows: readonly Addressee[], { chosen, setChosen }: Accepting) => ({
  selected: new Set(chosen.keys()),
  onSelect: (ids: ReadonlySet<string>) =>
    setChosen(
      new Map(
        rows.filter(({ id }) => ids.has(id)).map((row) => [row.id, chosen.get(row.id) ?? row]),
      ),
    ),
  nameOf: ({ org }: Addressee) => org.name,
});

const AcceptBar = ({
  accepting: { chosen, setChosen, send, isLoading },
}: {
  accepting: Accepting;
}) => (
  <BulkBar chosen={chosen.size} onClear={() => setChosen(new Map())}>
    <Button
      kind="pri"
      busy={isLoading}
      onClick={() => void send([...chosen.values()].slice(0, MOST_AT_ONCE))}
    >
      {words.acceptAll(Math.min(chosen.size, MOST_AT_ONCE))}
    </Button>
  </BulkBar>
);

/** Who has answered and who has not; replies are read and decided here. */
export function AddresseesBlock({ assignment }: { assignment: IssuedAssignment }) {
  const filters = useFilters();
  const { counts } = assignment;
  const view = ReplyView.options.find((each) => each === filters.get('view'));
  return (
    <Block title={words.whoAnswered}>
      <Views
        views={[undefined, ...ReplyView.options].map((each) => ({
          to: filters.hrefWith({ view: each ?? '' }),
          label: each ? replyViews[each] : words.all,
          count: counts[each ?? 'all'],
          current: each === view,
        }))}
      />
      <Replies key={view} assignment={assignment} {...(view && { view })} />
    </Block>
  );
}
