import { readFileSync } from 'node:fs';
import { Pack } from '@nastavnik/contracts/packs';
import type { Pair } from '@nastavnik/contracts/pairs';
import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { wholeSheet } from '../journal/older-sheets.ts';
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
const unknown = () => null;
const result = 'Четверть без троек';
const common = { school: 'МБОУ «Школа № 12»', number: '7', date: '28 мая 2027 г.' };

it('certifies the mentor and the mentees who went through, with what came of it', () => {
  const sheets = certificateSheets(group, pack, { result, passedIds: ['Гайсин'] }, unknown);
  expect(sheets.map(({ about, facts }) => [about, facts.result])).toEqual([
    ['Яковлева Саша, 7\u00a0«Б»\u00a0класс', result],
    ['Гайсин Саша, 7\u00a0«Б»\u00a0класс', result],
  ]);
});

it('certifies all of them when nobody has written down how it ended', () => {
  const sheets = certificateSheets(group, pack, null, unknown);
  expect(sheets.map(({ facts }) => facts.result)).toEqual(['', '', '']);
});

it('has room for the longest result on its one sheet, and carries it into the file to edit', async () => {
  const long = 'Стал увереннее. '.repeat(63).slice(0, 1000);
  const sheets = certificateSheets(group, pack, { result: long, passedIds: [] }, unknown);
  const paper = { common, sheets: sheets.map(({ facts }) => facts) };
  const pdf = (await pdfOf('certificate', paper)).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  const files = unzipSync(await docxOf('certificate', paper));
  expect(strFromU8(files['word/document.xml'] as Uint8Array)).toContain('Стал увереннее.');
});

it('says of each what the journal says of their sex, and both endings where it says nothing', () => {
  const sexOf = (id: string) => ({ Яковлева: 'female', Белов: 'male' })[id] ?? null;
  const said = certificateSheets(group, pack, null, sexOf).map(({ facts }) => [
    facts.tookPart,
    facts.inRole,
  ]);
  expect(said).toEqual([
    ['участвовала', 'наставника'],
    ['участвовал', 'наставляемого'],
    ['участвовал(а)', 'наставляемого'],
  ]);
  const [girl] = certificateSheets(
    { ...group, mentees: [person('Белова')] },
    pack,
    null,
    () => 'female',
  ).slice(1);
  expect(girl?.facts.inRole).toBe('наставляемой');
});

it('says the same of certificates that were registered before it had these words', () => {
  expect(wholeSheet('CERTIFICATE', { side: 'наставник', result })).toMatchObject({
    tookPart: 'участвовал(а)',
    inRole: 'наставника',
    result,
  });
  expect(
    wholeSheet('CERTIFICATE', {
      side: 'наставляемый',
      tookPart: 'участвовала',
      inRole: 'наставляемой',
    }),
  ).toMatchObject({ tookPart: 'участвовала', inRole: 'наставляемой' });
});
