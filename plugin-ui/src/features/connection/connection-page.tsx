import { useState } from 'react';
import type { ConnectionCard } from '@nastavnik/contracts/connections';
import { useDates } from '../../shared/dates.ts';
import { May } from '../../shared/may.tsx';
import { useSession } from '../../shared/session.ts';
import { Actions, Button } from '../../shared/ui/button.tsx';
import { Block, Grid, Page } from '../../shared/ui/page.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { StatusChip } from '../../shared/ui/status.tsx';
import { KeyValue } from '../../shared/ui/story.tsx';
import { Empty, Note, Skeleton } from '../../shared/ui/surfaces.tsx';
import { Checklist } from './checklist.tsx';
import { useListConnectionsQuery } from './connection.api.ts';
import { SwitchDialog } from './switch-dialog.tsx';
import { byWhom } from './words.ts';

/** What the school sees while it is off, and what the administrator can do about it. */
const Off = () => (
  <Note tone="warn" state="stop">
    <h2>Наставничество в школе выключено</h2>
    <p>
      Раздел видите только вы и другие администраторы школы. Чтобы начать, включите наставничество,
      дождитесь списков из журнала и назначьте куратора. Если в школе уже вели наставничество,
      записи сохранены.
    </p>
  </Note>
);

function Journal({ card, onSwitch }: { card: ConnectionCard; onSwitch: () => void }) {
  const { dayOf } = useDates();
  const { installation } = card;
  return (
    <Block span={5} title="Журнал">
      <KeyValue
        facts={[
          ['Название', card.title],
          ...(card.demo ? [['Вид', 'демонстрационное подключение'] as const] : []),
          ['Адрес', card.issuer],
          ['Номер школы в журнале', card.sourcedId],
          ['Решение', byWhom(installation)],
          ['С какого дня', dayOf(installation.since)],
        ]}
      />
      {installation.enabled && (
        <May right="connection.write">
          <Actions>
            <Button kind="danger" icon="off" onClick={onSwitch}>
              Выключить наставничество…
            </Button>
          </Actions>
        </May>
      )}
    </Block>
  );
}

function Card({ card }: { card: ConnectionCard }) {
  const [asking, setAsking] = useState(false);
  const ask = () => setAsking(true);
  return (
    <>
      {!card.installation.enabled && <Off />}
      <Grid>
        <Block span={7} title="Что нужно для работы">
          <Checklist card={card} onSwitch={ask} />
        </Block>
        <Journal card={card} onSwitch={ask} />
      </Grid>
      {asking && <SwitchDialog card={card} onClose={() => setAsking(false)} />}
    </>
  );
}

/** «Подключение»: the way of a school from a connected journal to the first pair. */
export function ConnectionPage() {
  const { org } = useSession();
  const { data, error, refetch } = useListConnectionsQuery();
  const on = data?.items.some(({ installation }) => installation.enabled);
  return (
    <Page
      title="Подключение"
      caption={
        <>
          {data && (
            <StatusChip state={on ? 'ok' : 'stop'}>{on ? 'включено' : 'выключено'}</StatusChip>
          )}{' '}
          {org.name}
        </>
      }
    >
      {error && !data && <Problem error={error} onRetry={() => void refetch()} />}
      {!error && !data && <Skeleton lines={4} />}
      {data && data.items.length === 0 && (
        <Empty title="Журнал ещё не подключён">
          Попросите оператора сервиса подключить ваш электронный журнал и разрешить ему эту школу.
        </Empty>
      )}
      <div className="stack">
        {data?.items.map((card) => (
          <Card key={card.id} card={card} />
        ))}
      </div>
    </Page>
  );
}
