import { packRoutes } from '@nastavnik/contracts/packs';
import { type PersonData, personDataRoutes } from '@nastavnik/contracts/person-data';
import { questionnaireRoutes } from '@nastavnik/contracts/questionnaires';
import { WholePack } from '@nastavnik/contracts/packs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bin } from '../../platform/db/id.ts';
import { startApp, type TestApp } from '../../testing/app.ts';
import { makeSchool, type TestSchool } from '../../testing/make.ts';
import { MOST_RECORDS } from './held/held.repository.ts';
import { MASK } from './masks/masks.ts';
import { packTitles, questionTitles, sayer } from './paper/held-words.ts';
import { personDataBlocks } from './paper/person-data-blocks.ts';
import { makeRichPerson, type RichPerson } from '../../testing/rich-person.ts';

let app: TestApp;
let school: TestSchool;
let rich: RichPerson;

beforeAll(async () => {
  app = await startApp();
  school = await makeSchool(app);
  rich = await makeRichPerson(school);
});
afterAll(() => app.close());

async function take(personId: string): Promise<PersonData> {
  const body = { ground: 'Заявление матери от 12.11.2026' };
  const answer = await school.curator.send(personDataRoutes.json, { params: { personId }, body });
  expect(answer.status).toBe(200);
  return answer.body;
}
const recordsOf = ({ sections }: PersonData, code: string) =>
  sections.find((section) => section.code === code)?.records ?? [];

/** Entries of the history about a thing, or by somebody, one a millisecond. */
const entries = (count: number, { of, by }: { of: string; by: string }) =>
  app.schema.sql.query(
    `INSERT INTO history (school_id, id, entity, entity_id, action, fields, person_id, request_id, at)
     SELECT ?, UNHEX(CONCAT(LPAD(HEX(1700000000000 + seq), 12, '0'), '7000', LEFT(MD5(CONCAT(seq, ?)), 16))), 'mentee', ?, 'changed',
       '["request"]', ?, 'r', '2026-11-01'
     FROM seq_1_to_${count}`,
    [bin(school.schoolId), of, bin(of), bin(by)],
  );

describe('all that is held about one of a group', () => {
  it('has papers, their corrections, events, reflections and tables, by whatever they are tied', async () => {
    const data = await take(rich.menteeId);
    expect(recordsOf(data, 'documents')).toMatchObject([
      {
        paperKind: 'PAIR_ORDER',
        text: `${MASK} – Гущина, ${MASK}`,
        corrections: [{ number: '9', reason: 'опечатка' }],
      },
      { paperKind: 'SUBSTITUTE_ORDER', text: MASK },
      { paperKind: 'CURATOR_ORDER', text: 'Гущина' },
    ]);
    expect(recordsOf(data, 'closings')).toMatchObject([{ place: 'Актовый зал', attended: 1 }]);
    expect(recordsOf(data, 'group-reflections')).toMatchObject([
      {
        present: `${MASK}, ${MASK} и Аня`,
        worked: `Ане помогло, ${MASK} – нет`,
        toChange: `спросить ${MASK}`,
      },
    ]);
    expect(recordsOf(data, 'substitutes')).toMatchObject([{ role: 'mentee', from: '2026-10-01' }]);
    expect(recordsOf(data, 'tables')).toMatchObject([
      { file: 'база.xlsx', line: 2, text: `ФИО: Гущина Анна; Запрос: с ${MASK}` },
    ]);
    expect(recordsOf(data, 'completions')).toEqual([
      { role: 'mentee', passed: 1, next: 'extend', on: '2026-11-01' },
    ]);
    const others = JSON.stringify(data);
    for (const foreign of [
      'слова взрослых',
      'Гостев',
      'чужой',
      'чужая',
      'бумага целиком',
      'болезнь',
    ])
      expect(others, foreign).not.toContain(foreign);
  });

  it('masks what stands at the beginning of a line, and where somebody lives', async () => {
    const [mentee] = recordsOf(await take(rich.menteeId), 'mentee');
    expect(mentee?.request).toBe(`строка\n${MASK} тоже, тел. [контакт], [адрес]`);
    expect(mentee?.freeSlots).toEqual([{ weekday: 2, from: '15:00', until: '16:00' }]);
  });

  it('tells whoever has not passed, and the mentor what is theirs', async () => {
    expect(recordsOf(await take(rich.otherId), 'completions')).toMatchObject([{ passed: 0 }]);
    const mentor = await take(rich.mentorId);
    expect(recordsOf(mentor, 'completions')).toMatchObject([{ role: 'mentor', passed: 1 }]);
    expect(recordsOf(mentor, 'substitutes')).toMatchObject([{ reason: 'болезнь наставника' }]);
    expect(recordsOf(mentor, 'labour')).toMatchObject([{ payment: '3000 рублей' }]);
    expect(recordsOf(mentor, 'documents')).toHaveLength(2);
  });
});

describe('its history', () => {
  it('is read to the end, the newest first, with what the person has done', async () => {
    const [of, by] = [await school.pupil('Многажды'), await school.staff('Делова')];
    await entries(2_500, { of, by });
    const data = await take(of);
    expect(recordsOf(data, 'changes').length).toBe(2_501);
    const changed = { about: 'mentee', act: 'changed', changed: ['request'] };
    expect(recordsOf(data, 'changes').at(-1)).toMatchObject(changed);
    expect(recordsOf(await take(by), 'own-acts')).toHaveLength(2_500);
    expect(data.sections.every(({ whole }) => whole)).toBe(true);
  });

  it('says that it is not whole when there is more than a file may hold', async () => {
    const of = await school.pupil('Бездонная');
    await entries(MOST_RECORDS, { of, by: rich.mentorId });
    const changes = (await take(of)).sections.find(({ code }) => code === 'changes');
    expect([changes?.records.length, changes?.whole]).toEqual([MOST_RECORDS, false]);
  });

  it('is found by keys, however much there is of others', async () => {
    const explained = async (where: string) => {
      const [rows] = await app.schema.sql.query(
        `EXPLAIN SELECT h.at FROM history h WHERE h.school_id = ? AND ${where}`,
        [bin(school.schoolId), bin(rich.menteeId)],
      );
      return (rows as { key: string; rows: number }[])[0];
    };
    const of = await explained('h.entity_id = ? ORDER BY h.id DESC LIMIT 1000');
    expect(of?.key).toBe('history_of_thing');
    expect(Number(of?.rows)).toBeLessThan(100);
    const by = await explained("h.person_id = ? AND h.id > x'00' AND h.entity = 'person'");
    expect(by?.key).toBe('history_of_actor');
  });
});

describe('the PDF', () => {
  it('says everything in words, and names the sections with nothing in them', async () => {
    const pack = (await school.curator.send(packRoutes.show)).body;
    const set = (await school.curator.send(questionnaireRoutes.show)).body;
    const say = sayer(packTitles(WholePack.parse(pack)), questionTitles(set));
    for (const personId of [rich.menteeId, rich.mentorId]) {
      const data = await take(personId);
      const text = JSON.stringify(personDataBlocks({ ...data, school: 'Школа' }, say));
      const texts = [...text.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, each = '']) => each);
      const codes = texts.filter(
        (each) =>
          /[A-Za-z]/.test(each.replaceAll(/\\[nu][0-9a-f]{0,4}|xlsx/g, '')) && !LAYOUT.has(each),
      );
      expect(codes).toEqual([]);
    }
    const text = JSON.stringify(personDataBlocks(await take(rich.menteeId), say));
    for (const words of [
      '2026/27',
      'ребёнок с выдающимися',
      'вт 15:00–16:00',
      'Ничего нет',
      'продолжить в следующем году',
    ])
      expect(text).toContain(words === 'ребёнок с выдающимися' ? 'выдающиеся способности' : words);
  });

  it('is made of whatever there is', async () => {
    for (const personId of [rich.menteeId, rich.mentorId]) {
      const { status, body } = await school.curator.send(personDataRoutes.pdf, {
        params: { personId },
        body: { ground: 'Заявление матери' },
      });
      expect([status, String(body).slice(0, 5)]).toEqual([200, '%PDF-']);
    }
  });
});

/** Words of the layout, for the typesetter. */
const LAYOUT = new Set(
  'kind p title text align left bold size sticky fields rows table widths titles hyphenate hyphenateTitles whole'.split(
    ' ',
  ),
);
