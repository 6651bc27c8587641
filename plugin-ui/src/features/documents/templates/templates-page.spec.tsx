import { documentTemplateRoutes as routes } from '@nastavnik/contracts/document-templates';
import { documentRoutes } from '@nastavnik/contracts/documents';
import { screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeEach, expect, it } from 'vitest';
import { API, openPage, serve } from '../../../testing/page.tsx';
import { server } from '../../../testing/server.ts';
import { TemplatesPage } from './templates-page.tsx';

const own = {
  id: '00000000-0000-7000-8000-000000000e01',
  kind: 'PAIR_ORDER' as const,
  fileName: 'Приказ школы.docx',
  size: 20_000,
  madeBy: null,
  madeAt: '2026-11-20T09:00:00Z',
  inUse: true,
  version: 3,
};
const card = {
  kind: 'PAIR_ORDER' as const,
  versions: [own],
  tags: [{ tag: '{наставник}', means: 'Наставник', list: 'пары' }],
};

beforeEach(() => {
  serve(documentRoutes.letterhead, {
    fullName: 'Школа',
    place: 'Уфа',
    signerPosition: 'Директор',
    signerName: '',
  });
  serve(routes.list, { items: [own] });
  serve(routes.show, card);
});

const open = async () => {
  const { user } = openPage(TemplatesPage, { at: '/documents/templates' });
  const row = await screen.findByRole('row', { name: /Приказ о закреплении/ });
  expect(within(row).getByText(/Приказ школы\.docx/)).toBeTruthy();
  await user.click(within(row).getByRole('button', { name: 'Изменить' }));
  await screen.findByText(/Документы составляются по шаблону школы «Приказ школы\.docx»/);
  return user;
};

it('says which template is in use, that it is for Word alone, and goes back to the built-in one', async () => {
  const calls = serve(routes.leave, { ...card, versions: [{ ...own, inUse: false }] });
  const user = await open();
  expect(screen.getByText(/берётся только в Word/)).toBeTruthy();
  expect(screen.getByText('в строке списка {#пары}')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Вернуть встроенный' }));
  expect(
    await screen.findByText('Документы снова составляются по встроенному шаблону'),
  ).toBeTruthy();
  expect(calls[0]?.headers.get('if-match')).toBe('"3"');
});

it('tells every wrong place of a template that is refused', async () => {
  const fault = 'строка «Всего {x}»: неизвестное поле {x}; можно: {место}';
  server.use(
    http.post(API + routes.upload.path.replace(':kind', 'PAIR_ORDER'), () =>
      HttpResponse.json(
        {
          type: 'x',
          title: 'template.tags',
          status: 400,
          code: 'template.tags',
          detail: 'Шаблон не принят: мест с ошибками – 1.',
          errors: [{ pointer: '/body/file/0', code: 'template_tag', message: fault }],
        },
        { status: 400, headers: { 'content-type': 'application/problem+json' } },
      ),
    ),
  );
  const user = await open();
  await user.click(screen.getByRole('button', { name: 'Проверить и загрузить' }));
  expect(await screen.findByText('Выберите файл.')).toBeTruthy();
  await user.upload(screen.getByLabelText(/Новый шаблон/), new File(['x'], 'ш.docx'));
  await user.click(screen.getByRole('button', { name: 'Проверить и загрузить' }));
  expect(await screen.findByText(fault)).toBeTruthy();
});
