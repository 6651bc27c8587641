import { screen, waitFor, within } from '@testing-library/react';
import type { MentorCard } from '@nastavnik/contracts/mentors';
import { mentorRoutes } from '@nastavnik/contracts/mentors';
import { packRoutes } from '@nastavnik/contracts/packs';
import { recordCheckRoutes } from '@nastavnik/contracts/record-checks';
import { rosterRoutes } from '@nastavnik/contracts/roster';
import { beforeEach, describe, expect, it } from 'vitest';
import { serveMatchProfiles } from '../../testing/match-profile.ts';
import { pack } from '../../testing/pack.ts';
import { openPage, refuse, serve } from '../../testing/page.tsx';
import { idOf, makeTeacher } from '../../testing/people.ts';
import { noAdmission, noMentorRecord } from '../../testing/records.ts';
import { MentorsPage } from './mentors-page.tsx';

const seen: MentorCard['recordCheck'] = {
  checked: true,
  seenOn: '2026-09-15',
  validUntil: '2027-09-15',
  by: makeTeacher(5, 'Львова'),
  version: 3,
};
const titova: MentorCard = {
  id: idOf(60),
  person: { ...makeTeacher(60, 'Титова'), position: 'сварщик, Завод «Прогресс»' },
  birthYear: null,
  base: 'PARTNERS',
  state: 'free',
  capacity: 2,
  mentees: 0,
  competences: [],
  hasInterests: true,
  reserve: null,
  admission: noAdmission,
  consents: [{ kind: 'PD_PROCESSING', state: 'active', until: null }],
  record: noMentorRecord,
  outside: true,
  recordCheck: null,
  pastPairs: [],
  freeSlots: [],
  addedOn: '2026-10-14',
  leftOn: null,
  leaveReason: null,
  pairs: [],
  version: 2,
  changedAt: '2026-11-20T08:00:00Z',
};

function open(card: MentorCard) {
  serve(mentorRoutes.list, { items: [card], next: null });
  serve(mentorRoutes.show, card);
  return openPage(MentorsPage, { at: `/mentors?person=${card.id}` });
}

beforeEach(() => {
  serve(packRoutes.show, pack);
  serveMatchProfiles();
  serve(mentorRoutes.counts, {
    views: { all: 1, no_consent: 0, free: 1, full: 0, reserve: 0, left: 0 },
    bases: { PARTNERS: 1 },
  });
  serve(rosterRoutes.classes, { items: [] });
});

describe('the certificate in the record of a mentor from outside', () => {
  it('is marked there: a date only, in the one place that the gate goes by', async () => {
    const { user } = open(titova);
    const checked = serve(recordCheckRoutes.check, { seenOn: '2026-11-20', validUntil: null });
    await screen.findByText(/Нет действующей справки: пару закрепить нельзя/);
    await user.click(screen.getByRole('button', { name: 'Отметить справку' }));
    const day = screen.getByLabelText('Когда предъявлена');
    await user.clear(day);
    await user.type(day, '2026-11-20');
    await user.click(screen.getByRole('button', { name: 'Отметить' }));
    await waitFor(() =>
      expect(checked[0]).toMatchObject({
        params: { personId: titova.id },
        body: { seenOn: '2026-11-20', validUntil: null },
      }),
    );
  });

  it('is taken back after a question, by whoever has seen it as it is', async () => {
    const { user } = open({ ...titova, recordCheck: seen });
    const removed = serve(recordCheckRoutes.uncheck, () =>
      refuse(412, 'version.stale', 'Запись уже изменил другой человек.'),
    );
    expect(await screen.findByText('от 15.09')).toBeTruthy();
    expect(screen.getByText(/Львова/)).toBeTruthy();
    expect(screen.queryByText(/Нет действующей справки/)).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Убрать отметку' }));
    expect(removed).toEqual([]);
    const dialog = within(screen.getByRole('dialog'));
    expect(dialog.getByText(/закрепить будет нельзя/)).toBeTruthy();
    await user.click(dialog.getByRole('button', { name: 'Убрать отметку' }));
    expect((await dialog.findByRole('alert')).textContent).toContain('уже изменил');
    expect(removed[0]?.headers.get('if-match')).toBe('"3"');
  });

  it('is not asked of those who work or study here', async () => {
    open({ ...titova, outside: false });
    await screen.findByRole('button', { name: 'Изменить' });
    expect(screen.queryByRole('button', { name: 'Отметить справку' })).toBeNull();
    expect(screen.queryByText(/справк/i)).toBeNull();
  });
});
