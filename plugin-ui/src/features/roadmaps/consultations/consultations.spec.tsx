import { consultationRoutes } from '@nastavnik/contracts/consultation-routes';
import type { Consultation, ConsultationRemark } from '@nastavnik/contracts/consultations';
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { openPage, refuse, serve } from '../../../testing/page.tsx';
import { idOf } from '../../../testing/people.ts';
import { makeRoadmap } from '../roadmap-fixture.ts';
import { ConsultationBlock } from './consultation-block.tsx';
import { ConsultationPage } from './consultation-page.tsx';
import { ConsultationsPage } from './consultations-page.tsx';

const remark: ConsultationRemark = {
  id: idOf(96),
  item: '2.1',
  text: 'Срок – сентябрь',
  body: 'Школа № 3',
  author: 'Котова Ирина',
  at: '2026-11-20T06:00:00.000Z',
  decision: null,
  reason: '',
  decidedBy: null,
  mine: false,
  version: 1,
};
const content: Consultation['content'] = {
  title: 'Дорожная карта района',
  level: 'municipality',
  period: { from: 2026, to: 2027 },
  bodies: [{ code: 'OFFICE', title: 'Управление', level: 'municipality' }],
  sections: [],
  indicators: [],
  items: [
    {
      number: '2.1',
      section: null,
      title: 'Собрать базу',
      bodies: ['OFFICE'],
      due: null,
      dueNote: '',
      result: '',
      targets: [],
      proof: { kind: 'document', of: 'Приказ' },
    },
  ],
};
const make = (over: Partial<Consultation> = {}): Consultation => ({
  id: idOf(95),
  title: 'Дорожная карта района',
  level: 'municipality',
  owner: 'Управление образования',
  own: true,
  roadmapId: idOf(80),
  from: '2026-11-10',
  until: '2026-11-24',
  state: 'open',
  closedOn: null,
  remarks: 1,
  undecided: 1,
  version: 4,
  content,
  list: [remark],
  changes: { head: [], items: [] },
  today: '2026-11-20',
  may: { remark: true, decide: true, close: false },
  ...over,
});
const reader = {
  own: false,
  roadmapId: null,
  changes: null,
  may: { remark: true, decide: false, close: false },
};
const at = { at: `/consultations/${idOf(95)}`, path: '/consultations/:consultationId' };
const dialog = () => within(screen.getByRole('dialog', { hidden: true }));
const press = (name: string) => dialog().getByRole('button', { name, hidden: true });

describe('drafts under consultation', () => {
  it('are listed with their days, state and remarks', async () => {
    serve(consultationRoutes.list, { items: [make()] });
    openPage(ConsultationsPage);
    const row = await screen.findByRole('row', { name: /Дорожная карта района/ });
    expect(within(row).getByText('с 10.11.2026 по 24.11.2026')).toBeTruthy();
    expect(within(row).getByText('замечания принимаются')).toBeTruthy();
    expect(within(row).getByText(/1.замечание, без решения 1/)).toBeTruthy();
  });

  it('are none: whoever keeps a roadmap is told how to begin', async () => {
    serve(consultationRoutes.list, { items: [] });
    openPage(ConsultationsPage);
    expect(await screen.findByText('На обсуждение ничего не вынесено')).toBeTruthy();
    expect(screen.getByText(/Вынести на обсуждение…/)).toBeTruthy();
  });
});

describe('whoever reads a draft', () => {
  it('leaves a remark to an item; a late one is refused in the dialog and stays typed', async () => {
    serve(consultationRoutes.show, make({ ...reader, list: [], remarks: 0, undecided: 0 }));
    const calls = serve(consultationRoutes.remark, () =>
      refuse(409, 'consultation.over', 'Замечания принимались по 24.11.2026 включительно.'),
    );
    const { user } = openPage(ConsultationPage, at);
    await user.click(await screen.findByRole('button', { name: 'Оставить замечание…' }));
    await user.click(press('Отправить'));
    expect(dialog().getByText('Заполните это поле.')).toBeTruthy();
    expect(calls).toHaveLength(0);
    await user.selectOptions(dialog().getByLabelText('К чему замечание'), '2.1');
    const text = dialog().getByLabelText('Замечание');
    await user.type(text, 'Позже');
    await user.click(press('Отправить'));
    expect(await dialog().findByText(/принимались по 24.11.2026/)).toBeTruthy();
    expect((text as HTMLTextAreaElement).value).toBe('Позже');
    expect(calls[0]?.body).toEqual({ item: '2.1', text: 'Позже' });
  });

  it('takes their own back, and sees no acts of the owner', async () => {
    serve(consultationRoutes.show, make({ ...reader, list: [{ ...remark, mine: true }] }));
    const calls = serve(consultationRoutes.takeBack, make({ ...reader, list: [] }));
    const { user } = openPage(ConsultationPage, at);
    await user.click(await screen.findByRole('button', { name: 'Убрать моё замечание' }));
    expect(screen.queryByRole('button', { name: /решение|Продлить|Завершить|сводку/ })).toBeNull();
    expect(screen.getByText(/здесь замечания вашей организации/)).toBeTruthy();
    await user.click(press('Убрать моё замечание'));
    await waitFor(() => expect(calls).toHaveLength(1));
    expect(calls[0]?.headers.get('if-match')).toBe('"1"');
  });
});

describe('the owner of a draft', () => {
  it('decides on a remark, with the reason where it is not taken', async () => {
    serve(consultationRoutes.show, make());
    const calls = serve(consultationRoutes.decide, make());
    const { user } = openPage(ConsultationPage, at);
    await user.click(await screen.findByRole('button', { name: 'Принять решение…' }));
    await user.click(press('Записать решение'));
    expect(dialog().getByText('Выберите решение.')).toBeTruthy();
    await user.click(dialog().getByRole('radio', { name: /Отклонить/, hidden: true }));
    await user.click(press('Записать решение'));
    expect(dialog().getByText('Заполните это поле.')).toBeTruthy();
    expect(calls).toHaveLength(0);
    await user.type(dialog().getByLabelText('Объяснение автору'), 'Срок задан');
    await user.click(press('Записать решение'));
    await waitFor(() =>
      expect(calls[0]?.body).toEqual({ decision: 'rejected', reason: 'Срок задан' }),
    );
  });

  it('is told what is left after the last day, and what has changed since', async () => {
    const changes: Consultation['changes'] = {
      head: [],
      items: [{ kind: 'added', number: '3', title: 'Сайт', changes: [] }],
    };
    serve(consultationRoutes.show, make({ state: 'over', changes }));
    openPage(ConsultationPage, at);
    expect(await screen.findByText(/осталось 1/)).toBeTruthy();
    expect(screen.getByText('Пункт 3. Сайт')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Завершить обсуждение' })).toBeNull();
  });

  it('publishes the draft that was seen from its page', async () => {
    serve(consultationRoutes.list, { items: [] });
    const calls = serve(consultationRoutes.publish, make());
    const roadmap = makeRoadmap({ state: 'draft' });
    const { user } = openPage(() => <ConsultationBlock roadmap={roadmap} />);
    await user.click(await screen.findByRole('button', { name: 'Вынести на обсуждение…' }));
    await user.click(press('Вынести на обсуждение'));
    await waitFor(() =>
      expect(calls[0]?.body).toEqual({ from: '2026-11-24', until: '2026-12-08' }),
    );
    expect(calls[0]?.headers.get('if-match')).toBe('"3"');
  });

  it('is offered nothing for what is in force and was never consulted on', async () => {
    const asked = serve(consultationRoutes.list, { items: [] });
    openPage(() => <ConsultationBlock roadmap={makeRoadmap()} />);
    await waitFor(() => expect(asked).toHaveLength(1));
    expect(screen.queryByText('Общественное обсуждение')).toBeNull();
  });
});
