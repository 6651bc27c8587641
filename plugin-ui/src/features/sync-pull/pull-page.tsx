import { SyncViews } from '../../shared/sync-views.tsx';
import { Block, Column, Grid, Page } from '../../shared/ui/page.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { Empty, Skeleton } from '../../shared/ui/surfaces.tsx';
import { useRefresh } from '../../shared/use-refresh.ts';
import { useListPullsQuery, useNameSchoolQuery } from './pull.api.ts';
import { PullForm } from './pull-form.tsx';
import { PullState } from './pull-state.tsx';

/** Milliseconds between looks while the server is being read. */
const EVERY = 3000;

const About = ({ set }: { set: boolean }) => (
  <Block title="Как это работает">
    {!set && (
      <Empty title="Сервер ещё не указан">
        Нужно, только если журнал не передаёт списки сам, а отдаёт их по OneRoster. Адрес и ключ
        попросите в поддержке журнала.
      </Empty>
    )}
    <ul className="points">
      <li>Читаются только данные вашей школы. Настройки других школ не меняются.</li>
      <li>Каждая загрузка проходит те же проверки, её видно в истории и можно отменить 30 дней.</li>
      <li>Если сервер ответил не полностью или с ошибкой, никто не отключается.</li>
    </ul>
  </Block>
);

function Settings() {
  const pulls = useListPullsQuery({ query: {} });
  const school = useNameSchoolQuery();
  const pull = pulls.data?.items[0];
  useRefresh(pull?.reading ? EVERY : 0, pulls.refetch);
  const error = pulls.error ?? school.error;
  const retry = () => void Promise.all([pulls.refetch(), school.refetch()]);
  if (error && !(pulls.data && school.data)) return <Problem error={error} onRetry={retry} />;
  if (!pulls.data || !school.data) return <Skeleton lines={6} />;
  const org = pull?.org ?? school.data.items[0]?.sourcedId;
  if (org === undefined)
    return (
      <Empty title="Журнал ещё не подключён">
        Попросите оператора сервиса подключить ваш электронный журнал и разрешить ему эту школу.
      </Empty>
    );
  return (
    <Grid>
      <Column span={7}>
        <PullForm key={pull ? 'set' : 'unset'} pull={pull} org={org} />
      </Column>
      <Column span={5}>
        {pull && <PullState pull={pull} />}
        <About set={pull !== undefined} />
      </Column>
    </Grid>
  );
}

/** «Загрузка с сервера журнала»: where the roster is read from, whether it answers, when. */
export function PullPage() {
  return (
    <Page
      title="Загрузка с сервера журнала"
      caption="когда журнал отдаёт списки по OneRoster, а не присылает их сам"
      back={{ to: '/sync', label: 'Синхронизация', here: 'Загрузка с сервера журнала' }}
    >
      <SyncViews current="/sync/pull" />
      <Settings />
    </Page>
  );
}
