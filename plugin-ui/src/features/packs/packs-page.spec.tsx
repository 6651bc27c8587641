import { screen, within } from '@testing-library/react';
import { type QuestionnaireSet, questionnaireRoutes } from '@nastavnik/contracts/questionnaires';
import { packFileRoutes } from '@nastavnik/contracts/pack-files';
import { type PackVersion, packRoutes } from '@nastavnik/contracts/packs';
import { describe, expect, it } from 'vitest';
import { wholePack as pack } from '../../testing/pack.ts';
import { openPage, refuse, serve } from '../../testing/page.tsx';
import { idOf } from '../../testing/people.ts';
import { listsOf } from './lists.ts';
import { PacksPage } from './packs-page.tsx';
import { wholeListsOf } from './whole-lists.ts';

const block = async (name: string) => within(await screen.findByRole('region', { name }));
const at = { at: '/packs' };
const version: PackVersion = {
  id: idOf(70),
  code: pack.code,
  version: pack.version,
  title: pack.title,
  orgName: null,
  effectiveFrom: pack.effectiveFrom,
  loadedAt: '2026-09-01T06:00:00.000Z',
  standing: 'in_force',
};
const set: QuestionnaireSet = {
  code: 'federal-questionnaires',
  version: 3,
  title: 'Анкеты целевой модели',
  frequencies: ['1', '2', '3', '4', '5'],
  smallGroup: 5,
  strongFrom: 8,
  weakTo: 5,
  consentNeeds: [],
  blocks: [
    {
      code: 'GENERAL',
      title: 'Об участии',
      source: 'МР-42/02',
      checked: false,
      questions: [
        { code: 'G1', scale: 'YN', short: 'был опыт', entry: 'Был ли опыт?', exit: null },
        {
          code: 'G2',
          scale: 'TXT',
          short: 'где',
          entry: 'Где?',
          exit: 'Где это было?',
          onlyAfter: 'G1',
          forms: ['PUPIL_PUPIL'],
        },
      ],
    },
  ],
  questionnaires: [
    {
      form: 'PUPIL_PUPIL',
      side: 'mentee',
      title: 'Анкета наставляемого',
      blocks: ['GENERAL'],
      satisfaction: null,
    },
  ],
  outcomeKinds: [],
  outcomes: [],
};

function hold() {
  serve(packRoutes.show, pack);
  serve(questionnaireRoutes.show, set);
  serve(packFileRoutes.versions, { items: [version] });
  serve(packRoutes.version, pack);
}

describe('the lists of the region', () => {
  it('say where each comes from and from which day it holds', async () => {
    hold();
    openPage(PacksPage, at);

    const forms = await block('Формы наставничества');
    expect(forms.getByText(/^Источник: Распоряжение Минпросвещения России/)).toBeTruthy();
    expect(forms.getByText('Действует с 01.09.2025')).toBeTruthy();
    expect(forms.queryByText('не сверено с первоисточником')).toBeNull();
    expect(forms.getByText('ученик – ученик')).toBeTruthy();
  });

  it('mark what nobody has checked against its source', async () => {
    hold();
    openPage(PacksPage, at);

    expect((await block('Модели')).getByText('не сверено с первоисточником')).toBeTruthy();
    expect(screen.getByText(/^Не сверено с первоисточником: \d+\sсправочник/)).toBeTruthy();
  });

  it('are not called checked where no source is said or one entry is not checked', () => {
    const [form, ...forms] = pack.forms;
    const some = listsOf({ ...pack, forms: [{ ...form!, checked: false }, ...forms] });
    const { forms: _, ...sources } = pack.sources;
    const unsaid = listsOf({ ...pack, sources });

    expect(some.find(({ id }) => id === 'forms')?.unchecked).toBe(true);
    expect(unsaid.find(({ id }) => id === 'forms')?.unchecked).toBe(true);
  });

  it('are shown whole: no part of the file is left out', () => {
    const shown = new Set(wholeListsOf(pack).map(({ id }) => id));
    const head = new Set(['code', 'version', 'title', 'effectiveFrom', 'sources', 'consentKinds']);
    const parts = Object.keys(pack).filter((part) => !head.has(part));

    expect(parts.filter((part) => !shown.has(part))).toEqual([]);
  });

  it('have the words of every question, of whom and when it is asked', async () => {
    hold();
    openPage(PacksPage, at);
    const asked = await block('Анкеты: кого о чём спрашивают');
    expect(asked.getByText('Анкета наставляемого: ученик – ученик')).toBeTruthy();
    const questions = await block('Вопросы анкет: Об участии');
    expect(questions.getByText('Источник: МР-42/02')).toBeTruthy();
    expect(questions.getByText('да или нет; только до начала работы')).toBeTruthy();
    expect(
      questions.getByText(
        'ответ своими словами; до начала; после завершения: «Где это было?»; формы: ученик – ученик; только ответившим «да» на вопрос «был опыт»',
      ),
    ).toBeTruthy();
  });

  it('are put in by whoever has the right, and by nobody else', async () => {
    hold();
    openPage(PacksPage, at);
    await block('Модели');
    expect(screen.queryByRole('button', { name: 'Проверить файл' })).toBeNull();
  });

  it('say why they cannot be read', async () => {
    serve(packFileRoutes.versions, () => refuse(503, 'server.busy', 'Сервис перегружен.'));
    openPage(PacksPage, at);

    expect((await screen.findAllByRole('alert'))[0]?.textContent).toContain('Сервис перегружен.');
  });
});
