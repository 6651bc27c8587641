import { readFile } from 'node:fs/promises';
import { packFileRoutes, type PackKind } from '@nastavnik/contracts/pack-files';
import { packRoutes } from '@nastavnik/contracts/packs';
import { questionnaireRoutes, QuestionnaireSet } from '@nastavnik/contracts/questionnaires';
import { surveyPairRoutes } from '@nastavnik/contracts/survey-pairs';
import { surveySheetRoutes } from '@nastavnik/contracts/survey-sheets';
import { surveyRoutes } from '@nastavnik/contracts/surveys';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp, type TestClient } from '../../testing/app.ts';
import { daysAgo, makeSchool, type TestSchool } from '../../testing/make.ts';
import { finishedWork } from '../completions/completions-fixture.ts';
import { centreOf, ownPack, troublesOf } from '../packs/pack-fixture.ts';
import { fill } from '../surveys/surveys-fixture.ts';

let app: TestApp;
let school: TestSchool;
let centre: TestClient;
let set: QuestionnaireSet;

beforeAll(async () => {
  app = await startApp();
  school = await makeSchool(app);
  centre = await centreOf(app, school);
  const shipped = new URL('../../../packs/questionnaires/federal.json', import.meta.url);
  set = QuestionnaireSet.parse(JSON.parse(await readFile(shipped, 'utf8')));
});
afterAll(() => app.close());

const fileOf = (content: unknown) =>
  new File([typeof content === 'string' ? content : JSON.stringify(content, null, 2)], 'свой.json');
const asked = (kind: PackKind, content: unknown, effectiveFrom = daysAgo(0)) => ({
  body: { kind, file: fileOf(content), effectiveFrom },
});
const check = (kind: PackKind, content: unknown) =>
  centre.send(packFileRoutes.check, asked(kind, content));
const upload = (kind: PackKind, content: unknown, from?: string) =>
  centre.send(packFileRoutes.upload, asked(kind, content, from));
const ownSet = (over: Partial<QuestionnaireSet> = {}) => ({
  ...set,
  code: 'region-02-questionnaires',
  title: 'Анкеты региона',
  version: 1,
  ...over,
});

describe('a file that is tried', () => {
  it('is held against what is in force, and changes nothing', async () => {
    const { grounds, ...rest } = await ownPack({});
    const orphan = { code: 'ORPHAN', title: 'под опекой', of: 'pupil', first: true };
    const { status, body } = await check('lists', { ...rest, grounds: [...grounds, orphan] });

    expect(status).toBe(200);
    expect(body.changes).toEqual([
      { part: 'grounds', added: ['под опекой'], removed: [], changed: [] },
    ]);
    const shown = await school.curator.send(packRoutes.show);
    expect(shown.body.code).toBe('federal');
  });

  it('is answered by all that is wrong, each with its line', async () => {
    const pack = await ownPack({});
    const twice = await check('lists', { ...pack, forms: [...pack.forms, pack.forms[0]] });
    const broken = await check('lists', JSON.stringify({ ...pack, forms: [{}] }, null, 2));
    const torn = await check('lists', '{\n  "code": \n}');
    const details = [twice, broken, torn].map(({ body }) => troublesOf(body));

    expect([twice, broken, torn].map(({ body }) => body.code)).toEqual(
      Array.from({ length: 3 }, () => 'pack.wrong'),
    );
    expect(details[0]).toMatchObject([{ path: 'forms[5].code' }]);
    expect(details[1]?.map(({ path }) => path)).toContain('forms[0].mentor');
    expect(details[2]).toMatchObject([{ line: 3 }]);
    expect(details[0]?.[0]?.line).toBeGreaterThan(100);
  });

  it('of questionnaires may not ask twice, nor name what is not there', async () => {
    const [block, ...blocks] = set.blocks;
    const questions = [...(block?.questions ?? []), block?.questions[0]];
    const twice = await check(
      'questionnaires',
      ownSet({ blocks: [{ ...block!, questions } as never, ...blocks] }),
    );
    const [first, ...others] = set.questionnaires;
    const stray = await check(
      'questionnaires',
      ownSet({ questionnaires: [{ ...first!, form: 'NO_FORM', blocks: ['NO_BLOCK'] }, ...others] }),
    );

    expect(troublesOf(twice.body)[0]?.message).toContain('уже есть');
    expect(troublesOf(stray.body).map(({ path }) => path)).toEqual(
      expect.arrayContaining(['questionnaires[0].form', 'questionnaires[0].blocks[0]']),
    );
  });

  it('of questionnaires keeps small groups unseen and children asked by consent alone', async () => {
    const few = await check('questionnaires', ownSet({ smallGroup: 4 }));
    const free = await check('questionnaires', ownSet({ consentNeeds: [] }));
    expect(troublesOf(few.body)).toMatchObject([{ path: 'smallGroup' }]);
    expect(troublesOf(free.body)).toMatchObject([{ path: 'consentNeeds' }]);
  });

  it('of questionnaires has no second one of a side, no condition and no figure that cannot be', async () => {
    const pathsOf = async (over: Partial<QuestionnaireSet>) =>
      troublesOf((await check('questionnaires', ownSet(over))).body).map(({ path }) => path);
    const [block, ...blocks] = set.blocks;
    const free = block!.questions.map((each) =>
      each.code === 'G1' ? { ...each, scale: 'TXT' as const } : each,
    );
    const glad = set.outcomes.find(({ question }) => question !== undefined)!;
    const { side: _, ...sideless } = glad;
    const last = set.outcomes.length;

    expect(await pathsOf({})).toEqual([]);
    expect(
      await pathsOf({ questionnaires: [...set.questionnaires, set.questionnaires[0]!] }),
    ).toEqual([`questionnaires[${set.questionnaires.length}]`]);
    expect(await pathsOf({ blocks: [{ ...block!, questions: free }, ...blocks] })).toContain(
      'questionnaires[0].blocks',
    );
    expect(
      await pathsOf({
        outcomes: [
          ...set.outcomes,
          { ...glad, code: 'MARKS', question: 'A-E1' },
          { ...sideless, code: 'NOBODY' },
          { ...glad, code: 'STRANGE', kind: 'NO_KIND' },
        ],
      }),
    ).toEqual([
      `outcomes[${last}].question`,
      `outcomes[${last + 1}]`,
      `outcomes[${last + 2}].kind`,
    ]);
  });

  it('may begin from what is in force', async () => {
    const { status } = await centre.send(packFileRoutes.file, {
      params: { kind: 'questionnaires' },
    });
    expect(status).toBe(200);
  });
});

describe('questionnaires of a territory', () => {
  it('stand in place of the common ones from their day; a year that has begun to ask keeps its own', async () => {
    const blocks = set.blocks.map((block) =>
      block.code === 'A_MENTEE'
        ? {
            ...block,
            questions: block.questions.slice(1).map((each) => ({ ...each, short: 'Иначе' })),
          }
        : block,
    );
    const shorter = ownSet({ blocks });
    const { params, menteeIds, mentee } = await finishedWork(school, 1, false);
    await school.consents(menteeIds[0] ?? '', 'QUESTIONNAIRE');
    const tomorrow = await upload('questionnaires', shorter, daysAgo(-1));
    expect(tomorrow.body).toMatchObject({ standing: 'future', effectiveFrom: daysAgo(-1) });
    const before = await school.curator.send(questionnaireRoutes.show);
    expect(before.body.code).toBe(set.code);

    const wave = await school.curator.send(surveyRoutes.open, {
      body: { moment: 'entry', dueOn: daysAgo(-10) },
    });
    const { body: mine } = await mentee.send(surveySheetRoutes.mine);
    await fill(mentee, mine.items[0]!);
    const result = async () => (await school.curator.send(surveyPairRoutes.show, { params })).body;
    const said = await result();
    const now = await upload('questionnaires', { ...shorter, version: 2 });
    const after = await school.curator.send(questionnaireRoutes.show);
    const { body: list } = await school.curator.send(packFileRoutes.versions, {
      query: { kind: 'questionnaires' },
    });

    expect(now.body.standing).toBe('in_force');
    expect([after.body.code, after.body.version]).toEqual(['region-02-questionnaires', 2]);
    expect(
      list.items.map(({ code, version, standing }) => `${code} ${version} ${standing}`),
    ).toEqual([
      'region-02-questionnaires 2 in_force',
      'region-02-questionnaires 1 past',
      `${set.code} ${set.version} shadowed`,
    ]);
    expect(said.people.flatMap(({ questions }) => questions).length).toBeGreaterThan(5);
    expect(await result()).toEqual(said);
    const exit = await school.curator.send(surveyRoutes.open, {
      body: { moment: 'exit', dueOn: daysAgo(-10) },
    });
    const [opened] = await app.schema.sql.query(
      'SELECT DISTINCT set_code, set_version FROM survey_waves WHERE id IN (UNHEX(?), UNHEX(?))',
      [wave, exit].map(({ body }) => body.id.replaceAll('-', '')),
    );
    expect(opened).toEqual([{ set_code: set.code, set_version: set.version }]);
  });

  it('are never changed, nor put in under a code of somebody else or by a school', async () => {
    const again = await upload('questionnaires', ownSet({ version: 2, title: 'Иначе' }));
    const shipped = await upload('questionnaires', { ...set, version: 99 });
    const bySchool = await school.curator.send(
      packFileRoutes.upload,
      asked('questionnaires', ownSet({ version: 9 })),
    );

    expect(again.body).toMatchObject({ code: 'pack.version-old', details: { newest: 2 } });
    expect(shipped.body.code).toBe('pack.code-taken');
    expect(bySchool.status).toBe(403);
  });
});
