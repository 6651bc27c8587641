import type { HistoryState } from '@nastavnik/contracts/history';
import { useDates } from '../../shared/dates.ts';
import { number } from '../../shared/numbers.ts';
import { Block, Page } from '../../shared/ui/page.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { Status } from '../../shared/ui/status.tsx';
import { KeyValue } from '../../shared/ui/story.tsx';
import { Note, Skeleton } from '../../shared/ui/surfaces.tsx';
import { useShowHistoryStateQuery } from './history.api.ts';
import { words } from './words.ts';

/** In fours, so that it can be read aloud and written down. */
const inFours = (mark: string) => mark.replace(/(.{4})(?=.)/g, '$1 ');

function Known({ state }: { state: HistoryState }) {
  const { moment } = useDates();
  const { rows, mark, checkedRows, checkedAt, wrong } = state;
  const code = mark === null ? '–' : <code className="num">{inFours(mark)}</code>;
  if (rows === 0) return <p className="sec">{words.empty}</p>;
  return (
    <div className="stack">
      {wrong ? (
        <Note tone="bad">
          <b>{words.wrong}.</b> {words.wrongAt(wrong)} {words.wrongWay}
        </Note>
      ) : checkedAt === null ? (
        <p className="sec">{words.notYet}</p>
      ) : (
        <Status state="ok">{words.order}</Status>
      )}
      <KeyValue
        facts={[
          [words.rows, number(rows)],
          [words.checked, checkedAt ? words.checkedText(checkedRows, moment(checkedAt)) : '–'],
          [words.mark, code],
        ]}
      />
      <p className="sec">{words.markNote}</p>
    </div>
  );
}

/** Whether the history of the school's changes is as it was written. */
export function HistoryPage() {
  const { currentData: state, error, isFetching, refetch } = useShowHistoryStateQuery();
  return (
    <Page title={words.title}>
      <p className="sec">{words.intro}</p>
      <Block title={words.state} busy={isFetching}>
        {error !== undefined && !isFetching && <Problem error={error} onRetry={refetch} />}
        {!state && !error && <Skeleton lines={4} />}
        {state && <Known state={state} />}
      </Block>
    </Page>
  );
}
