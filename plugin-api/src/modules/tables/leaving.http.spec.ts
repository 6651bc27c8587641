import { menteeRoutes } from '@nastavnik/contracts/mentees';
import { mentorRoutes } from '@nastavnik/contracts/mentors';
import { pairRoutes } from '@nastavnik/contracts/pairs';
import { type TableImport, tableRoutes } from '@nastavnik/contracts/tables';
import readWorkbook from 'read-excel-file/universal';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Tokens } from '../../platform/token/tokens.ts';
import { startApp, type TestApp } from '../../testing/app.ts';
import { daysAgo, makeSchool, type TestSchool } from '../../testing/make.ts';

let app: TestApp;
let school: TestSchool;
let token: string;
beforeAll(async () => {
  app = await startApp({ LOG_LEVEL: 'silent' });
  school = await makeSchool(app);
  const personId = await school.staff('Передачина');
  await school.grant(personId, 'curator');
  const { schoolId: orgId, connectionId } = school;
  const person = { kind: 'person', personId, orgId, connectionId } as const;
  token = await app.nest.get(Tokens).sign(person, 600);
});
afterAll(() => app.close());

async function inBase(base: 'mentees' | 'mentors', family: string) {
  const id = await school.pupil(family);
  await school.consents(id, 'PARTICIPATION', 'PD_PROCESSING');
  if (base === 'mentees')
    await school.curator.send(menteeRoutes.add, { body: { personIds: [id], request: 'дроби' } });
  else
    await school.curator.send(mentorRoutes.add, {
      body: { personIds: [id], base: 'PUPILS', competences: ['сварка'] },
    });
  return id;
}

const read = async (text: string) => {
  const file = new File([text], 'база.csv');
  const { body } = await school.curator.send(tableRoutes.read, { body: { base: 'mentees', file } });
  return body;
};
const apply = ({ id, version, rows }: TableImport) =>
  school.curator.send(tableRoutes.apply, {
    params: { importId: id },
    version,
    body: { lines: rows.map(({ line }) => line), choices: [] },
  });

const caseUrl = 'https://school.example/case';
const lacks = (family: string) => ({
  status: 409,
  body: {
    code: 'consent.required',
    details: { lacking: [{ name: expect.stringContaining(family), kinds: ['DISTRIBUTION'] }] },
  },
});

describe('what is published of somebody', () => {
  it('is kept in the base only with the consent that the data are spread', async () => {
    const menteeId = await inBase('mentees', 'Случаев');
    const params = { menteeId };
    const write = (body: object, version: number) =>
      school.curator.send(menteeRoutes.update, { params, version, body });
    expect(await write({ caseUrl }, 1)).toMatchObject(lacks('Случаев'));
    await school.consents(menteeId, 'DISTRIBUTION');
    const { body } = await write({ caseUrl }, 1);
    expect(body).toMatchObject({ record: { caseUrl } });

    // what is there already does not stand in the way of other words
    await app.schema.sql.query("DELETE FROM consent_states WHERE kind = 'DISTRIBUTION'");
    expect((await write({ caseUrl, results: 'научился' }, body.version)).status).toBe(200);

    const mentorId = await inBase('mentors', 'Отзывов');
    const { body: mentor } = await school.curator.send(mentorRoutes.show, { params: { mentorId } });
    expect(
      await school.curator.send(mentorRoutes.update, {
        params: { mentorId },
        version: mentor.version,
        body: { caseUrl },
      }),
    ).toMatchObject(lacks('Отзывов'));
  });

  it('does not come in by a table either: the row comes without it, which is told before', async () => {
    const menteeId = await inBase('mentees', 'Таблицын');
    const link = async () =>
      (await school.curator.send(menteeRoutes.show, { params: { menteeId } })).body.record.caseUrl;
    const first = await read(`ФИО;Ссылка на кейс;Результаты\nТаблицын Егор;${caseUrl};научился\n`);
    expect(first.rows).toMatchObject([
      { fate: 'update', changes: ['results'], remarks: [expect.stringContaining('согласия')] },
    ]);
    expect((await apply(first)).body).toMatchObject({ updated: 1 });
    expect(await link()).toBeNull();
    const table = `ФИО;Ссылка на кейс\nТаблицын Егор;${caseUrl}\n`;
    expect((await read(table)).rows).toMatchObject([{ fate: 'same', changes: [] }]);
    await school.consents(menteeId, 'DISTRIBUTION');
    expect((await apply(await read(table))).body).toMatchObject({ updated: 1 });
    expect(await link()).toBe(caseUrl);
  });

  it('does not come back by taking an import back', async () => {
    const menteeId = await inBase('mentees', 'Возвратов');
    await school.consents(menteeId, 'DISTRIBUTION');
    const link = async () =>
      (await school.curator.send(menteeRoutes.show, { params: { menteeId } })).body.record.caseUrl;
    const table = (to: string) => `ФИО;Ссылка на кейс\nВозвратов Егор;${to}\n`;
    await apply(await read(table(caseUrl)));
    const undo = async (id: string, version: number) =>
      school.curator.send(tableRoutes.undo, { params: { importId: id }, version });
    const next = await read(table(`${caseUrl}/2`));
    const { body: kept } = await apply(next);
    expect((await undo(next.id, kept.version)).body).toMatchObject({ undone: 1 });
    expect(await link()).toBe(caseUrl);

    const last = await read(table(`${caseUrl}/3`));
    const { body: left } = await apply(last);
    await app.schema.sql.query("DELETE FROM consent_states WHERE kind = 'DISTRIBUTION'");
    expect((await undo(last.id, left.version)).body).toMatchObject({ undone: 1 });
    expect(await link()).toBeNull();
  });
});

describe('a table for somebody outside the school', () => {
  const saved = (path: string) =>
    fetch(app.url + path, { headers: { authorization: `Bearer ${token}` } });
  const rowsOf = async (path: string) => {
    const [sheet] = await readWorkbook(new Blob([await (await saved(path)).arrayBuffer()]));
    return sheet?.data ?? [];
  };
  const MENTEES = '/api/v1/tables/mentees.xlsx?for=outside';

  it('is refused while nobody has agreed, with the way out', async () => {
    const answer = await saved(MENTEES);
    expect(answer.status).toBe(409);
    expect(await answer.json()).toMatchObject({ code: 'table.nobody-agreed' });
  });

  it('holds those who have agreed, without contacts and requests, and names nobody else', async () => {
    const [menteeId, mentorId] = [
      await inBase('mentees', 'Согласнов'),
      await inBase('mentors', 'Несогласнов'),
    ];
    const { body: pair } = await school.curator.send(pairRoutes.create, {
      body: { mentorId, menteeIds: [menteeId], form: 'PUPIL_PUPIL', agreed: true },
    });
    const started = daysAgo(3);
    await school.curator.send(pairRoutes.fix, {
      body: { pairIds: [pair.id], number: '7', date: started },
    });
    const { body: mentor } = await school.curator.send(mentorRoutes.show, { params: { mentorId } });
    await school.curator.send(mentorRoutes.update, {
      params: { mentorId },
      version: mentor.version,
      body: {
        achievements: 'медаль',
        interests: 'рыбалка',
        desiredAges: '5 класс',
        timeResource: '2 часа',
      },
    });
    await school.consents(menteeId, 'TRANSFER');
    const [title, , ...rows] = await rowsOf(MENTEES);
    expect(String(title?.[0])).toContain('только те, кто дал согласие на передачу');
    expect(rows).toHaveLength(1);
    expect(rows[0]?.[1]).toBe('Согласнов Егор');
    expect(JSON.stringify(rows)).not.toMatch(/Несогласнов|дроби|2013/);
    const inside = JSON.stringify(await rowsOf('/api/v1/tables/mentees.xlsx'));
    expect(inside).toMatch(/Несогласнов/);
    expect(inside).toMatch(/дроби/);

    await school.consents(mentorId, 'TRANSFER');
    await app.schema.sql.query(
      "DELETE FROM consent_states WHERE kind = 'TRANSFER' AND person_id = ?",
      [Buffer.from(menteeId.replaceAll('-', ''), 'hex')],
    );
    const [, , ...mentors] = await rowsOf('/api/v1/tables/mentors.xlsx?for=outside');
    // the pair is the mentor's own: only whom it is with is left out
    expect(mentors).toMatchObject([
      { 1: 'Несогласнов Егор', 9: started.split('-').toReversed().join('.'), 10: null },
    ]);
    expect(mentors[0]?.[11]).toBe('ученик – ученик');
    const kept = /[^е]Согласнов|сварка|медаль|рыбалка|5 класс|2 часа/;
    expect(JSON.stringify(mentors)).not.toMatch(kept);
    expect(JSON.stringify(await rowsOf('/api/v1/tables/mentors.xlsx'))).toMatch(kept);
  });
});
