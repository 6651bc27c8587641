import { approvalRoutes } from '@nastavnik/contracts/approval-routes';
import type { Approval, ApprovalBrief } from '@nastavnik/contracts/approvals';
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { http } from 'msw';
import { API, openPage, refuse, serve } from '../../testing/page.tsx';
import { idOf } from '../../testing/people.ts';
import { server } from '../../testing/server.ts';
import { ApprovalPage } from './approval-page.tsx';
import { ApprovalsPage } from './approvals-page.tsx';

const brief: ApprovalBrief = {
  id: idOf(90),
  subject: 'roadmap',
  title: 'Дорожная карта школы',
  sender: { id: idOf(1), name: 'Школа № 3', kind: 'school' },
  round: 2,
  edition: 2,
  state: 'waiting',
  sentAt: '2026-08-20T06:00:00.000Z',
  sentBy: 'Котова Ирина',
  due: '2026-08-15',
  late: true,
  decidedAt: null,
  decidedBy: null,
  remarks: [],
  act: null,
  scan: null,
  version: 1,
};
const item = {
  section: null,
  bodies: ['HEAD'],
  due: null,
  dueNote: '',
  result: '',
  targets: [],
  proof: { kind: 'document' as const, of: 'Приказ' },
};
const approval: Approval = {
  ...brief,
  content: {
    title: 'Дорожная карта школы',
    level: 'school',
    period: { from: 2026, to: 2027 },
    bodies: [{ code: 'HEAD', title: 'Директор', level: 'school' }],
    sections: [],
    indicators: [],
    items: [{ ...item, number: '2.1', title: 'Собрать базу' }],
  },
  list: null,
  differences: [{ number: '2.1', title: 'Собрать базу', how: 'changed', fields: ['due'] }],
  earlier: [
    {
      ...brief,
      id: idOf(91),
      round: 1,
      edition: 1,
      state: 'returned',
      decidedBy: 'Управление, Дёмина Ирина',
      remarks: [{ item: '2.1', text: 'Назовите срок' }],
    },
  ],
  today: '2026-08-21',
  may: { decide: true, scan: false },
};
const counts = { waiting: 1, agreed: 0, returned: 0, withdrawn: 0 };
const at = { at: `/approvals/${idOf(90)}`, path: '/approvals/:approvalId' };
const dialog = () => within(screen.getByRole('dialog', { hidden: true }));
const press = (name: string) => dialog().getByRole('button', { name, hidden: true });

describe('the inbox', () => {
  it('says what waits, what is late, and who has handed over nothing', async () => {
    const missing = {
      subject: 'roadmap' as const,
      sender: { id: idOf(2), name: 'Школа № 5' },
      due: '2026-08-15',
      late: true,
    };
    serve(approvalRoutes.list, { items: [brief], missing: [missing], counts });
    openPage(ApprovalsPage);
    const row = await screen.findByRole('row', { name: /Школа № 3/ });
    expect(within(row).getByText('просрочено')).toBeTruthy();
    expect(screen.getByText('Школа № 5')).toBeTruthy();
    expect(screen.getByText('Срок был 15.08.2026.')).toBeTruthy();
  });

  it('says that nothing was handed over', async () => {
    serve(approvalRoutes.list, { items: [], missing: [], counts: { ...counts, waiting: 0 } });
    openPage(ApprovalsPage);
    expect(await screen.findByText('На согласование ничего не передано')).toBeTruthy();
  });
});

describe('what was handed over', () => {
  it('shows what has changed and the remarks of the round before', async () => {
    serve(approvalRoutes.show, approval);
    openPage(ApprovalPage, at);
    expect(await screen.findByText('Пункт 2.1, изменено: срок')).toBeTruthy();
    expect(screen.getByText(/Назовите срок/)).toBeTruthy();
    expect(screen.getByText('Срок 15.08.2026 прошёл.')).toBeTruthy();
  });

  it('goes back with a remark to an item; a refusal keeps what was typed', async () => {
    serve(approvalRoutes.show, approval);
    const calls = serve(approvalRoutes.giveBack, () =>
      refuse(409, 'approval.withdrawn', 'Отправитель отозвал документ.'),
    );
    const { user } = openPage(ApprovalPage, at);
    await user.click(await screen.findByRole('button', { name: 'Вернуть с замечаниями…' }));
    await user.click(press('Вернуть'));
    expect(dialog().getByText('Заполните это поле.')).toBeTruthy();
    expect(calls).toHaveLength(0);
    await user.selectOptions(dialog().getByLabelText('К чему замечание'), '2.1');
    const text = dialog().getByLabelText('Замечание');
    await user.type(text, 'Срок позже 15 августа');
    await user.click(press('Вернуть'));
    expect(await dialog().findByText(/отозвал документ/)).toBeTruthy();
    expect((text as HTMLTextAreaElement).value).toBe('Срок позже 15 августа');
    expect(calls[0]?.body).toEqual({ remarks: [{ item: '2.1', text: 'Срок позже 15 августа' }] });
  });

  it('is agreed to, by an act when there is one', async () => {
    serve(approvalRoutes.show, approval);
    const calls = serve(approvalRoutes.agree, approval);
    const { user } = openPage(ApprovalPage, at);
    await user.click(await screen.findByRole('button', { name: 'Согласовать…' }));
    await user.click(dialog().getByRole('checkbox', { name: 'Оформлено решением', hidden: true }));
    await user.click(press('Согласовать'));
    expect(calls).toHaveLength(0);
    await user.type(dialog().getByLabelText('Номер'), '96-од');
    await user.click(press('Согласовать'));
    await waitFor(() =>
      expect(calls[0]?.body).toEqual({
        act: { kind: 'Приказ', number: '96-од', date: '2026-08-21' },
      }),
    );
  });

  it('has the scan of its act put in, and what is no scan is refused in the dialog', async () => {
    const act = { kind: 'Приказ', number: '96-од', date: '2026-08-21' };
    const may = { decide: false, scan: true };
    serve(approvalRoutes.show, { ...approval, state: 'agreed', act, may });
    let refused = '';
    server.use(
      http.put(API + approvalRoutes.attachScan.path, ({ request }) => {
        refused = request.headers.get('if-match') ?? '';
        return refuse(400, 'act-scan.not-a-scan', 'Это не скан: нужен файл PDF, JPEG или PNG.');
      }),
    );
    const { user } = openPage(ApprovalPage, at);
    await user.click(await screen.findByRole('button', { name: 'Приложить скан акта…' }));
    await user.click(press('Приложить'));
    expect(dialog().getByText('Выберите файл.')).toBeTruthy();
    expect(refused).toBe('');
    const file = new File(['<svg>'], 'скан.pdf', { type: 'application/pdf' });
    await user.upload(dialog().getByLabelText(/^Файл/), file);
    await user.click(press('Приложить'));
    expect(await dialog().findByText(/Это не скан/)).toBeTruthy();
    expect(refused).toBe(`"${approval.version}"`);
  });

  it('is only read by whoever may not decide', async () => {
    serve(approvalRoutes.show, { ...approval, may: { decide: false, scan: false } });
    openPage(ApprovalPage, at);
    await screen.findByText('Собрать базу');
    expect(screen.queryByRole('button', { name: /Согласовать|Вернуть/ })).toBeNull();
  });
});
