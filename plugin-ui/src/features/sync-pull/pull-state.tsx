import { useState } from 'react';
import type { Pull } from '@nastavnik/contracts/sync-pull';
import { Link } from 'wouter';
import { useDates } from '../../shared/dates.ts';
import { useMay } from '../../shared/may.tsx';
import { saidOf } from '../../shared/run-words.ts';
import { Actions, Button } from '../../shared/ui/button.tsx';
import { Block } from '../../shared/ui/page.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { Status } from '../../shared/ui/status.tsx';
import { KeyValue } from '../../shared/ui/story.tsx';
import { Note } from '../../shared/ui/surfaces.tsx';
import { useToast } from '../../shared/ui/toast.tsx';
import { useRefresh } from '../../shared/use-refresh.ts';
import { useReadNowMutation, useShowLastReadingQuery } from './pull.api.ts';
import { RemoveDialog } from './remove-dialog.tsx';

/** Milliseconds between looks at a run that works. */
const EVERY = 3000;

function LastReading({ runId }: { runId: string }) {
  const { moment } = useDates();
  const { data: run, refetch } = useShowLastReadingQuery({ params: { runId } });
  useRefresh(run && !run.settled ? EVERY : 0, refetch);
  if (!run) return <Link href={`/sync/${runId}`}>Открыть загрузку</Link>;
  const { word, ...look } = saidOf(run);
  return (
    <>
      <Link href={`/sync/${runId}`}>{moment(run.createdAt)}</Link> <Status {...look}>{word}</Status>
    </>
  );
}

function nextOf({ enabled, nextAt }: Pull, moment: (instant: string) => string): string {
  if (!enabled) return 'по расписанию не загружается';
  return nextAt === null ? 'не назначена' : moment(nextAt);
}

/** What became of the last reading, when the next one is, and reading now. */
export function PullState({ pull }: { pull: Pull }) {
  const { moment } = useDates();
  const say = useToast();
  const changes = useMay('connection.write');
  const [read, { isLoading, error }] = useReadNowMutation();
  const [removing, setRemoving] = useState(false);
  const start = async () => {
    const result = await read({ body: { org: pull.org } });
    if (!('error' in result)) say({ text: 'Загрузка началась.' });
  };
  return (
    <Block title="Состояние">
      <div className="stack-close">
        {pull.trouble !== null && (
          <Note tone="bad">
            <h3>Последняя загрузка не началась</h3>
            <p>{pull.trouble}</p>
          </Note>
        )}
        <KeyValue
          facts={[
            [
              'Последняя загрузка',
              pull.lastRunId === null ? (
                'ещё не было'
              ) : (
                <LastReading key={pull.lastRunId} runId={pull.lastRunId} />
              ),
            ],
            ['Сейчас', pull.reading ? 'данные читаются' : 'не читается'],
            ['Следующая', nextOf(pull, moment)],
          ]}
        />
        {changes && (
          <Actions>
            <Button
              kind="pri"
              icon="down"
              busy={isLoading}
              why={pull.reading && 'Данные уже читаются. Дождитесь конца.'}
              onClick={() => void start()}
            >
              Загрузить сейчас
            </Button>
            <Button kind="danger" onClick={() => setRemoving(true)}>
              Забыть сервер…
            </Button>
          </Actions>
        )}
        {error && <Problem error={error} />}
      </div>
      {removing && <RemoveDialog pull={pull} onClose={() => setRemoving(false)} />}
    </Block>
  );
}
