import { screen, waitFor, within } from '@testing-library/react';
import { accordRoutes } from '@nastavnik/contracts/accords';
import { consentRoutes } from '@nastavnik/contracts/consents';
import { type Labour, labourRoutes } from '@nastavnik/contracts/labour';
import { packRoutes } from '@nastavnik/contracts/packs';
import { pairCardRoutes } from '@nastavnik/contracts/pair-cards';
import { planRoutes } from '@nastavnik/contracts/plans';
import { pulseRoutes } from '@nastavnik/contracts/pulse';
import { substituteRoutes } from '@nastavnik/contracts/substitutes';
import { beforeEach, describe, expect, it } from 'vitest';
import { pack } from '../../testing/pack.ts';
import { makeCard, makePair, mentor } from '../../testing/pairs.ts';
import { openPage, refuse, serve } from '../../testing/page.tsx';
import { makePlan } from '../../testing/plans.ts';
import { LabourBlock } from '../../shared/labour/labour-block.tsx';
import { PairPage } from './pair-page.tsx';

const pair = { ...makePair(50), form: 'TEACHER_TEACHER' };
const at = { at: `/pairs/${pair.id}`, path: '/pairs/:pairId' };
const asking = {
  ...pack,
  consentNeeds: [
    {
      forms: ['TEACHER_TEACHER'],
      action: 'pair' as const,
      of: 'mentor' as const,
      kinds: ['LABOUR_351_8' as const],
      source: 'ТК РФ ст. 351.8',
      checked: true,
    },
  ],
};
const nothing: Labour = {
  pairId: pair.id,
  mentor,
  state: 'no_terms',
  consent: 'active',
  terms: null,
  notice: null,
  contract: null,
  earliestEnd: '2026-11-27',
  calendarChecked: false,
  version: 1,
};
const signed: Labour = {
  ...nothing,
  state: 'in_force',
  terms: {
    content: 'Разбор уроков',
    way: 'очно',
    payment: '15 % оклада',
    paymentGround: '',
    from: '2026-09-16',
    until: '2027-05-31',
    number: '12',
    signedOn: '2026-09-15',
  },
  version: 3,
};
const block = async () => within(await screen.findByRole('region', { name: 'Ст. 351.8 ТК РФ' }));
const dialog = () => within(screen.getByRole('dialog', { hidden: true }));

beforeEach(() => {
  serve(packRoutes.show, asking);
  serve(pairCardRoutes.card, makeCard(pair));
  serve(accordRoutes.ofPair, { asks: null, items: [] });
  serve(substituteRoutes.ofPair, { items: [] });
  serve(pulseRoutes.ofPair, { everyDays: 30, lines: [] });
  serve(planRoutes.show, makePlan(pair));
});

describe('the papers of labour law', () => {
  it('say what is wanting; number and day of signing go together', async () => {
    serve(labourRoutes.show, nothing);
    const calls = serve(labourRoutes.save, signed);
    const { user } = openPage(PairPage, at);
    const there = await block();
    expect(await there.findByText('нет дополнительного соглашения')).toBeTruthy();
    await user.click(there.getByRole('button', { name: 'Условия соглашения…' }));
    await user.click(dialog().getByRole('button', { name: 'Сохранить', hidden: true }));
    expect(dialog().getAllByText('Заполните это поле.')).toHaveLength(3);
    await user.type(dialog().getByLabelText(/^Содержание работы/), 'Разбор уроков');
    await user.type(dialog().getByLabelText(/^Форма работы/), 'очно');
    await user.type(dialog().getByLabelText(/^Размер выплаты/), '15 % оклада');
    await user.type(dialog().getByLabelText(/^Номер соглашения/), '12');
    await user.click(dialog().getByRole('button', { name: 'Сохранить', hidden: true }));
    expect(dialog().getByText('Номер и дата подписания записываются вместе.')).toBeTruthy();
    await user.type(dialog().getByLabelText('Подписано'), '2026-09-15');
    await user.click(dialog().getByRole('button', { name: 'Сохранить', hidden: true }));
    await waitFor(() =>
      expect(calls[0]?.body).toMatchObject({ number: '12', signedOn: '2026-09-15' }),
    );
  });

  it.each([
    ['proposed', null],
    ['agreed', 'awaits_order'],
    ['active', 'active'],
    ['finished', 'closed'],
    ['broken', null],
  ] as const)('are printed of a pair that may have papers: %s', async (status, view) => {
    serve(labourRoutes.show, signed);
    openPage(() => <LabourBlock pair={{ ...pair, status }} />);
    await screen.findByText(/^№ 12 от 15/);
    const link = screen.queryByRole('link', { name: 'Распечатать соглашение' });
    const page = `/documents?kind=LABOUR_ADDENDUM&of=${pair.id}&pairs=${view}`;
    expect(link?.getAttribute('href') ?? null).toBe(view && page);
  });

  it('end early no sooner than the law allows, and a refusal stays in the dialog', async () => {
    serve(labourRoutes.show, signed);
    serve(labourRoutes.notice, () => refuse(409, 'labour.notice-short', 'Не раньше 27.11.2026.'));
    const { user } = openPage(PairPage, at);
    const there = await block();
    expect(await there.findByText(/^№ 12 от 15/)).toBeTruthy();
    await user.click(there.getByRole('button', { name: 'Досрочное прекращение…' }));
    expect(dialog().getByLabelText(/^Последний день/)).toHaveProperty('value', '2026-11-27');
    await user.click(dialog().getByRole('button', { name: 'Записать прекращение', hidden: true }));
    expect(await dialog().findByText('Не раньше 27.11.2026.')).toBeTruthy();
  });

  it('are not needed where the contract says so: its words are kept', async () => {
    const calls = serve(consentRoutes.receive, { received: 1 });
    let seen = nothing;
    serve(labourRoutes.show, () => seen);
    const { user } = openPage(PairPage, at);
    const there = await block();
    await user.click(
      await there.findByRole('button', { name: 'Входит в должностные обязанности…' }),
    );
    const save = () =>
      user.click(dialog().getByRole('button', { name: 'Сохранить', hidden: true }));
    await save();
    expect(dialog().getByText('Заполните это поле.')).toBeTruthy();
    expect(calls).toHaveLength(0);
    await user.type(dialog().getByLabelText(/^Основание/), 'трудовой договор № 7, п. 2.4');
    seen = {
      ...nothing,
      state: 'in_contract',
      contract: { from: '2026-11-24', ground: 'трудовой договор № 7, п. 2.4' },
    };
    await save();
    await waitFor(() =>
      expect(calls[0]?.body).toMatchObject({
        personIds: [mentor.id],
        kinds: ['LABOUR_351_8'],
        form: 'contract',
        ground: 'трудовой договор № 7, п. 2.4',
      }),
    );
    expect(await there.findByText('входит в должностные обязанности')).toBeTruthy();
    expect(there.queryByRole('button', { name: 'Условия соглашения…' })).toBeNull();
  });

  it('are not asked of a form that needs none', async () => {
    serve(pairCardRoutes.card, makeCard(makePair(50)));
    openPage(PairPage, at);
    await screen.findByRole('region', { name: 'Замещение наставника' });
    expect(screen.queryByRole('region', { name: 'Ст. 351.8 ТК РФ' })).toBeNull();
  });
});
