import type { ReactNode } from 'react';
import { useEffect } from 'react';
import { useHost } from '../shared/host.tsx';
import { problemOf } from '../shared/problem.ts';
import { useShowSessionQuery } from '../shared/session.ts';
import { Button } from '../shared/ui/button.tsx';
import { Empty, Skeleton } from '../shared/ui/surfaces.tsx';

const titles: Record<string, string> = {
  'launch.expired': 'Вход в раздел устарел',
  'launch.replayed': 'Этот вход уже использован',
  'launch.unknown-issuer': 'Журнал не подключён к сервису наставничества',
  'school.not-enabled': 'Наставничество в школе не включено',
  'user.not-rostered': 'Вас пока нет в списках школы',
  'user.inactive': 'Ваша запись в журнале отключена',
  'network.failed': 'Нет связи',
};

/** A whole page that says why the section cannot be opened and lets one try again. */
export function Refusal({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { code, detail, requestId } = problemOf(error);
  return (
    <main className="page" role="alert">
      <Empty
        title={titles[code] ?? 'Раздел не открылся'}
        actions={<Button onClick={onRetry}>Повторить</Button>}
      >
        {detail}
        {requestId && (
          <>
            <br />
            <small className="cap">Номер обращения: {requestId}</small>
          </>
        )}
      </Empty>
    </main>
  );
}

/** Lets in whoever the server knows; words for everyone else. */
export function Gate({ children }: { children: ReactNode }) {
  const { data, error, isFetching, refetch } = useShowSessionQuery();
  const { tell } = useHost();
  const problem = error && !isFetching ? problemOf(error) : undefined;
  const refusal = problem?.code;
  const text = problem?.detail;
  useEffect(() => {
    if (refusal) tell({ type: 'refused', detail: { code: refusal, text } });
  }, [tell, refusal, text]);
  if (data) return children;
  if (refusal) return <Refusal error={error} onRetry={refetch} />;
  return (
    <>
      <div className="bar" />
      <main className="page" aria-busy="true">
        <Skeleton lines={5} />
      </main>
    </>
  );
}
