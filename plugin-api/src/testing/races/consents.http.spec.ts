import { afterAll, beforeAll, expect, it } from 'vitest';
import { ConsentsService } from '../../modules/consents/consents.service.ts';
import { newId, unbin } from '../../platform/db/id.ts';
import { startApp, type TestApp } from '../app.ts';
import { daysAgo } from '../make.ts';
import { crowdIn } from './crowd.ts';
import { race } from './race.ts';

let app: TestApp;

beforeAll(async () => {
  app = await startApp({ LOG_LEVEL: 'silent' });
});
afterAll(() => app.close());

const KINDS = ['PARTICIPATION', 'PD_PROCESSING'] as const;
/** Everybody of an open pair and a kind of consent that they have not given any more. */
const LACKS = `EXISTS (
  SELECT 1 FROM consent_states s WHERE s.school_id = r.school_id AND s.act = 'withdrawn'
    AND (s.person_id = r.mentor_id OR s.person_id IN (SELECT pm.mentee_id FROM pair_mentees pm
      WHERE pm.school_id = r.school_id AND pm.pair_id = r.id)))`;

/** What history keeps of people and pairs, in the order in which it happened. */
interface Kept {
  entity: string;
  who: string;
  action: string;
  note: string;
  members: string | null;
}

it('no pair is made, fixed or kept without the consents that it needs, whenever one is withdrawn', async () => {
  const crowd = await crowdIn(app, { mentors: 6, mentees: 8, capacity: 3 });
  const { mentors, mentees, curator, decisions, pick, some, join, part, look } = crowd;
  const consents = app.nest.get(ConsentsService);
  const today = daysAgo(0);
  const withdraw = async () => {
    const [row] = await look<{ id: Buffer }>(
      "SELECT consent_id AS id FROM consent_states WHERE act = 'given' ORDER BY RAND() LIMIT 1",
    );
    const id = row ? unbin(row.id) : newId();
    await curator(() => consents.withdraw(id, { from: today, reason: null }));
  };
  const give = () =>
    curator(() =>
      consents.receive({
        personIds: [pick(mentors), pick(mentees)],
        kinds: [...KINDS],
        signedBy: 'guardian',
        signerName: 'Мама',
        signers: [],
        ownSignature: false,
        form: 'paper',
        from: today,
        until: null,
      }),
    );
  const fix = async () => {
    const { id } = await some("pairs WHERE status = 'agreed'");
    await curator(() => decisions.fix({ pairIds: [id], number: '1-од', date: today }, today));
  };
  const keep = async () => {
    const { id, version } = await some('pairs WHERE needs_decision IS NOT NULL');
    await curator(() => decisions.keep(id, version, { reason: null }));
  };
  const { done, violations } = await race({
    title: 'consent withdrawn while pairing and fixing',
    operations: 5_000,
    acts: {
      join: { weight: 8, act: () => join() },
      fix: { weight: 4, act: fix },
      part: { weight: 3, act: part },
      keep: { weight: 1, act: keep },
      withdraw: { weight: 3, act: withdraw },
      give: { weight: 5, act: give },
    },
    broken: () =>
      look(`SELECT HEX(r.id) AS pair, r.status, r.needs_decision FROM pairs r
        WHERE r.status IN ('proposed', 'agreed', 'active')
          AND (r.needs_decision IS NULL) = ${LACKS}`),
  });
  expect(violations).toEqual([]);
  for (const name of ['join', 'fix', 'part', 'withdraw', 'give'])
    expect(done[name]).toBeGreaterThan(50);

  const kept = await look<Kept>(`SELECT h.entity, HEX(h.entity_id) AS who, h.action, h.note,
      (SELECT CONCAT_WS(' ', HEX(r.mentor_id), GROUP_CONCAT(HEX(pm.mentee_id) SEPARATOR ' '))
       FROM pairs r JOIN pair_mentees pm ON pm.school_id = r.school_id AND pm.pair_id = r.id
       WHERE r.school_id = h.school_id AND r.id = h.entity_id) AS members
    FROM history h WHERE h.entity IN ('consent', 'pair') ORDER BY h.id`);
  expect(withoutConsent(kept)).toEqual([]);
}, 400_000);

/** Tells history over: pairs that were proposed, fixed or kept while somebody had withdrawn. */
function withoutConsent(kept: Kept[]): Kept[] {
  const withdrawn = new Set<string>();
  return kept.filter(({ entity, who, action, note, members }) => {
    if (entity === 'pair')
      return (
        ['proposed', 'fixed', 'kept'].includes(action) &&
        (members ?? '')
          .split(' ')
          .some((id) => KINDS.some((kind) => withdrawn.has(`${id} ${kind}`)))
      );
    if (action === 'withdrawn') withdrawn.add(`${who} ${note}`);
    else withdrawn.delete(`${who} ${note}`);
    return false;
  });
}
