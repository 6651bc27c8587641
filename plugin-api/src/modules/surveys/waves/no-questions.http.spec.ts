import { readFile } from 'node:fs/promises';
import { packFileRoutes } from '@nastavnik/contracts/pack-files';
import { QuestionnaireSet } from '@nastavnik/contracts/questionnaires';
import { surveyRoutes } from '@nastavnik/contracts/surveys';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startApp, type TestApp } from '../../../testing/app.ts';
import { daysAgo } from '../../../testing/make.ts';
import { centreOf } from '../../packs/pack-fixture.ts';
import { makeCast } from '../surveys-fixture.ts';

let app: TestApp;

beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

/** The shipped questionnaires, with nothing to ask mentors and curators at the beginning. */
async function quietEntry() {
  const shipped = new URL('../../../../packs/questionnaires/federal.json', import.meta.url);
  const set = QuestionnaireSet.parse(JSON.parse(await readFile(shipped, 'utf8')));
  const [first] = set.blocks;
  const only = {
    ...first!,
    code: 'AT_THE_END',
    questions: first!.questions.flatMap((each) =>
      each.code === 'G10' ? [{ ...each, entry: null }] : [],
    ),
  };
  return {
    ...set,
    code: 'quiet-entry',
    version: 1,
    blocks: [...set.blocks, only],
    questionnaires: set.questionnaires.map((each) =>
      each.side === 'mentee' ? each : { ...each, blocks: ['AT_THE_END'], satisfaction: null },
    ),
  };
}

it('nobody is handed a sheet without questions', async () => {
  const cast = await makeCast(app);
  const { curator } = cast.school;
  const centre = await centreOf(app, cast.school);
  const file = new File([JSON.stringify(await quietEntry())], 'анкеты.json');
  const put = await centre.send(packFileRoutes.upload, {
    body: { kind: 'questionnaires', file, effectiveFrom: daysAgo(0) },
  });
  expect(put.body.standing).toBe('in_force');

  const { body: outlook } = await curator.send(surveyRoutes.outlook);
  expect(outlook.items.find(({ moment }) => moment === 'entry')).toMatchObject({ people: 1 });
  const { body: wave } = await curator.send(surveyRoutes.open, {
    body: { moment: 'entry', dueOn: daysAgo(-10), withCurator: true },
  });
  const { body: sheets } = await curator.send(surveyRoutes.sheets, { query: { waveId: wave.id } });
  expect(sheets.items.map(({ person, side }) => `${person.name.family} ${side}`)).toEqual([
    'Гайсин mentee',
  ]);
});
