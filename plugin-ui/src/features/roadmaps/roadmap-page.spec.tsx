import { roadmapRoutes } from '@nastavnik/contracts/roadmap-routes';
import { consultationRoutes } from '@nastavnik/contracts/consultation-routes';
import { submissionRoutes } from '@nastavnik/contracts/approval-routes';
import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { openPage, refuse, serve } from '../../testing/page.tsx';
import { idOf } from '../../testing/people.ts';
import { bodiesFrom, sectionsFrom } from './head-lines.ts';
import { makeItem, makeRoadmap, office } from './roadmap-fixture.ts';
import { RoadmapPage } from './roadmap-page.tsx';

const at = { at: `/roadmaps/${idOf(80)}`, path: '/roadmaps/:roadmapId' };
const dialog = () => within(screen.getByRole('dialog', { hidden: true }));
const openItem = async (user: ReturnType<typeof openPage>['user']) =>
  user.click(await screen.findByRole('button', { name: 'Сформировать базу наставников' }));

beforeEach(() => {
  const receiver = { name: 'Министерство', office: 'org' as const };
  serve(consultationRoutes.list, { items: [] });
  serve(submissionRoutes.list, { receiver, due: null, today: '2026-11-24', rounds: [] });
});

describe('a roadmap', () => {
  it('says what is late, by how much, and what the plugin sees of it', async () => {
    serve(roadmapRoutes.show, makeRoadmap());
    openPage(RoadmapPage, at);

    const table = within(await screen.findByRole('region', { name: 'Пункты дорожной карты' }));
    expect(table.getByText('2. Базы')).toBeTruthy();
    expect(table.getByText('до 20.11.2026')).toBeTruthy();
    expect(table.getByText(/просрочен на 4.дня/)).toBeTruthy();
    expect(table.getByText(/3 из 21.школы/)).toBeTruthy();
    expect(screen.getByText(/Приказ от 01.09.2026 № 96-од/)).toBeTruthy();
  });

  it('takes a paper for an item, and keeps what was typed when it is refused', async () => {
    serve(roadmapRoutes.show, makeRoadmap());
    const calls = serve(roadmapRoutes.prove, () =>
      refuse(409, 'roadmap.turn-shown', 'Исполнение к 20.11.2026 уже отмечено.'),
    );
    const { user } = openPage(RoadmapPage, at);

    await openItem(user);
    await user.click(screen.getByRole('button', { name: 'Отметить исполнение…' }));
    await user.click(dialog().getByRole('button', { name: 'Сохранить', hidden: true }));
    expect(dialog().getByText('Заполните это поле.')).toBeTruthy();
    expect(calls).toHaveLength(0);

    const what = dialog().getByLabelText('Чем подтверждается');
    await user.type(what, 'Перечень школ');
    await user.type(dialog().getByLabelText('Номер документа'), '17');
    await user.click(dialog().getByRole('button', { name: 'Сохранить', hidden: true }));
    expect((await dialog().findByRole('alert', { hidden: true })).textContent).toContain(
      'отмечено',
    );
    expect((what as HTMLInputElement).value).toBe('Перечень школ');
    expect(calls[0]?.body).toEqual({
      turn: '2026-11-20',
      text: 'Перечень школ',
      number: '17',
      day: null,
    });
  });

  it('asks for a due date that could not be carried over, and takes the proposal by one press', async () => {
    const was = { kind: 'on' as const, date: '2020-07-01' };
    const proposal = { kind: 'on' as const, date: '2027-07-01' };
    const item = makeItem({ due: null, by: null, dueAsk: { why: 'exact', was, proposal } });
    const draft = makeRoadmap({ state: 'draft', act: null, edition: 0, items: [item] });
    serve(roadmapRoutes.show, draft);
    const calls = serve(roadmapRoutes.changeItem, draft);
    const { user } = openPage(RoadmapPage, at);

    expect(await screen.findByText(/нужно уточнить их у 1.пункта/)).toBeTruthy();
    await openItem(user);
    expect(screen.getByText(/точный день: 01.07.2020/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Указать «01.07.2027»' }));
    await waitFor(() => expect(calls[0]?.body).toMatchObject({ due: proposal }));
  });

  it('asks when the words of a due date are not understood', async () => {
    serve(roadmapRoutes.show, makeRoadmap({ state: 'draft', act: null, edition: 0 }));
    serve(roadmapRoutes.readDue, { due: null, question: 'no-year' });
    const calls = serve(roadmapRoutes.changeItem, makeRoadmap());
    const { user } = openPage(RoadmapPage, at);

    await openItem(user);
    await user.click(screen.getByRole('button', { name: 'Изменить…' }));
    const due = dialog().getByLabelText('Срок');
    await user.clear(due);
    await user.type(due, 'до 1 мая');
    await user.click(dialog().getByRole('button', { name: 'Сохранить', hidden: true }));

    expect(await dialog().findByText(/Не указан год/)).toBeTruthy();
    expect(calls).toHaveLength(0);
  });

  it('keeps the words of a due date that nobody has understood, until they are changed', async () => {
    const said = { due: null, dueNote: 'по отдельному графику' };
    serve(
      roadmapRoutes.show,
      makeRoadmap({ state: 'draft', act: null, edition: 0, items: [makeItem(said)] }),
    );
    serve(roadmapRoutes.readDue, { due: { kind: 'by', date: '2027-05-01' }, question: null });
    const calls = serve(roadmapRoutes.changeItem, makeRoadmap());
    const { user } = openPage(RoadmapPage, at);
    const save = () =>
      user.click(dialog().getByRole('button', { name: 'Сохранить', hidden: true }));

    await openItem(user);
    await user.click(screen.getByRole('button', { name: 'Изменить…' }));
    expect(dialog().getByLabelText<HTMLInputElement>('Срок').value).toBe('по отдельному графику');
    await save();
    await waitFor(() => expect(calls[0]?.body).toMatchObject(said));
    await user.click(await screen.findByRole('button', { name: 'Изменить…' }));
    const due = dialog().getByLabelText('Срок');
    await user.clear(due);
    await user.type(due, 'до 1 мая 2027 г.');
    await save();
    await waitFor(() =>
      expect(calls[1]?.body).toMatchObject({ due: { date: '2027-05-01' }, dueNote: '' }),
    );
  });

  it('tells at which level each of its bodies is', async () => {
    serve(roadmapRoutes.show, makeRoadmap({ state: 'draft', act: null, edition: 0 }));
    const calls = serve(roadmapRoutes.change, makeRoadmap());
    const { user } = openPage(RoadmapPage, at);
    await user.click(await screen.findByRole('button', { name: 'Сведения о карте…' }));
    await user.click(dialog().getByRole('button', { name: 'Добавить исполнителя', hidden: true }));
    await user.type(dialog().getByLabelText('Исполнитель 2'), 'Школы района');
    await user.selectOptions(dialog().getAllByLabelText('Уровень')[1]!, 'школа');
    await user.click(dialog().getByRole('button', { name: 'Сохранить', hidden: true }));
    await waitFor(() =>
      expect(calls[0]?.body).toMatchObject({
        bodies: [office, { code: 'BODY_1', title: 'Школы района', level: 'school' }],
      }),
    );
  });

  it('has one main button at a time', async () => {
    serve(roadmapRoutes.show, makeRoadmap({ state: 'draft', act: null, edition: 0 }));
    openPage(RoadmapPage, at);
    await screen.findByRole('button', { name: 'Передать на согласование…' });
    const main = screen.getAllByRole('button').filter((each) => each.classList.contains('pri'));
    expect(main.map((each) => each.textContent)).toEqual(['Передать на согласование…']);
  });

  it('is confirmed by whoever may, once', async () => {
    const proof = {
      id: idOf(82),
      turn: '2026-11-20',
      kind: 'document' as const,
      text: 'Перечень',
      number: '17',
      day: '2026-11-19',
      by: 'Дёмина Имя',
      at: '2026-11-20T06:00:00.000Z',
      confirmed: null,
      review: null,
    };
    serve(
      roadmapRoutes.show,
      makeRoadmap({ items: [makeItem({ state: 'done', proofs: [proof] })] }),
    );
    const calls = serve(roadmapRoutes.confirm, makeRoadmap());
    const { user } = openPage(RoadmapPage, at);

    await openItem(user);
    await user.click(screen.getByRole('button', { name: 'Принять исполнение' }));
    await waitFor(() => expect(calls[0]?.params['proofId']).toBe(proof.id));
  });

  it('is only read by whoever may not write', async () => {
    serve(roadmapRoutes.show, makeRoadmap({ may: { write: false, confirm: false } }));
    const { user } = openPage(RoadmapPage, at);
    await openItem(user);
    expect(
      screen.queryByRole('button', { name: /Отметить|Утвердить|Предложить|Принять/ }),
    ).toBeNull();
  });
});

describe('the head of a roadmap, typed by lines', () => {
  it('keeps the codes that items name', () => {
    const lines = [
      { key: 'new 1', code: null, title: ' Школы ', level: 'school' as const },
      { ...office, key: 'OFFICE', title: 'Управление образования района' },
      { key: 'new 2', code: null, title: '', level: 'school' as const },
    ];
    expect(bodiesFrom(lines, [office])).toEqual([
      { code: 'BODY_1', title: 'Школы', level: 'school' },
      { ...office, title: 'Управление образования района' },
    ]);
  });

  it('reads numbers of sections, and gives those without one their place', () => {
    const before = [{ code: 'BASES', number: '2', title: 'Базы' }];
    expect(sectionsFrom('1. Новый\n2. Условия\n3. Базы', before)).toEqual([
      { code: 'SECTION_1', number: '1', title: 'Новый' },
      { code: 'SECTION_2', number: '2', title: 'Условия' },
      { code: 'BASES', number: '3', title: 'Базы' },
    ]);
    expect(sectionsFrom('1. Условия\n2. Базы и партнёры\nОбучение', before)).toEqual([
      { code: 'SECTION_1', number: '1', title: 'Условия' },
      { code: 'BASES', number: '2', title: 'Базы и партнёры' },
      { code: 'SECTION_2', number: '3', title: 'Обучение' },
    ]);
  });
});
