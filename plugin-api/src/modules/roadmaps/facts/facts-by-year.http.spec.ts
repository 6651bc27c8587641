import { factOrgRoutes } from '@nastavnik/contracts/fact-orgs';
import type { ItemDraft } from '@nastavnik/contracts/roadmaps';
import { targetRoutes } from '@nastavnik/contracts/targets';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bin } from '../../../platform/db/id.ts';
import { startApp, type TestApp } from '../../../testing/app.ts';
import { item, roadmapCast, year } from '../testing/roadmap-cast.ts';

let app: TestApp;

beforeAll(async () => {
  app = await startApp();
});

afterAll(() => app.close());

type Cast = Awaited<ReturnType<typeof roadmapCast>>;

const covered = (of: number) =>
  ({
    due: { kind: 'by', date: `${of}-12-25` },
    proof: { kind: 'data', facts: [{ fact: 'COVERAGE_REACHED', at: 'school' }] },
  }) satisfies Partial<ItemDraft>;

/** A municipality that asks one of last year and one of this year, each of which has a target. */
async function twoYears() {
  const cast = await roadmapCast(app);
  const { school } = cast;
  const where = { school_id: school.regionId, family_name: 'Центрова', is_staff: 1 };
  const centre = await school.person(where);
  await school.grant(centre, 'regional_centre', school.regionId);
  const by = await school.as(centre, school.regionId);
  for (const of of [year - 1, year])
    await by.send(targetRoutes.set, {
      body: { orgId: school.regionId, indicator: 'COVERAGE', year: of, percent: 50 },
    });
  const params = await cast.inForce(item('1', covered(year - 1)), item('2', covered(year)));
  return { ...cast, params };
}

const placeOf = ({ school }: Pick<Cast, 'school'>) => ({
  school_id: school.schoolId,
  region_id: school.regionId,
  municipality_id: school.municipalityId,
  counted_at: new Date(),
});

it('what is asked of last year is held against last year, what is asked of this one is not', async () => {
  const cast = await twoYears();
  const figures = { year: year - 1, pupils: 10, mentees: 6, mentors: 0, awaiting: 0 };
  await cast.school.put('agg_coverage', { ...placeOf(cast), ...figures });
  await app.settle('facts');
  const { items } = await cast.show(cast.params);
  expect(items).toMatchObject([
    { state: 'done', facts: [{ value: 1, needed: 1, met: true }] },
    { proofs: [], facts: [{ value: 0, needed: 1, met: false }] },
  ]);
  const opened = await cast.town.send(factOrgRoutes.show, {
    params: {
      ...cast.params,
      itemId: items[0]!.id,
      fact: 'COVERAGE_REACHED',
      at: 'school',
    },
  });
  expect(opened.body).toMatchObject({ share: 50, items: [{ value: 60, counted: true }] });
});

it('a year that is not counted any more stays as it was counted', async () => {
  const cast = await roadmapCast(app);
  const old = { fact: 'COVERAGE_REACHED', level: 'school', year: year - 2, value: 60 };
  await cast.school.put('agg_facts', { ...placeOf(cast), ...old });
  await app.settle('facts');
  const [rows] = await app.schema.sql.query(
    "SELECT year, value FROM agg_facts WHERE school_id = ? AND fact = 'COVERAGE_REACHED' ORDER BY year",
    [bin(cast.school.schoolId)],
  );
  expect(rows).toMatchObject([
    { year: year - 2, value: '60.00' },
    { year: year - 1, value: '0.00' },
    { year, value: '0.00' },
    { year: year + 1, value: '0.00' },
  ]);
});
