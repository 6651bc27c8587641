import { readFileSync } from 'node:fs';
import { Pack } from '@nastavnik/contracts/packs';
import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import type { Member } from '../../roster/roster.repository.ts';
import { consentSheets } from './consent-sheets.ts';
import { personInFull } from './person-in-full.ts';
import { docxOf, pdfOf } from '../print.ts';

const day = { today: '2026-11-24', ownFrom: 14 };
const { consentTexts } = Pack.parse(
  JSON.parse(readFileSync(new URL('../../../../packs/federal.json', import.meta.url), 'utf8')),
);
const member = (birthDate: string | null, more: Partial<Member> = {}): Member => ({
  id: 'x',
  brief: {
    id: 'x',
    name: { family: 'Гайсин', given: 'Пётр', middle: 'Ильич' },
    classTitle: '8Б',
    position: null,
  },
  isPupil: true,
  isStaff: false,
  active: true,
  birthDate,
  grade: 8,
  sex: null,
  ...more,
});
const forms = (members: Member[]) =>
  consentSheets(members, consentTexts, day).map(({ facts }) => facts);

it('gives each kind a sheet of its own, and labour law to employees alone', () => {
  const pupil = forms([member('2013-01-01')]);
  expect(pupil).toHaveLength(consentTexts.length - 1);
  expect(new Set(pupil.map(({ title }) => title)).size).toBe(pupil.length);
  expect(pupil[0]).toMatchObject({ participant: 'Гайсин Пётр Ильич, 8\u00a0«Б»\u00a0класс' });
  expect(forms([member('1990-01-01', { isPupil: false, isStaff: true })])).toHaveLength(
    consentTexts.length,
  );
});

it('comes class by class and by names, as it is handed out, each sheet by its own title', () => {
  const named = (family: string, classTitle: string) => {
    const one = member('2013-01-01');
    return { ...one, brief: { ...one.brief, classTitle, name: { ...one.brief.name, family } } };
  };
  const people = [named('Яшин', '10А'), named('Яшин', '9Б'), named('Ёлкин', '9Б')];
  const sheets = consentSheets(people, consentTexts.slice(0, 2), day);
  const inOrder = [people[2], people[1], people[0]].flatMap((one) =>
    one ? [personInFull(one.brief)] : [],
  );
  expect(sheets.filter((_, at) => at % 2 === 0).map(({ about }) => about)).toEqual(inOrder);
  expect(sheets.slice(0, 2).map(({ title }) => title)).toEqual(
    consentTexts.slice(0, 2).map(({ title }) => title),
  );
});

it.each([
  ['2012-11-25', true, false],
  ['2012-11-24', true, true],
  ['2008-11-25', true, true],
  ['2008-11-24', false, false],
  [null, true, false],
])(
  'of one born on %s a guardian signs: %s, and the pupil beside: %s',
  (birth, guardianSigns, pupilSignsToo) => {
    expect(forms([member(birth)])[0]).toMatchObject({ guardianSigns, pupilSignsToo });
  },
);

it('names the guardian whom the journal knows, when there is but one', () => {
  const of = (...names: string[]) =>
    consentSheets([member('2014-01-01')], consentTexts, day, new Map([['x', names]]))[0]?.facts
      .guardian;
  expect(of('Гайсина Алия Рустамовна')).toBe('Гайсина Алия Рустамовна');
  expect(of('Гайсина Алия Рустамовна', 'Гайсин Илья Петрович')).toBe('');
});

it('prints a page a sheet, and breaks pages between sheets alone', async () => {
  const sheets = forms([member('2010-01-01'), member('2014-01-01')]);
  const paper = { common: { school: 'Школа № 12', place: 'г. Уфа' }, sheets };
  const pdf = (await pdfOf('consents', paper)).toString('latin1');
  expect(Number(/\/Count (\d+)/.exec(pdf)?.[1])).toBe(sheets.length);
  const docx = await docxOf('consents', paper);
  const xml = strFromU8(unzipSync(docx)['word/document.xml'] as Uint8Array);
  expect(xml.match(/<w:sectPr/g)).toHaveLength(sheets.length);
  expect(xml.match(/<w:pgNumType w:start="1"/g)).toHaveLength(sheets.length);
  expect(xml.match(/Подпись участника/g)).toHaveLength(sheets.length / 2);
  expect(xml.match(/Законный представитель/g)).toHaveLength(sheets.length);
  expect(xml).toContain('Школа № 12, г. Уфа');
});
