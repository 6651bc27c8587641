import type { PersonConsents } from '@nastavnik/contracts/consents';
import { consentRoutes } from '@nastavnik/contracts/consents';
import { packRoutes } from '@nastavnik/contracts/packs';
import { personDataRoutes } from '@nastavnik/contracts/person-data';
import { rosterRoutes } from '@nastavnik/contracts/roster';
import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { pack } from '../../testing/pack.ts';
import { openPage, refuse, serve } from '../../testing/page.tsx';
import { makePupil } from '../../testing/people.ts';
import { makeSession } from '../../testing/session.ts';
import { ConsentsPage } from './consents-page.tsx';

const polina = makePupil(11, 'Гущина');
const known: PersonConsents = {
  person: polina,
  guardianSigns: true,
  ownSignature: false,
  guardians: [],
  marks: [],
  records: [],
};

beforeEach(() => {
  serve(packRoutes.show, pack);
  serve(rosterRoutes.classes, { items: [] });
  serve(consentRoutes.list, { items: [], next: null });
  serve(consentRoutes.ofPerson, known);
});

async function openDialog() {
  const { user } = openPage(ConsentsPage, { at: `/consents?person=${polina.id}` });
  await user.click(await screen.findByRole('button', { name: 'Все данные о человеке…' }));
  return { user, dialog: within(await screen.findByRole('dialog', { hidden: true })) };
}

const hidden = (name: string) => ({ name, hidden: true });

describe('everything that is held about a person', () => {
  it('is taken out on a ground only; what is in it is said beforehand', async () => {
    const sent = serve(personDataRoutes.pdf, () =>
      refuse(429, 'person-data.too-often', 'Повторите через 5 мин.'),
    );
    const { user, dialog } = await openDialog();
    expect(dialog.getByText(/согласия, запросы/)).toBeTruthy();
    expect(dialog.getByText(/Имена других людей, телефоны/)).toBeTruthy();
    await user.click(dialog.getByRole('button', hidden('Скачать PDF')));
    expect(await dialog.findByText(/Напишите, кто и когда попросил/)).toBeTruthy();
    expect(sent).toHaveLength(0);
    await user.type(dialog.getByRole('textbox', { hidden: true }), 'Заявление матери');
    await user.click(dialog.getByRole('button', hidden('Скачать PDF')));
    expect(await dialog.findByText('Повторите через 5 мин.')).toBeTruthy();
    expect(sent[0]?.body).toEqual({ ground: 'Заявление матери' });
  });

  it('is offered to nobody without the right', async () => {
    const session = makeSession();
    openPage(ConsentsPage, {
      at: `/consents?person=${polina.id}`,
      session: {
        ...session,
        rights: session.rights.filter((right) => right !== 'person-data.read'),
      },
    });
    await screen.findByRole('heading', { name: /Гущина/ });
    expect(screen.queryByRole('button', { name: 'Все данные о человеке…' })).toBeNull();
  });
});
