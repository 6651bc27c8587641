import { readFileSync } from 'node:fs';
import { Pack } from '@nastavnik/contracts/packs';
import type { Pair } from '@nastavnik/contracts/pairs';
import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import type { Sheet } from '../paper/tags.ts';
import { docxOf } from '../print.ts';
import { pairFacts, pairOrderSheet } from './pair-order.ts';
import { agreementSheets } from './pair-sheets.ts';

const pack = Pack.parse(
  JSON.parse(readFileSync(new URL('../../../../packs/federal.json', import.meta.url), 'utf8')),
);
const person = (family: string, position: string | null) => ({
  id: family,
  name: { family, given: 'Саша', middle: null },
  classTitle: position === null ? '7Б' : null,
  position,
});
const common = { school: 'МБОУ «Школа № 12»', number: '7', date: '1 октября 2026 г.' };
const group = (form: string, position: string | null) =>
  ({
    id: 'group',
    form,
    schoolYear: 2027,
    startedOn: '2026-10-01',
    mentor: person('Яковлева', position),
    mentees: ['Белов', 'Гайсин', 'Вольская'].map((family) => person(family, position)),
  }) as Pair;

/** The words of a made file, paragraph by paragraph. */
async function wordsOf(name: string, sheets: Sheet<'LABOUR_ADDENDUM'>[]) {
  const files = unzipSync(await docxOf(name, { common, sheets }));
  return strFromU8(files['word/document.xml'] as Uint8Array).replaceAll(/<[^>]+>/g, '');
}

it('the addendum of a mentor of several names every one of them, in words for one as for many', async () => {
  const addendum: Sheet<'LABOUR_ADDENDUM'> = {
    ...pairFacts(group('TEACHER_TEACHER', 'учитель'), null, pack),
    content: '',
    way: '',
    payment: '',
    paymentGround: '',
    from: '',
    until: '',
  };
  const words = await wordsOf('labour-addendum', [addendum]);
  for (const family of ['Белов', 'Гайсин', 'Вольская']) expect(words).toContain(family);
  expect(words).not.toContain('помощь работнику –');
});

it('the order has a group in one line with all of its mentees', () => {
  const { pairs } = pairOrderSheet([group('PUPIL_PUPIL', null)], null, pack);
  expect(pairs.map(({ mentees }) => mentees.split('\n').length)).toEqual([3]);
});

it('each pupil of a group gets an agreement of their own, which a guardian signs for a minor', () => {
  const sheets = agreementSheets(group('PUPIL_PUPIL', null), pack, (id) => id === 'Белов');
  expect(sheets.map(({ facts }) => [facts.mentees.split(' ')[0], facts.guardianSigns])).toEqual([
    ['Белов', true],
    ['Гайсин', false],
    ['Вольская', false],
  ]);
});
