import { registerRoutes } from '@nastavnik/contracts/registers';
import { roadmapRoutes } from '@nastavnik/contracts/roadmap-routes';
import type { ItemDraft } from '@nastavnik/contracts/roadmaps';
import { targetRoutes } from '@nastavnik/contracts/targets';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '../../../testing/app.ts';
import { daysAgo } from '../../../testing/make.ts';
import { ready } from '../../programmes/testing/ready.ts';
import { item, roadmapCast, year } from '../testing/roadmap-cast.ts';

let app: TestApp;

beforeAll(async () => {
  app = await startApp();
});

afterAll(() => app.close());

const asks = (
  fact: 'MENTORS_REGISTERED' | 'DECISIONS_TAKEN' | 'COORDINATOR_APPOINTED' | 'COVERAGE_REACHED',
  more: Partial<ItemDraft> = {},
) => item('1', { proof: { kind: 'data', facts: [{ fact, at: 'municipality' }] }, ...more });

/** The item of a municipality's roadmap that these people have put in force. */
async function inForce(asked: ItemDraft) {
  const cast = await roadmapCast(app);
  const params = await cast.inForce(asked);
  const now = async () => {
    await app.settle('facts');
    return (await cast.show(params)).items[0]!;
  };
  return { ...cast, params, now };
}

describe('an item with targets by year', () => {
  const dueIn = (of: number): ItemDraft['due'] => ({ kind: 'year', year: of });
  const target = (of: number, count: number) => [
    { indicator: 'MENTORS', atLeast: true, years: { [of]: count } },
  ];

  it('is not met in a year for which it names none, and says so', async () => {
    const { now, school } = await inForce(
      asks('MENTORS_REGISTERED', { due: dueIn(year), targets: target(year - 4, 1) }),
    );
    await ready(school, 'mentors', 'Орлова');
    expect(await now()).toMatchObject({
      state: 'in_progress',
      facts: [{ value: 1, needed: null, lacksTarget: year, met: false }],
      proofs: [],
    });
  });

  it('is held against the target of the year of its turn, not of today', async () => {
    const { now, school } = await inForce(
      asks('MENTORS_REGISTERED', {
        due: dueIn(year + 1),
        targets: [{ indicator: 'MENTORS', atLeast: true, years: { [year]: 1, [year + 1]: 2 } }],
      }),
    );
    await ready(school, 'mentors', 'Орлова');
    expect(await now()).toMatchObject({
      facts: [{ value: 1, needed: 2, lacksTarget: null, met: false }],
      proofs: [],
    });
  });

  it('of a share takes what the territory has set for that year, else lacks it', async () => {
    const { now, school } = await inForce(asks('COVERAGE_REACHED', { due: dueIn(year) }));
    expect((await now()).facts).toMatchObject([{ needed: null, lacksTarget: year, met: false }]);
    const centre = await school.person({
      school_id: school.regionId,
      family_name: 'Центрова',
      is_staff: 1,
    });
    await school.grant(centre, 'regional_centre', school.regionId);
    const by = await school.as(centre, school.regionId);
    await by.send(targetRoutes.set, {
      body: { orgId: school.regionId, indicator: 'COVERAGE', year, percent: 70 },
    });
    expect((await now()).facts).toMatchObject([{ needed: 70, lacksTarget: null, met: false }]);
  });
});

describe('what comes again', () => {
  const yearlyBy = (date: string): ItemDraft['due'] => ({ kind: 'by', date, repeat: { every: 1 } });

  it('is not shown done before its time, however early the data are there', async () => {
    const soon = await inForce(asks('COORDINATOR_APPOINTED', { due: yearlyBy(daysAgo(-30)) }));
    const far = await inForce(asks('COORDINATOR_APPOINTED', { due: yearlyBy(daysAgo(-90)) }));
    const once = await inForce(
      asks('COORDINATOR_APPOINTED', { due: { kind: 'by', date: daysAgo(-90) } }),
    );
    expect((await soon.now()).state).toBe('done');
    expect(await far.now()).toMatchObject({ facts: [{ met: true }], proofs: [] });
    // nothing came before what is done once
    expect((await once.now()).state).toBe('done');
  });

  /** An item that asks for a decision in two turns, of which one has ended on this day. */
  async function decided(last: string) {
    const dates = [last, daysAgo(-20)];
    const made = await inForce(asks('DECISIONS_TAKEN', { due: { kind: 'dates', dates } }));
    const decide = (date: string) =>
      made.town.send(registerRoutes.add, {
        body: {
          kind: 'DECISION',
          title: 'Обучить кураторов',
          party: 'Центр',
          until: daysAgo(-100),
          act: { kind: 'Приказ', number: '5', date },
        },
      });
    return { ...made, decide };
  }

  it('counts the events of its own turn: a decision of the last one decides nothing of this', async () => {
    // the turn before ended twenty days ago
    const last = daysAgo(20);
    const { now, decide } = await decided(last);
    await decide(daysAgo(25));
    expect((await now()).proofs).toMatchObject([{ turn: last }]);
    expect(await now()).toMatchObject({ by: daysAgo(-20), facts: [{ met: false }] });
    // what was counted for the last one, late, is not counted again
    await decide(daysAgo(0));
    expect((await now()).facts).toMatchObject([{ met: false }]);
  });

  it('counts them from its first day where a word has shown the last one late', async () => {
    const last = daysAgo(20);
    const { now, town, params, decide } = await decided(last);
    const { id: itemId } = await now();
    await town.send(roadmapRoutes.prove, {
      params: { ...params, itemId },
      body: { turn: last, text: 'Решение принято' },
    });
    expect(await now()).toMatchObject({ by: daysAgo(-20), facts: [{ met: false }] });
    await decide(daysAgo(5));
    expect(await now()).toMatchObject({ state: 'done', facts: [{ met: true }] });
  });
});
