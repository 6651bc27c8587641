import { screen, waitFor } from '@testing-library/react';
import { packRoutes } from '@nastavnik/contracts/packs';
import { pairCardRoutes } from '@nastavnik/contracts/pair-cards';
import { type Plan, planRoutes } from '@nastavnik/contracts/plans';
import { sessionRoutes } from '@nastavnik/contracts/session';
import { HttpResponse } from 'msw';
import { Link, Route, Switch } from 'wouter';
import { beforeEach, describe, expect, it } from 'vitest';
import { pack } from '../../testing/pack.ts';
import { makeCard, makePair, mentee, mentor } from '../../testing/pairs.ts';
import { openPage, refuse, serve } from '../../testing/page.tsx';
import { makePlan } from '../../testing/plans.ts';
import { makeSession } from '../../testing/session.ts';
import { useShowSessionQuery } from '../../shared/session.ts';
import { PlanPage } from './plan-page.tsx';

const pair = makePair(50);
const session = { person: mentor, roles: ['mentor' as const] };
const at = { at: `/pairs/${pair.id}/plan`, session };
const goal = () => screen.getByLabelText(/Цель/);

/** The plan's page, another page, and a way to ask anew who is signed in. */
function Section() {
  const { refetch } = useShowSessionQuery();
  return (
    <>
      <Switch>
        <Route path="/pairs/:pairId/plan" component={PlanPage} />
        <Route>
          <Link href={at.at}>К плану</Link>
        </Route>
      </Switch>
      <Link href="/away">Прочь</Link>
      <button onClick={() => void refetch()}>Кто вошёл</button>
    </>
  );
}

type Opened = ReturnType<typeof openPage>;

async function write({ user }: Opened, text: string) {
  await user.click(await screen.findByRole('button', { name: 'Изменить план' }));
  await user.type(goal(), text);
}

async function comeBack({ user }: Opened) {
  await user.click(screen.getByRole('link', { name: 'Прочь' }));
  await user.click(screen.getByRole('link', { name: 'К плану' }));
}

beforeEach(() => {
  serve(packRoutes.show, pack);
  serve(pairCardRoutes.card, makeCard(pair));
  serve(planRoutes.show, makePlan(pair));
});

describe('a plan that is half-written', () => {
  it('waits for whoever leaves the page; what was saved meanwhile gives way only if they say so', async () => {
    const opened = openPage(Section, at);
    await write(opened, ' к маю');
    const theirs = { goal: 'Цель куратора', version: 3, changedBy: mentee };
    serve(planRoutes.show, makePlan(pair, theirs));
    serve(planRoutes.save, () => HttpResponse.error());
    const { user } = opened;
    await user.click(screen.getByRole('button', { name: 'Сохранить план' }));
    await screen.findByText('Цель куратора');
    await comeBack(opened);

    expect(await screen.findByDisplayValue(/3,8 к маю/)).toBeTruthy();
    expect(screen.getByText(/сохранил или согласовал другой человек/)).toBeTruthy();
    const calls = serve(planRoutes.save, makePlan(pair, { version: 4 }));
    await user.click(screen.getByRole('button', { name: 'Заменить моим текстом' }));
    await user.click(screen.getByRole('button', { name: 'Сохранить план' }));
    await screen.findByText('План сохранён');
    expect(calls[0]?.headers.get('if-match')).toBe('"3"');
  });

  it('is gone with the mount: whoever signs in next at this computer reads nothing', async () => {
    const first = openPage(Section, at);
    await write(first, ' к маю');
    first.unmount();

    openPage(Section, at);
    expect(await screen.findByRole('button', { name: 'Изменить план' })).toBeTruthy();
    expect(screen.queryByDisplayValue(/к маю/)).toBeNull();
  });

  it('is gone when somebody else signs in, and does not come back with its author', async () => {
    const opened = openPage(Section, at);
    const { user } = opened;
    await write(opened, ' к маю');
    await user.click(screen.getByRole('link', { name: 'Прочь' }));
    const signIn = async (person: typeof mentor) => {
      const calls = serve(sessionRoutes.show, makeSession({ ...session, person }));
      await user.click(screen.getByRole('button', { name: 'Кто вошёл' }));
      await waitFor(() => expect(calls).toHaveLength(1));
      await comeBack(opened);
      expect(await screen.findByRole('button', { name: 'Изменить план' })).toBeTruthy();
      expect(screen.queryByDisplayValue(/к маю/)).toBeNull();
    };
    await signIn(mentee);
    await signIn(mentor);
  });

  it('is not opened for writing to whom it is closed meanwhile', async () => {
    const opened = openPage(Section, at);
    await write(opened, ' к маю');
    serve(planRoutes.save, () => {
      serve(planRoutes.show, makePlan(pair, { mayWrite: false, mayAgree: false }));
      return refuse(409, 'pair.over', 'Пара уже завершена.');
    });
    await opened.user.click(screen.getByRole('button', { name: 'Сохранить план' }));
    await screen.findByText('Пара уже завершена.');
    await comeBack(opened);
    await screen.findByText('Средний балл по алгебре не ниже 3,8');
    expect(screen.queryByRole('button', { name: /план$/ })).toBeNull();
  });
});

describe('saving', () => {
  const kept = (over: Partial<Plan>) => makePlan(pair, { version: 3, ...over });
  const text = 'Средний балл по алгебре не ниже 3,8 к маю';

  it('keeps the fields closed until the answer comes', async () => {
    const answer = Promise.withResolvers<Plan>();
    serve(planRoutes.save, () => answer.promise);
    const opened = openPage(Section, at);
    await write(opened, ' к маю');
    await opened.user.click(screen.getByRole('button', { name: 'Сохранить план' }));
    await waitFor(() => expect(goal().matches(':disabled')).toBe(true));
    answer.resolve(kept({ goal: text }));
    await screen.findByText('План сохранён');
  });

  it('whose answer is lost is known as one’s own; pressing again saves nothing twice', async () => {
    const opened = openPage(Section, at);
    await write(opened, ' к маю');
    const calls = serve(planRoutes.save, () => {
      serve(planRoutes.show, kept({ goal: text }));
      return HttpResponse.error();
    });
    const press = () => opened.user.click(screen.getByRole('button', { name: 'Сохранить план' }));
    await press();
    await screen.findByText(/Этот текст уже сохранён/);
    expect(screen.queryByText(/другой человек/)).toBeNull();
    await press();
    await screen.findByText('План сохранён');
    expect(calls).toHaveLength(1);
  });

  it('of another text in one’s own name is not laid to somebody else', async () => {
    const opened = openPage(Section, at);
    await write(opened, ' к маю');
    serve(planRoutes.save, () => {
      serve(planRoutes.show, kept({ goal: 'С другого устройства' }));
      return HttpResponse.error();
    });
    await opened.user.click(screen.getByRole('button', { name: 'Сохранить план' }));
    await screen.findByText(/план сохранён от вашего имени/);
    expect(screen.queryByText(/другой человек/)).toBeNull();
  });
});
