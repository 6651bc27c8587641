import { documentRoutes } from '@nastavnik/contracts/documents';
import { screen } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { afterEach, expect, it, vi } from 'vitest';
import { API, openPage, serve } from '../../testing/page.tsx';
import { makePair } from '../../testing/pairs.ts';
import { server } from '../../testing/server.ts';
import { OrderDraft } from './order-draft.tsx';

const pair = makePair(51, { status: 'agreed' });
const Draft = (given: { number: string }) => () => (
  <OrderDraft pairs={[pair]} date="2026-11-24" {...given} />
);

afterEach(() => vi.restoreAllMocks());

it('saves the order under the name that the server gives; a draft has neither number nor date', async () => {
  const bodies: unknown[] = [];
  server.use(
    http.post(API + documentRoutes.docx.path, async ({ request }) => {
      bodies.push(await request.json());
      return new HttpResponse('PK', {
        headers: {
          'content-disposition': `attachment; filename*=UTF-8''${encodeURI('Приказ.docx')}`,
        },
      });
    }),
  );
  const saved: string[] = [];
  URL.createObjectURL = () => 'blob:order';
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(
    this: HTMLAnchorElement,
  ) {
    saved.push(this.download);
  });
  const { user } = openPage(Draft({ number: ' ' }), { at: '/pairs' });
  await user.click(await screen.findByRole('button', { name: 'Приказ в Word' }));
  await vi.waitFor(() => expect(saved).toEqual(['Приказ.docx']));
  expect(bodies).toEqual([{ kind: 'PAIR_ORDER', of: [pair.id], number: null, date: null }]);
});

it('says why an order was not printed', async () => {
  server.use(
    http.post(API + documentRoutes.pdf.path, () =>
      HttpResponse.json(
        {
          type: 'about:blank',
          title: 't',
          status: 404,
          code: 'entity.not-found',
          detail: 'Не найдено.',
        },
        { status: 404 },
      ),
    ),
  );
  const { user } = openPage(Draft({ number: '118-од' }), { at: '/pairs' });
  await user.click(await screen.findByRole('button', { name: 'Печать (PDF)' }));
  expect((await screen.findByRole('alert')).textContent).toContain('Не найдено.');
});

it('keeps the letterhead for all documents', async () => {
  const letterhead = {
    fullName: 'Школа № 12',
    place: '',
    signerPosition: 'Директор',
    signerName: '',
  };
  serve(documentRoutes.letterhead, letterhead);
  const calls = serve(documentRoutes.setLetterhead, ({ body }) => body as typeof letterhead);
  const { user } = openPage(Draft({ number: '' }), { at: '/pairs' });
  await user.click(await screen.findByText('Шапка и подпись'));
  await user.type(await screen.findByLabelText('Населённый пункт'), 'г. Уфа');
  await user.click(screen.getByRole('button', { name: 'Запомнить для всех документов' }));
  expect(await screen.findByText('Шапка и подпись запомнены')).toBeTruthy();
  expect(calls[0]?.body).toEqual({ ...letterhead, place: 'г. Уфа' });
});
