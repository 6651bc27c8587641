import { packRoutes } from '@nastavnik/contracts/packs';
import type { Help, OwnSignal } from '@nastavnik/contracts/signals';
import { signalRoutes } from '@nastavnik/contracts/signals';
import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { pack } from '../../testing/pack.ts';
import { openPage, refuse, serve } from '../../testing/page.tsx';
import { mentee, mentor } from '../../testing/pairs.ts';
import { idOf, makeTeacher } from '../../testing/people.ts';
import { HelpPage } from './help-page.tsx';

const curator = makeTeacher(70, 'Фёдорова');
const psychologist = makeTeacher(71, 'Лебедева');
const about = {
  pairId: idOf(50),
  mentor,
  mentees: [mentee],
  curators: [curator],
  psychologists: [psychologist],
};
const makeHelp = (over: Partial<Help> = {}): Help => ({
  pairs: [about],
  contacts: [],
  signals: [],
  ...over,
});
const own: OwnSignal = {
  id: idOf(60),
  to: 'curator',
  urgent: false,
  topic: 'TALK',
  text: null,
  raisedAt: '2026-11-20T08:00:00Z',
  state: 'taken',
  takenBy: curator,
  answer: 'Зайди после уроков',
};
const session = { person: mentee, roles: ['pupil' as const, 'mentee' as const] };

beforeEach(() => {
  serve(packRoutes.show, pack);
});

describe('help', () => {
  it('is called by one tap, and says who will read it', async () => {
    serve(signalRoutes.help, makeHelp());
    const sent = serve(signalRoutes.raise, own);
    const { user } = openPage(HelpPage, { session });

    expect(await screen.findByText(/Прочитает только: Фёдорова Ирина Петровна/)).toBeTruthy();
    expect(screen.getByText(/Ваш наставник и другие участники пары этого не увидят/)).toBeTruthy();
    await screen.findByRole('radio', { name: 'Хочу поговорить' });
    await user.click(screen.getByRole('button', { name: 'Отправить' }));

    await screen.findByText(/Отправлено/);
    expect(sent[0]?.body).toEqual({
      pairId: about.pairId,
      to: 'curator',
      topic: 'TALK',
      urgent: false,
      text: null,
    });
  });

  it('sends nobody from outside to a class teacher', async () => {
    serve(signalRoutes.help, makeHelp());
    openPage(HelpPage, { session: { person: mentor, roles: ['external_mentor'] } });
    expect(await screen.findByText(/Позвоните в школу/)).toBeTruthy();
    expect(screen.queryByText(/классному руководителю/)).toBeNull();
  });

  it('may be asked of the psychologist, with words and at once', async () => {
    serve(signalRoutes.help, makeHelp());
    const sent = serve(signalRoutes.raise, own);
    const { user } = openPage(HelpPage, { session });

    await user.click(await screen.findByRole('radio', { name: 'Меня обижают' }));
    await user.click(screen.getByRole('radio', { name: /Психологу/ }));
    expect(screen.getByText(/Куратор увидит, что вы обратились к психологу/)).toBeTruthy();
    await user.type(screen.getByLabelText(/Своими словами/), 'каждый день');
    await user.click(screen.getByRole('button', { name: 'Отправить' }));

    await expect
      .poll(() => sent[0]?.body)
      .toMatchObject({ to: 'psychologist', urgent: true, text: 'каждый день' });
  });

  it('says so when nobody would read it, and whom to turn to', async () => {
    const contact = { role: 'Директор', name: '', phone: '+7 900', email: '', where: 'каб. 1' };
    serve(
      signalRoutes.help,
      makeHelp({ pairs: [{ ...about, curators: [], psychologists: [] }], contacts: [contact] }),
    );
    openPage(HelpPage, { session });

    expect(await screen.findByText(/некому прочитать/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Отправить' })).toBeNull();
    expect(screen.getByRole('link', { name: '+7 900' }).getAttribute('href')).toBe('tel:+7900');
  });

  it('shows the answer, and keeps the words when sending is refused', async () => {
    serve(signalRoutes.help, makeHelp({ signals: [own] }));
    serve(signalRoutes.raise, () => refuse(409, 'signal.nobody', 'Этот сигнал некому прочитать.'));
    const { user } = openPage(HelpPage, { session });

    const mine = within(await screen.findByRole('region', { name: 'Мои обращения' }));
    expect(mine.getByText('Ответ: Зайди после уроков')).toBeTruthy();
    await user.type(screen.getByLabelText(/Своими словами/), 'устал');
    await user.click(screen.getByRole('button', { name: 'Отправить' }));

    expect((await screen.findByRole('alert')).textContent).toContain('некому прочитать');
    expect(screen.getByLabelText<HTMLTextAreaElement>(/Своими словами/).value).toBe('устал');
  });
});
