import { submissionRoutes } from '@nastavnik/contracts/approval-routes';
import type { Submissions } from '@nastavnik/contracts/approvals';
import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { openPage, refuse, serve } from '../../testing/page.tsx';
import { idOf } from '../../testing/people.ts';
import { makeRoadmap } from './roadmap-fixture.ts';
import { SubmissionBlock } from './submission-block.tsx';

const submissions: Submissions = {
  receiver: { name: 'Управление образования', office: 'org' },
  due: '2026-08-15',
  today: '2026-08-20',
  rounds: [],
};
const draft = makeRoadmap({ state: 'draft', edition: 0, act: null });
const dialog = () => within(screen.getByRole('dialog', { hidden: true }));
const press = (name: string) => dialog().getByRole('button', { name, hidden: true });
const open = (roadmap = draft) => openPage(() => <SubmissionBlock roadmap={roadmap} />);

it('a draft is handed over as it was seen, and a refusal is said in the dialog', async () => {
  serve(submissionRoutes.list, submissions);
  const calls = serve(submissionRoutes.submit, () =>
    refuse(409, 'roadmap.closed', 'Дорожная карта уже передана.'),
  );
  const { user } = open();
  expect(await screen.findByText('Срок согласования прошёл: 15.08.2026.')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Передать на согласование…' }));
  expect(dialog().getByText(/решение принимает Управление образования/)).toBeTruthy();
  await user.click(press('Передать'));
  expect(await dialog().findByText('Дорожная карта уже передана.')).toBeTruthy();
  expect(calls[0]?.headers.get('if-match')).toBe(`"${draft.version}"`);
});

it('what was handed over is taken back', async () => {
  serve(submissionRoutes.list, {
    ...submissions,
    rounds: [
      {
        id: idOf(90),
        round: 1,
        edition: 1,
        state: 'waiting',
        sentAt: '2026-08-14T06:00:00.000Z',
        sentBy: 'Котова Ирина',
        due: '2026-08-15',
        late: false,
        decidedAt: null,
        decidedBy: null,
        remarks: [],
        act: null,
        scan: null,
      },
    ],
  });
  const calls = serve(submissionRoutes.withdraw, submissions);
  const { user } = open(makeRoadmap({ state: 'submitted' }));
  await user.click(await screen.findByRole('button', { name: 'Отозвать…' }));
  await user.click(press('Отозвать'));
  await waitFor(() => expect(calls).toHaveLength(1));
});

it('nothing is offered for what has no items, or to whoever only reads', async () => {
  const calls = serve(submissionRoutes.list, submissions);
  const { unmount } = open({ ...draft, items: [] });
  await waitFor(() => expect(calls).toHaveLength(1));
  expect(screen.queryByRole('button', { name: /Передать/ })).toBeNull();
  unmount();
  open({ ...draft, may: { write: false, confirm: false } });
  await waitFor(() => expect(calls).toHaveLength(2));
  expect(screen.queryByRole('button', { name: /Передать/ })).toBeNull();
});
