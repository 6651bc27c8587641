import { assignmentRoutes, receivedAssignmentRoutes } from '@nastavnik/contracts/assignment-routes';
import type {
  Addressee,
  IssuedAssignment,
  ReceivedAssignment,
} from '@nastavnik/contracts/assignments';
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { openPage, refuse, serve } from '../../testing/page.tsx';
import { idOf } from '../../testing/people.ts';
import { IssueAssignmentPage } from './issue-page.tsx';
import { IssuedAssignmentPage } from './issued-one-page.tsx';
import { IssuedAssignmentsPage } from './issued-page.tsx';
import { ReceivedAssignmentPage } from './received-one-page.tsx';
import { ReceivedAssignmentsPage } from './received-page.tsx';

const head = {
  number: '14-п',
  issuedOn: '2026-11-01',
  text: 'Сообщите о закреплённых парах',
  due: '2026-11-20',
  asked: 'number' as const,
  figure: 'Число пар',
  issuedBy: 'Дёмина Ирина',
};
const progress = {
  state: 'issued' as const,
  late: true,
  answeredOn: null,
  reply: null,
  steps: [],
  version: 2,
};
const received: ReceivedAssignment = {
  ...head,
  ...progress,
  id: idOf(7),
  issuer: { id: idOf(1), name: 'Управление образования' },
};
const counts = { all: 2, open: 1, overdue: 1, answered: 1, accepted: 0, withdrawn: 0 };
const issued: IssuedAssignment = { ...head, id: idOf(5), withdrawn: null, counts, version: 4 };
const reply = { text: 'Все пары закреплены', value: 12, act: null };
const school = (n: number, more: Partial<Addressee> = {}): Addressee => ({
  ...progress,
  id: idOf(n),
  due: head.due,
  org: { id: idOf(n + 50), name: `Школа № ${n}`, kind: 'school' },
  ...more,
});
const answered = school(3, {
  state: 'answered',
  answeredOn: '2026-11-19',
  late: false,
  reply,
  version: 6,
  steps: [
    {
      what: 'answered',
      at: '2026-11-19T06:00:00.000Z',
      by: 'Школа № 3, Котова Ирина',
      text: reply.text,
      value: 12,
      act: null,
      due: null,
    },
  ],
});
const sums = { all: 1, open: 1, overdue: 1, answered: 0, accepted: 0, withdrawn: 0 };
const issuedSums = { all: 1, open: 1, overdue: 1, to_accept: 1, accepted: 0, withdrawn: 0 };
const town = { session: { roles: ['municipal_coordinator' as const] } };
const dialog = () => within(screen.getByRole('dialog', { hidden: true }));
const press = (name: string) => dialog().getByRole('button', { name, hidden: true });
const atReceived = {
  at: `/received-assignments/${idOf(7)}`,
  path: '/received-assignments/:receivedId',
};
const atIssued = { at: `/assignments/${idOf(5)}`, path: '/assignments/:assignmentId', ...town };

describe('the addressee', () => {
  it('is shown first what waits, and what is late', async () => {
    serve(receivedAssignmentRoutes.sums, sums);
    const calls = serve(receivedAssignmentRoutes.list, { items: [received], next: null });
    openPage(ReceivedAssignmentsPage);
    const row = await screen.findByRole('row', { name: /Сообщите о закреплённых парах/ });
    expect(within(row).getByText('просрочено')).toBeTruthy();
    expect(calls[0]?.query).toMatchObject({ view: 'open' });
  });

  it('is told where assignments will come from when there are none', async () => {
    serve(receivedAssignmentRoutes.sums, { ...sums, all: 0, open: 0, overdue: 0 });
    openPage(ReceivedAssignmentsPage);
    expect(await screen.findByText('Поручений нет')).toBeTruthy();
  });

  it('replies with the number that is asked for; a refusal keeps what was typed', async () => {
    serve(receivedAssignmentRoutes.show, received);
    const calls = serve(receivedAssignmentRoutes.answer, () =>
      refuse(409, 'assignment.withdrawn', 'Поручение отозвано.'),
    );
    const { user } = openPage(ReceivedAssignmentPage, atReceived);
    expect(await screen.findByText('Срок 20.11.2026 прошёл, ответа нет.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Ответить…' }));
    await user.type(dialog().getByLabelText('Ответ'), 'Закреплены');
    await user.click(press('Отправить ответ'));
    expect(dialog().getByText('Укажите число от 0.')).toBeTruthy();
    expect(calls).toHaveLength(0);
    await user.type(dialog().getByLabelText('Число пар'), '12,5');
    await user.click(press('Отправить ответ'));
    expect(await dialog().findByText(/Поручение отозвано/)).toBeTruthy();
    expect(calls[0]?.body).toEqual({ text: 'Закреплены', value: 12.5, act: null });
    expect(calls[0]?.headers.get('if-match')).toBe('"2"');
    expect(dialog().getByLabelText<HTMLTextAreaElement>('Ответ').value).toBe('Закреплены');
  });
});

describe('the issuer', () => {
  it('sees how many have answered, each number with its list', async () => {
    serve(assignmentRoutes.sums, issuedSums);
    serve(assignmentRoutes.list, { items: [issued], next: null });
    openPage(IssuedAssignmentsPage, town);
    const row = await screen.findByRole('row', { name: /Сообщите о закреплённых парах/ });
    expect(within(row).getByText('1 из 2')).toBeTruthy();
    const [accept, late] = within(row).getAllByRole('link', { name: '1' });
    expect(accept?.getAttribute('href')).toBe(`/assignments/${idOf(5)}?view=answered`);
    expect(late?.getAttribute('href')).toBe(`/assignments/${idOf(5)}?view=overdue`);
  });

  it('issues to all who are found, and is told what is wanting', async () => {
    const orgs = [1, 2, 3, 4].map((n) => ({
      id: idOf(n),
      name: `Школа № ${n}`,
      kind: 'school' as const,
      off: n === 4,
    }));
    serve(assignmentRoutes.orgs, { items: orgs });
    const calls = serve(assignmentRoutes.issue, issued);
    const { user, visited } = openPage(IssueAssignmentPage, town);
    await user.click(await screen.findByRole('button', { name: 'Выдать поручение' }));
    expect(screen.getByText('Выберите хотя бы одну организацию.')).toBeTruthy();
    expect(calls).toHaveLength(0);
    expect(screen.getByText(/Нет в списке 1.школы/)).toBeTruthy();
    await user.type(screen.getByLabelText('Номер'), '14-п');
    await user.type(screen.getByLabelText('Срок исполнения'), '2026-12-10');
    await user.type(screen.getByLabelText('Что сделать'), 'Сообщите');
    await user.click(screen.getByRole('button', { name: /^Выбрать все/ }));
    await user.click(screen.getByRole('checkbox', { name: 'Школа № 2' }));
    await user.click(screen.getByRole('button', { name: 'Выдать поручение' }));
    await waitFor(() => expect(visited).toContain(`/assignments/${idOf(5)}`));
    expect(calls[0]?.body).toEqual({
      number: '14-п',
      issuedOn: '2026-11-24',
      text: 'Сообщите',
      due: '2026-12-10',
      asked: 'words',
      figure: null,
      addressees: [idOf(1), idOf(3)],
    });
  });

  it('accepts the replies that were chosen, as they were seen', async () => {
    serve(assignmentRoutes.show, issued);
    serve(assignmentRoutes.addressees, { items: [answered], next: null });
    const calls = serve(assignmentRoutes.accept, issued);
    const { user } = openPage(IssuedAssignmentPage, {
      ...atIssued,
      at: `${atIssued.at}?view=answered`,
    });
    expect(await screen.findByText('Число пар: 12')).toBeTruthy();
    await user.click(screen.getByRole('checkbox', { name: 'Выбрать: Школа № 3' }));
    await user.click(screen.getByRole('button', { name: 'Принять выбранные: 1' }));
    await waitFor(() => expect(calls[0]?.body).toEqual({ replies: [{ id: idOf(3), version: 6 }] }));
  });

  it('returns a reply with a remark and another day', async () => {
    serve(assignmentRoutes.show, issued);
    serve(assignmentRoutes.addressees, { items: [answered, school(4)], next: null });
    const calls = serve(assignmentRoutes.giveBack, issued);
    const { user } = openPage(IssuedAssignmentPage, atIssued);
    await user.click(await screen.findByRole('button', { name: 'Школа № 3' }));
    await user.click(screen.getByRole('button', { name: 'Вернуть…' }));
    await user.click(press('Вернуть'));
    expect(dialog().getByText('Заполните это поле.')).toBeTruthy();
    await user.type(dialog().getByLabelText('Замечание'), 'Назовите приказ');
    await user.type(dialog().getByLabelText('Новый срок'), '2026-12-01');
    await user.click(press('Вернуть'));
    await waitFor(() =>
      expect(calls[0]).toMatchObject({
        params: { replyId: idOf(3) },
        body: { remark: 'Назовите приказ', due: '2026-12-01' },
      }),
    );
    expect(calls[0]?.headers.get('if-match')).toBe('"6"');
  });

  it('takes an assignment back only with a reason', async () => {
    serve(assignmentRoutes.show, issued);
    serve(assignmentRoutes.addressees, { items: [school(4)], next: null });
    const calls = serve(assignmentRoutes.withdraw, issued);
    const { user } = openPage(IssuedAssignmentPage, atIssued);
    await user.click(await screen.findByRole('button', { name: 'Отозвать…' }));
    await user.click(press('Отозвать'));
    expect(calls).toHaveLength(0);
    await user.type(dialog().getByLabelText('Почему'), 'Повторное');
    await user.click(press('Отозвать'));
    await waitFor(() => expect(calls[0]?.body).toEqual({ reason: 'Повторное' }));
  });
});
