import { readFileSync } from 'node:fs';
import { Pack } from '@nastavnik/contracts/packs';
import type { Pair } from '@nastavnik/contracts/pairs';
import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { docxOf, pdfOf } from '../print.ts';
import { pairOrderSheet } from './pair-order.ts';

const pack = Pack.parse(
  JSON.parse(readFileSync(new URL('../../../../packs/federal.json', import.meta.url), 'utf8')),
);
const common = { school: 'МБОУ «Школа № 12»', number: '', date: '' };
const person = (family: string, more: { classTitle?: string; position?: string } = {}) => ({
  id: family,
  name: { family, given: 'Саша', middle: null },
  classTitle: null,
  position: null,
  ...more,
});
const pair = (more: Partial<Pair> = {}) =>
  ({
    form: 'PUPIL_PUPIL',
    schoolYear: 2027,
    startedOn: null,
    mentor: person('Яковлева', { classTitle: '10А' }),
    mentees: [person('Белов', { classTitle: '6Б' })],
    ...more,
  }) as Pair;
const set = (pairs: Pair[], date: string | null = '2026-09-15') =>
  pairOrderSheet(pairs, date, pack);

it('names pairs by their mentors, with class or position, form and term', () => {
  const teacher = person('Азарова', { position: 'учитель химии' });
  const { pairs } = set([
    pair(),
    pair({
      form: 'TEACHER_TEACHER',
      mentor: teacher,
      startedOn: '2026-10-01',
      order: { number: '7-од', date: '2026-10-01' },
    }),
  ]);
  expect(pairs).toEqual([
    {
      n: '1',
      mentor: 'Азарова Саша, учитель химии',
      mentees: 'Белов Саша, 6\u00a0«Б»\u00a0класс',
      form: 'учитель – учитель',
      term: 'с\u00a001.10.2026 по\u00a031.05.2027',
      startedBy: '7-од',
      ofYear: '2027',
    },
    {
      n: '2',
      mentor: 'Яковлева Саша, 10\u00a0«А»\u00a0класс',
      mentees: 'Белов Саша, 6\u00a0«Б»\u00a0класс',
      form: 'ученик – ученик',
      term: 'с\u00a015.09.2026 по\u00a031.05.2027',
      startedBy: '',
      ofYear: '2027',
    },
  ]);
});

it('never ends before it begins: after 1 September last year’s programme may still take pairs', () => {
  const { pairs } = set([pair({ schoolYear: 2026 })], '2026-09-15');
  expect(pairs[0]?.term).toBe('с\u00a015.09.2026 по\u00a031.05.2027');
});

it('ends with the programme of the pair, where that is not behind as it begins', () => {
  const until = (programmeEndsOn: string | null, startedOn: string | null = null) =>
    pairOrderSheet([{ ...pair({ startedOn }), programmeEndsOn }], '2026-09-15', pack).pairs[0]
      ?.term;
  expect(until('2027-05-19')).toBe('с\u00a015.09.2026 по\u00a019.05.2027');
  expect(until('2026-09-01')).toBe('с\u00a015.09.2026 по\u00a031.05.2027');
  expect(until(null)).toBe('с\u00a015.09.2026 по\u00a031.05.2027');
});

it('leans on labour law only where employees mentor employees', () => {
  const pupils = set([pair()]);
  expect(pupils.grounds).toMatch(/Р-145, с согласия участников$/);
  expect(pupils.decisions).toHaveLength(4);
  const staff = set([pair({ form: 'TEACHER_TEACHER' })]);
  expect(staff.grounds).toContain('351.8');
  expect(staff.decisions[3]?.text).toContain('дополнительными соглашениями');
});

it('becomes a document to edit in which a draft leaves lines, and nothing is markup', async () => {
  const draft = set([pair({ mentor: person('<w:b/>&\u0000\ud800{#x}') })], null);
  const docx = await docxOf('pair-order', { common, sheets: [draft] });
  const xml = strFromU8(unzipSync(docx)['word/document.xml'] as Uint8Array);
  expect(xml).toContain('№ ____________');
  expect(xml).toContain('&lt;w:b/&gt;&amp; \ufffd{#x} Саша');
  expect(xml.match(/Белов Саша/g)).toHaveLength(1);
  expect(xml).not.toContain('{п}');
});

it('becomes pages to print with its own font, whatever the names hold', async () => {
  const many = Array.from({ length: 60 }, () =>
    pair({ mentor: person('#panic() $x$ "О”Нил\u0000\ud800') }),
  );
  const pdf = (await pdfOf('pair-order', { common, sheets: [set(many)] })).toString('latin1');
  expect(pdf).toMatch(/^%PDF-1\./);
  expect(pdf).toContain('LiberationSerif');
  expect(Number(/\/Count (\d+)/.exec(pdf)?.[1])).toBeGreaterThan(2);
});
