import type { Session } from '@nastavnik/contracts/session';
import { lazy, Suspense, useEffect, useMemo, useRef, useState } from 'react';
import { Redirect, Route, Switch, useLocation } from 'wouter';
import { schoolYearTitle } from '../shared/dates.ts';
import { useHost } from '../shared/host.tsx';
import { useMay } from '../shared/may.tsx';
import { useSession } from '../shared/session.ts';
import { ButtonLink } from '../shared/ui/button.tsx';
import { Tabs } from '../shared/ui/navigation.tsx';
import { ErrorBoundary } from '../shared/ui/problem.tsx';
import { Empty, Skeleton } from '../shared/ui/surfaces.tsx';
import { endedWithPair, MY_REQUEST, pagesOf, placeOf, tabsOf } from './routes.ts';

/** No page of this person is here; one that went with their pair is told apart. */
function NoPage({ session, path }: { session: Session; path: string }) {
  if (endedWithPair(session, path))
    return (
      <Empty
        title="Ваша пара завершила работу"
        actions={
          <ButtonLink kind="pri" to="/past-pairs">
            Завершённые пары
          </ButtonLink>
        }
      >
        Эта страница открыта, пока пара работает. Встречи, рефлексия и отклики, которых ещё ждут,
        остались в «Завершённых».
      </Empty>
    );
  return (
    <Empty title="Такой страницы нет">
      Адрес изменился или страница не для вашей роли. Выберите раздел в меню.
    </Empty>
  );
}

function Nothing() {
  return (
    <Empty title="Пока здесь ничего нет">
      Когда куратор школы включит вас в программу наставничества, здесь появятся ваши пары и
      встречи. Хотите участвовать – скажите ему или классному руководителю.
    </Empty>
  );
}

/** Milliseconds after the first screen until what was left on the device is looked for. */
const LATER = 1000;
const OutboxLine = lazy(async () => ({
  default: (await import('../shared/outbox/outbox-line.tsx')).OutboxLine,
}));

/** What could not be sent from this device; not a part of the first screen. */
function LeftHere() {
  const mayLeave = useMay('feedback.write');
  const [later, setLater] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLater(true), LATER);
    return () => clearTimeout(timer);
  }, []);
  return later && mayLeave ? (
    <ErrorBoundary fallback={() => null}>
      <Suspense fallback={null}>
        <OutboxLine />
      </Suspense>
    </ErrorBoundary>
  ) : null;
}

/** After a move inside the section the heading takes the focus, as after loading a page. */
function useHeadingFocus(path: string) {
  const main = useRef<HTMLElement>(null);
  const seen = useRef(path);
  useEffect(() => {
    if (seen.current === path) return;
    seen.current = path;
    main.current?.querySelector('h1')?.focus();
  }, [path]);
  return main;
}

/** The signed-in section: menu, where one is, the page. */
export function Frame() {
  const session = useSession();
  const [path] = useLocation();
  const { tell } = useHost();
  const main = useHeadingFocus(path);
  useEffect(() => tell({ type: 'ready' }), [tell]);
  useEffect(() => tell({ type: 'navigated', detail: { path } }), [tell, path]);
  const tabs = useMemo(() => tabsOf(session), [session]);
  const open = useMemo(() => pagesOf(session), [session]);
  const place = useMemo(() => placeOf(session, path), [session, path]);
  // who takes part in nothing yet may ask for a mentor
  const home = tabs[0]?.to ?? open.find(({ path: page }) => page === MY_REQUEST)?.path;
  return (
    <>
      <div className="bar">
        <Tabs label="Наставничество" tabs={tabs} current={place.tab} />
        <p className="where cap">
          {session.org.shortName} · {schoolYearTitle(session.schoolYear)} учебный год
        </p>
      </div>
      {place.line.length > 0 && (
        <Tabs label="Страницы раздела" tabs={place.line} current={place.within} second />
      )}
      <main className="page" ref={main}>
        <LeftHere />
        <ErrorBoundary resetKey={path}>
          <Suspense fallback={<Skeleton lines={5} />}>
            <Switch>
              {open.map(({ path: pattern, page }) => (
                <Route key={pattern} path={pattern} component={page as never} />
              ))}
              <Route path="/">{home ? <Redirect to={home} replace /> : <Nothing />}</Route>
              <Route>
                <NoPage session={session} path={path} />
              </Route>
            </Switch>
          </Suspense>
        </ErrorBoundary>
      </main>
    </>
  );
}
