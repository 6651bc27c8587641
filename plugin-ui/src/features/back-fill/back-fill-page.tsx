import { useState } from 'react';
import { useLocation, useParams } from 'wouter';
import { meetingRoutes } from '@nastavnik/contracts/meetings';
import type { PairCard } from '@nastavnik/contracts/pair-cards';
import { api, call } from '../../shared/api.ts';
import { useDates } from '../../shared/dates.ts';
import { menteeNames, menteesOn } from '../../shared/mentoring/about.ts';
import { meetingTags } from '../../shared/mentoring/meetings.api.ts';
import { HIDES_WITHIN, isHidden } from '../../shared/mentoring/hidden-pairs.tsx';
import { useShowPairQuery } from '../../shared/mentoring/pair-cards.api.ts';
import { personName } from '../../shared/person.ts';
import { problemOf } from '../../shared/problem.ts';
import { Actions, Button } from '../../shared/ui/button.tsx';
import { Page } from '../../shared/ui/page.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { Empty, Skeleton } from '../../shared/ui/surfaces.tsx';
import { Table } from '../../shared/ui/table.tsx';
import { useToast } from '../../shared/ui/toast.tsx';
import { columnsOf } from './row-columns.tsx';
import { MOST, type Row, troubleOf, useRows } from './draft.ts';
import { words } from './words.ts';

const { useBackFillMutation } = api.injectEndpoints({
  endpoints: (build) => ({
    backFill: build.mutation({
      ...call(meetingRoutes.backFill),
      invalidatesTags: (_done, error) => (error ? [] : meetingTags),
    }),
  }),
});

/** The server names a row by its place among those that were sent. */
function refusedRows(error: unknown, sent: readonly Row[]): Map<number, string> {
  const found = new Map<number, string>();
  for (const { pointer, message } of problemOf(error).errors ?? []) {
    const row = sent[Number(/meetings\/(\d+)/.exec(pointer)?.[1] ?? -1)];
    if (row) found.set(row.key, message);
  }
  return found;
}

function Rows({ card: { pair } }: { card: PairCard }) {
  const { today } = useDates();
  const [, navigate] = useLocation();
  const toast = useToast();
  const thereOn = (day: string) => menteesOn(pair, day || today);
  const draft = useRows((day) => thereOn(day).map(({ id }) => id));
  const [send, { isLoading, error, reset }] = useBackFillMutation();
  const [sent, setSent] = useState<readonly Row[]>();
  const troubles = error ? refusedRows(error, sent ?? []) : new Map<number, string>();
  if (sent)
    for (const row of draft.filled) {
      const trouble = troubleOf(row);
      if (trouble) troubles.set(row.key, trouble);
    }
  const save = async () => {
    setSent(draft.filled);
    reset();
    if (draft.filled.length === 0 || draft.filled.some(troubleOf)) return;
    const { data } = await send({
      params: { pairId: pair.id },
      body: { meetings: draft.meetings },
    });
    if (!data) return;
    toast({ text: words.saved(data.logged) });
    navigate(`/pairs/${pair.id}`);
  };
  return (
    <div className="back-fill">
      <p className="sec">{words.lead}</p>
      {error !== undefined && <Problem error={{ ...problemOf(error), errors: undefined }} />}
      {sent?.length === 0 && <p className="err">{words.nothing}</p>}
      <Table
        label={words.table}
        rows={draft.rows}
        columns={columnsOf({ ...draft, thereOn, today, troubles })}
        idOf={({ key }) => String(key)}
      />
      <Actions>
        <Button kind="pri" busy={isLoading} onClick={() => void save()}>
          {words.save}
        </Button>
        {draft.rows.length < MOST && (
          <Button icon="plus" onClick={draft.add}>
            {words.add}
          </Button>
        )}
      </Actions>
    </div>
  );
}

/** Past meetings of a pair or a group, a month at once. */
export function BackFillPage() {
  const { pairId } = useParams<{ pairId: string }>();
  const call = { params: { pairId } };
  const { currentData, error, isFetching, refetch } = useShowPairQuery(call, HIDES_WITHIN);
  const card = isHidden(error) ? undefined : currentData;
  const pair = card?.pair;
  return (
    <Page
      title={words.here}
      caption={pair && words.with(menteeNames(pair), personName(pair.mentor))}
      back={{ to: `/pairs/${pairId}`, label: words.back, here: words.here }}
    >
      {error !== undefined && !isFetching && <Problem error={error} onRetry={refetch} />}
      {!card && !error && <Skeleton lines={5} />}
      {card && card.nextType === null && <Empty title={words.here}>{words.notNow}</Empty>}
      {card && card.nextType !== null && <Rows card={card} />}
    </Page>
  );
}
