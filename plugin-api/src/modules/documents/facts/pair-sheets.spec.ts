import { readFileSync } from 'node:fs';
import { Pack } from '@nastavnik/contracts/packs';
import type { Pair } from '@nastavnik/contracts/pairs';
import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { docxOf, pdfOf } from '../print.ts';
import { certificateSheets } from './pair-sheets.ts';

const pack = Pack.parse(
  JSON.parse(readFileSync(new URL('../../../../packs/federal.json', import.meta.url), 'utf8')),
);
const person = (family: string) => ({
  id: family,
  name: { family, given: 'Саша', middle: null },
  classTitle: '7Б',
  position: null,
});
const group = {
  id: 'group',
  form: 'PUPIL_PUPIL',
  schoolYear: 2027,
  startedOn: '2026-10-01',
  meetings: 12,
  mentor: person('Яковлева'),
  mentees: [person('Белов'), person('Гайсин')],
} as Pair;
const result = 'Четверть без троек';
const common = { school: 'МБОУ «Школа № 12»', number: '7', date: '28 мая 2027 г.' };

it('certifies the mentor and the mentees who went through, with what came of it', () => {
  const sheets = certificateSheets(group, pack, { result, passedIds: ['Гайсин'] });
  expect(sheets.map(({ about, facts }) => [about, facts.result])).toEqual([
    ['Яковлева Саша, 7Б\u00a0класс', result],
    ['Гайсин Саша, 7Б\u00a0класс', result],
  ]);
});

it('certifies all of them when nobody has written down how it ended', () => {
  const sheets = certificateSheets(group, pack, null);
  expect(sheets.map(({ facts }) => facts.result)).toEqual(['', '', '']);
});

it('has room for the longest result on its one sheet, and carries it into the file to edit', async () => {
  const long = 'Стал увереннее. '.repeat(63).slice(0, 1000);
  const sheets = certificateSheets(group, pack, { result: long, passedIds: [] });
  const paper = { common, sheets: sheets.map(({ facts }) => facts) };
  const pdf = (await pdfOf('certificate', paper)).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  const files = unzipSync(await docxOf('certificate', paper));
  expect(strFromU8(files['word/document.xml'] as Uint8Array)).toContain('Стал увереннее.');
});
