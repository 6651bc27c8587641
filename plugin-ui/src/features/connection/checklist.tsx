import type { ReactNode } from 'react';
import type { ConnectionCard } from '@nastavnik/contracts/connections';
import { Link } from 'wouter';
import { useDates } from '../../shared/dates.ts';
import { useMay } from '../../shared/may.tsx';
import { count, hoursAgo } from '../../shared/numbers.ts';
import { Button, ButtonLink } from '../../shared/ui/button.tsx';
import type { State } from '../../shared/ui/status.tsx';
import { Todo } from '../../shared/ui/story.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { useRefresh } from '../../shared/use-refresh.ts';
import { useCheckCuratorsQuery, useCheckRosterQuery } from './connection.api.ts';
import { byWhom, forms } from './words.ts';

interface Step {
  id: string;
  state: State;
  title: string;
  text: ReactNode;
  action?: ReactNode;
}

/** Milliseconds between looks for the first lists of a school. */
const WAIT = 10_000;

const later = (id: string, title: string, text: string): Step => ({
  id,
  state: 'none',
  title,
  text,
});

function useRosterStep(on: boolean) {
  const { moment } = useDates();
  const { data, error, refetch } = useCheckRosterQuery(undefined, { skip: !on });
  useRefresh(data?.lastAppliedAt === null ? WAIT : 0, refetch);
  const title = 'Списки школы получены из журнала';
  const link = <Link href="/sync">Синхронизация</Link>;
  const step = (state: State, said: string, text: string): Step => ({
    id: 'roster',
    state,
    title: said,
    text,
    action: link,
  });
  if (!on) {
    const text = 'Журнал пришлёт их сам, когда вы включите наставничество.';
    return { step: later('roster', 'Списки школы из журнала', text), error, refetch };
  }
  if (!data) return { step: step('none', title, 'Проверяем…'), error, refetch };
  if (data.lastAppliedAt === null)
    return {
      step: step('next', 'Списки школы ещё не пришли', 'Журнал пришлёт их сам, обычно за сутки.'),
      error,
      refetch,
    };
  const when = `${moment(data.lastAppliedAt)}, ${hoursAgo(data.hoursAgo ?? 0)}`;
  return {
    step: data.stale
      ? step('warn', 'Списки школы давно не обновлялись', `Последняя загрузка ${when}.`)
      : step('ok', title, `Последняя загрузка ${when}.`),
    error,
    refetch,
  };
}

function useCuratorsStep(on: boolean, ready: boolean) {
  const { data, error, refetch } = useCheckCuratorsQuery(
    { query: { role: 'curator', limit: 200 } },
    { skip: !on },
  );
  const title = 'Куратор назначен';
  const curators = data?.items.filter(({ state }) => state === 'active').length ?? 0;
  const appoint = (kind: 'pri' | 'plain') => (
    <ButtonLink kind={kind} to="/grants?appoint=curator">
      Назначить куратора
    </ButtonLink>
  );
  if (!on) {
    const text = 'Вы назначите его из сотрудников, когда придут списки.';
    return { step: later('curators', 'Куратор школы', text), error, refetch };
  }
  const step: Step =
    curators > 0
      ? {
          id: 'curators',
          state: 'ok',
          title,
          text: `Сейчас работает: ${count(curators, forms.curator)}.`,
          action: <Link href="/grants">Роли и кураторы</Link>,
        }
      : {
          id: 'curators',
          state: ready ? 'warn' : 'next',
          title: 'Куратор не назначен',
          text: ready
            ? 'Без куратора никто не соберёт базы и пары. Понадобятся номер и дата приказа.'
            : 'Куратора выбирают из сотрудников: сначала должны прийти списки школы.',
          action: data && ready ? appoint('pri') : undefined,
        };
  return { step, error, refetch };
}

interface ChecklistProps {
  card: ConnectionCard;
  onSwitch: () => void;
}

/** What is left to do until the school can work, in the order in which it is done. */
export function Checklist({ card, onSwitch }: ChecklistProps) {
  const { dayOf } = useDates();
  const { installation } = card;
  const on = installation.enabled;
  const roster = useRosterStep(useMay('sync.read') && on);
  const curators = useCuratorsStep(useMay('grants.read') && on, roster.step.state !== 'next');
  const since = installation.since ? ` с ${dayOf(installation.since)}` : '';
  const steps: Step[] = [
    {
      id: 'journal',
      state: 'ok',
      title: 'Журнал подключён',
      text: card.title,
    },
    {
      id: 'enabled',
      state: on ? 'ok' : 'warn',
      title: on ? `Наставничество включено${since}` : 'Наставничество выключено',
      text: `Решение: ${byWhom(installation)}`,
      action: on ? undefined : (
        <Button kind="pri" onClick={onSwitch}>
          Включить наставничество
        </Button>
      ),
    },
    roster.step,
    curators.step,
  ];
  return (
    <>
      <Todo matters={steps} />
      {roster.error && <Problem error={roster.error} onRetry={() => void roster.refetch()} />}
      {curators.error && <Problem error={curators.error} onRetry={() => void curators.refetch()} />}
    </>
  );
}
