import { menteeRoutes } from '@nastavnik/contracts/mentees';
import { mentorRoutes } from '@nastavnik/contracts/mentors';
import type { TableBase } from '@nastavnik/contracts/table-fields';
import { tableRoutes } from '@nastavnik/contracts/tables';
import readWorkbook from 'read-excel-file/universal';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '../../testing/app.ts';
import { makeSchool, type TestSchool } from '../../testing/make.ts';
import { Tokens } from '../../platform/token/tokens.ts';
import { workbook } from './read/workbook-fixture.ts';

let app: TestApp;
let school: TestSchool;
let token: string;
beforeAll(async () => {
  app = await startApp();
  school = await makeSchool(app);
  const curator = await school.staff('Столбцова');
  await school.grant(curator, 'curator');
  token = await app.nest.get(Tokens).sign(
    {
      kind: 'person',
      personId: curator,
      orgId: school.schoolId,
      connectionId: school.connectionId,
    },
    600,
  );
});
afterAll(() => app.close());

async function saved(path: string): Promise<Blob> {
  const answer = await fetch(app.url + path, { headers: { authorization: `Bearer ${token}` } });
  expect(answer.status).toBe(200);
  return answer.blob();
}
const send = (base: TableBase, file: Blob) =>
  school.curator.send(tableRoutes.read, { body: { base, file: new File([file], 'база.xlsx') } });
const changesOf = async (base: TableBase) => {
  const { body } = await send(base, await saved(`/api/v1/tables/${base}.xlsx`));
  return body.rows.map(({ name, fate, changes, remarks }) => ({ name, fate, changes, remarks }));
};
const same = (name: string) => ({ name, fate: 'same', changes: [], remarks: [] });

async function childWithParent(family: string, phone: string, ...kinds: string[]) {
  const child = await school.pupil(family);
  const parent = await school.person({ family_name: `${family}а`, is_guardian: 1, phone });
  await school.put('guardians', {
    school_id: school.schoolId,
    child_id: child,
    guardian_id: parent,
  });
  await school.consents(child, ...(kinds as []));
  return child;
}

describe('a base that is exported and loaded back', () => {
  it('says «без изменений» of every mentee', async () => {
    const wordy = await childWithParent('Круглов', '+7 900 1', 'PARTICIPATION', 'PD_PROCESSING');
    const silent = await childWithParent('Кругов', '+7 900 2');
    const twins = [await school.pupil('Кружкин'), await school.pupil('Кружкин')];
    const teacher = await school.staff('Кругликова');
    await school.curator.send(menteeRoutes.add, {
      body: { personIds: [wordy, silent], ground: 'LOW_RESULTS', request: '=дроби: "сложение"' },
    });
    await school.curator.send(menteeRoutes.add, {
      body: { personIds: [twins[0]!], request: '-химия; физика' },
    });
    await school.curator.send(menteeRoutes.add, {
      body: { personIds: [twins[1]!, teacher], ground: null, request: 'молодой специалист: ждёт' },
    });
    const { body } = await school.curator.send(menteeRoutes.show, { params: { menteeId: wordy } });
    await school.curator.send(menteeRoutes.update, {
      params: { menteeId: wordy },
      version: body.version,
      body: { contacts: 'бабушка; сосед, +7 900 3', results: 'сдал\nвсё' },
    });

    expect(await changesOf('mentees')).toEqual(
      ['Кругликова', 'Круглов Егор', 'Кругов Егор', 'Кружкин Егор', 'Кружкин Егор'].map((name) =>
        same(name === 'Кругликова' ? expect.stringContaining(name) : name),
      ),
    );
  });

  it('says «без изменений» of every mentor, at work and outside', async () => {
    const personIds = [await school.staff('Овальная'), await school.pupil('Овалов')];
    for (const personId of personIds)
      await school.curator.send(mentorRoutes.add, {
        body: {
          personIds: [personId],
          base: personId === personIds[0] ? 'STAFF' : 'PUPILS',
          competences: ['алгебра', 'игра на баяне'],
        },
      });
    const rows = await changesOf('mentors');
    expect(rows.map(({ fate }) => fate)).toEqual(['same', 'same']);
  });

  it('says what it has done when it was applied, not what it would do again', async () => {
    const [taken, out] = [await school.pupil('Сделанов'), await school.pupil('Отложенов')];
    const table = workbook([
      ['ФИО', 'Класс', 'Запрос'],
      ['Сделанов Егор', '', 'алгебра'],
      ['Отложенов Егор', '', 'физика'],
      ['Никто Никак', '', ''],
    ]);
    const { body } = await send('mentees', new Blob([new Uint8Array(table)]));
    await school.curator.send(tableRoutes.apply, {
      params: { importId: body.id },
      version: body.version,
      body: { lines: [2], choices: [] },
    });
    const shown = await school.curator.send(tableRoutes.show, { params: { importId: body.id } });
    expect(shown.body.state).toBe('applied');
    expect(shown.body.rows).toMatchObject([
      { fate: 'create', person: { id: taken }, changes: ['request'] },
      { fate: 'left', person: { id: out }, changes: [] },
      { fate: 'unknown' },
    ]);
    expect(shown.body.counts).toMatchObject({ create: 1, left: 1, unknown: 1, same: 0 });
  });
});

describe('an empty table', () => {
  it.each(['mentees', 'mentors'] as const)('of %s is understood once filled in', async (base) => {
    const sheets = await readWorkbook(await saved(`/api/v1/tables/blanks/${base}`));
    const [title, heads] = sheets[0]?.data ?? [];
    const about = sheets[1]?.data.slice(2) ?? [];
    expect(title?.[0]).toMatch(/^База/);
    expect(about.map(([head]) => head)).toEqual(heads);
    const told = about.map(([, hint]) => String(hint).startsWith('Не заполняйте'));

    const line = (heads as string[]).map((head) =>
      head.startsWith('ФИО настав') ? 'Никто Никак' : '',
    );
    const filled = workbook([heads as string[], line]);
    const { body } = await send(base, new Blob([new Uint8Array(filled)]));

    const fields = body.columns.map(({ field }) => field);
    expect(fields.slice(1).map((field) => field === null)).toEqual(told.slice(1));
    expect(fields).toContain('className');
    expect(body.rows).toMatchObject([{ name: 'Никто Никак', fate: 'unknown' }]);
  });
});
