import { screen, within } from '@testing-library/react';
import { packRoutes } from '@nastavnik/contracts/packs';
import { programmeRoutes } from '@nastavnik/contracts/programmes';
import { beforeEach, describe, expect, it } from 'vitest';
import { pack } from '../../testing/pack.ts';
import { openPage, refuse, serve } from '../../testing/page.tsx';
import { makeTeacher } from '../../testing/people.ts';
import { makeCondition, makeProgramme, makeProgrammeCard } from '../../testing/programmes.ts';
import { ProgrammePage } from './programme-page.tsx';

const draft = makeProgramme(70, { pairs: { open: 3, active: 2, all: 4 } });
const approved = makeProgrammeCard(
  { ...draft, state: 'approved' },
  {
    act: { number: '118-од', date: '2026-09-15' },
    steps: [
      { step: 'revise', why: null },
      {
        step: 'recruit',
        why: 'Набор ещё нельзя открыть, не выполнено: Положение. Отметьте эти условия в листе готовности.',
      },
      { step: 'cancel', why: null },
    ],
    checklist: [
      makeCondition('REGULATION'),
      makeCondition('CURATOR', {
        title: 'Назначен куратор',
        group: 'organisational',
        checked: true,
        mark: {
          doneOn: '2026-09-10',
          document: 'приказ № 101',
          by: makeTeacher(90, 'Фёдорова'),
          at: '2026-09-10T08:00:00Z',
        },
      }),
    ],
    timeline: [
      { action: 'approve', note: '118-од от 2026-09-15', by: null, at: '2026-09-15T08:00:00Z' },
    ],
  },
);

const at = { at: `/programmes/${draft.id}`, path: '/programmes/:programmeId' };
const dialog = () => within(screen.getByRole('dialog'));

beforeEach(() => {
  serve(packRoutes.show, pack);
  serve(programmeRoutes.list, { items: [draft], next: null });
  serve(programmeRoutes.show, makeProgrammeCard(draft));
});

describe('the card of a programme', () => {
  it('shows all that is written in it and its pairs', async () => {
    openPage(ProgrammePage, at);

    await screen.findByRole('heading', { name: 'Старший – младшему' });
    expect(screen.getByText('Помочь младшим в учёбе')).toBeTruthy();
    expect(screen.getByText(/2\sвстречи в месяц, по 45\sминут/)).toBeTruthy();
    expect(screen.getByText('Знакомство: 01.10 – 31.10')).toBeTruthy();
    // The word of a meeting's kind comes with the pack, which is asked for beside the programme.
    await screen.findByText('Первая встреча, 1-я неделя, встреча-знакомство');
    expect(screen.getByRole('link', { name: 'Пары программы' }).getAttribute('href')).toBe(
      `/pairs?programme=${draft.id}`,
    );
  });

  it('says what stands in the way of the next step', async () => {
    serve(programmeRoutes.show, approved);
    openPage(ProgrammePage, at);

    const recruit = await screen.findByRole('button', { name: 'Открыть набор' });
    expect(recruit.getAttribute('aria-disabled')).toBe('true');
    expect(screen.getByText(/Отметьте эти условия в листе готовности/)).toBeTruthy();
    expect(screen.getByText('№ 118-од от 15.09')).toBeTruthy();
    expect(screen.getByText('118-од от 15.09')).toBeTruthy();
  });

  it('says why it cannot be read', async () => {
    serve(programmeRoutes.show, () => refuse(404, 'not-found', 'Такой программы нет.'));
    openPage(ProgrammePage, at);

    expect((await screen.findByRole('alert')).textContent).toContain('Такой программы нет.');
  });

  it('is only read by an administrator', async () => {
    openPage(ProgrammePage, { ...at, session: { roles: ['school_admin'] } });

    await screen.findByRole('heading', { name: 'Старший – младшему' });
    expect(screen.queryByRole('button', { name: /Изменить|Отметить|Утвердить/ })).toBeNull();
  });
});

describe('a step of a programme', () => {
  it('is approved by an order with a number', async () => {
    const calls = serve(programmeRoutes.move, approved);
    const { user } = openPage(ProgrammePage, at);

    await user.click(await screen.findByRole('button', { name: 'Утвердить приказом' }));
    await user.click(dialog().getByRole('button', { name: 'Утвердить приказом' }));
    expect((await dialog().findByRole('alert')).textContent).toBe('Укажите номер приказа.');
    await user.type(dialog().getByLabelText('Номер приказа'), '118-од');
    await user.click(dialog().getByRole('button', { name: 'Утвердить приказом' }));

    expect(await screen.findByText('Состояние программы: утверждена')).toBeTruthy();
    expect(calls).toHaveLength(1);
    expect(calls[0]?.body).toEqual({
      step: 'approve',
      act: { number: '118-од', date: '2026-11-24' },
    });
    expect(calls[0]?.headers.get('if-match')).toBe('"4"');
  });

  it('shows the refusal of the server', async () => {
    serve(programmeRoutes.move, () =>
      refuse(409, 'programme.pairs-open', 'Завершите каждую с указанием причины.'),
    );
    const { user } = openPage(ProgrammePage, at);

    await user.click(await screen.findByRole('button', { name: 'Отменить программу' }));
    await user.type(dialog().getByLabelText('Почему программа отменена'), 'нет наставников');
    await user.click(dialog().getByRole('button', { name: 'Отменить программу' }));

    expect(await dialog().findByText('Завершите каждую с указанием причины.')).toBeTruthy();
  });
});

describe('the checklist of readiness', () => {
  it('shows the marks with their documents and what is not checked', async () => {
    serve(programmeRoutes.show, approved);
    openPage(ProgrammePage, at);

    expect(await screen.findByText(/10\.09 · приказ № 101 · отметил\(а\) Фёдорова/)).toBeTruthy();
    expect(screen.getAllByText(/не сверено с первоисточником/)).toHaveLength(1);
  });

  it('is marked with a day and a document', async () => {
    const calls = serve(programmeRoutes.mark, approved);
    const { user } = openPage(ProgrammePage, at);

    await user.click(await screen.findByRole('button', { name: 'Отметить' }));
    await user.type(dialog().getByLabelText('Документ (необязательно)'), 'приказ № 5');
    await user.click(dialog().getByRole('button', { name: 'Отметить выполнение' }));

    expect(await screen.findByText('Условие отмечено', { selector: '.toast' })).toBeTruthy();
    expect(calls[0]).toMatchObject({
      params: { programmeId: draft.id, item: 'REGULATION' },
      body: { doneOn: '2026-11-24', document: 'приказ № 5' },
    });
  });

  it('gives a mark back', async () => {
    serve(programmeRoutes.show, approved);
    const calls = serve(programmeRoutes.mark, approved);
    const { user } = openPage(ProgrammePage, at);

    await user.click(await screen.findByRole('button', { name: 'Изменить отметку' }));
    await user.click(dialog().getByRole('button', { name: 'Снять отметку' }));

    expect(await screen.findByText('Отметка снята')).toBeTruthy();
    expect(calls[0]?.body).toEqual({ doneOn: null, document: null });
  });
});

describe('changing a programme', () => {
  it('sends the whole text of a draft, line by line', async () => {
    const calls = serve(programmeRoutes.update, makeProgrammeCard(draft));
    const { user } = openPage(ProgrammePage, at);

    await user.click(await screen.findByRole('button', { name: 'Изменить' }));
    await user.type(dialog().getByLabelText('Задачи'), '\nПровести встречи');
    await user.type(dialog().getByLabelText('Номер протокола'), '3');
    await user.click(dialog().getByRole('button', { name: 'Сохранить' }));
    expect(await dialog().findByText(/Заполните все три поля протокола/)).toBeTruthy();
    await user.clear(dialog().getByLabelText('Номер протокола'));
    await user.click(dialog().getByRole('button', { name: 'Сохранить' }));

    expect(await screen.findByText('Изменения сохранены')).toBeTruthy();
    expect(calls).toHaveLength(1);
    expect(calls[0]?.body).toMatchObject({
      title: 'Старший – младшему',
      tasks: ['Подобрать пары', 'Провести встречи'],
      meetings: [{ type: 'INTRO', title: 'Первая встреча', week: 1 }],
      protocol: null,
    });
  });

  it('sends only the settings once it is approved', async () => {
    serve(programmeRoutes.show, approved);
    const calls = serve(programmeRoutes.update, approved);
    const { user } = openPage(ProgrammePage, at);

    await user.click(await screen.findByRole('button', { name: 'Изменить' }));
    expect(dialog().queryByLabelText('Цель')).toBeNull();
    await user.click(dialog().getByRole('checkbox', { name: 'Одна смена' }));
    await user.click(dialog().getByRole('button', { name: 'Сохранить' }));

    expect(await screen.findByText('Изменения сохранены')).toBeTruthy();
    expect(Object.keys(calls[0]?.body as object).toSorted()).toEqual([
      'criteria',
      'norm',
      'protocol',
      'rules',
    ]);
    expect(calls[0]?.body).toMatchObject({ rules: { sameShift: true } });
  });
});
