import { readFileSync } from 'node:fs';
import type { Letterhead } from '@nastavnik/contracts/documents';
import { Pack } from '@nastavnik/contracts/packs';
import type { Pair } from '@nastavnik/contracts/pairs';
import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { pairOrderText } from './pair-order.ts';
import { docxOf, pdfOf } from './print.ts';

const pack = Pack.parse(
  JSON.parse(readFileSync(new URL('../../../packs/federal.json', import.meta.url), 'utf8')),
);
const letterhead: Letterhead = {
  fullName: 'МБОУ «Школа № 12»',
  place: 'г. Уфа',
  signerPosition: 'Директор',
  signerName: '',
};
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
  pairOrderText(pairs, { number: '118-од', date }, { pack, letterhead });

it('names pairs by their mentors, with class or position, form and term', () => {
  const teacher = person('Азарова', { position: 'учитель химии' });
  const { pairs, date } = set([
    pair(),
    pair({ form: 'TEACHER_TEACHER', mentor: teacher, startedOn: '2026-10-01' }),
  ]);
  expect(date).toBe('15\u00a0сентября\u00a02026\u00a0г.');
  expect(pairs).toEqual([
    {
      number: 1,
      mentor: 'Азарова Саша, учитель химии',
      mentees: ['Белов Саша, 6Б\u00a0класс'],
      form: 'учитель – учитель',
      term: 'с\u00a001.10.2026 по\u00a031.05.2027',
    },
    {
      number: 2,
      mentor: 'Яковлева Саша, 10А\u00a0класс',
      mentees: ['Белов Саша, 6Б\u00a0класс'],
      form: 'ученик – ученик',
      term: 'с\u00a015.09.2026 по\u00a031.05.2027',
    },
  ]);
});

it('leans on labour law only where employees mentor employees', () => {
  const pupils = set([pair()]);
  expect(pupils.grounds).toMatch(/Р-145, с согласия участников$/);
  expect(pupils.decisions).toHaveLength(4);
  const staff = set([pair({ form: 'TEACHER_TEACHER' })]);
  expect(staff.grounds).toContain('351.8');
  expect(staff.decisions[3]).toContain('дополнительными соглашениями');
});

it('becomes a document to edit in which a draft leaves lines, and nothing is markup', async () => {
  const draft = pairOrderText(
    [pair({ mentor: person('<w:b/>&\u0000\ud800{#x}') })],
    { number: null, date: null },
    { pack, letterhead },
  );
  const docx = await docxOf('pair-order', {
    ...draft,
    decisions: [{ number: 1, text: 'Закрепить' }],
    pairs: draft.pairs.map((each) => ({ ...each, mentees: each.mentees.join('\n') })),
  });
  const xml = strFromU8(unzipSync(docx)['word/document.xml'] as Uint8Array);
  expect(xml).toContain('№ ____________');
  expect(xml).toContain('&lt;w:b/&gt;&amp; \ufffd{#x} Саша');
  expect(xml.match(/Белов Саша/g)).toHaveLength(1);
  expect(xml).not.toContain('{number}');
});

it('becomes pages to print with its own font, whatever the names hold', async () => {
  const many = Array.from({ length: 60 }, () =>
    pair({ mentor: person('#panic() $x$ "О”Нил\u0000\ud800') }),
  );
  const pdf = (await pdfOf('pair-order', set(many))).toString('latin1');
  expect(pdf).toMatch(/^%PDF-1\./);
  expect(pdf).toContain('LiberationSerif');
  expect(Number(/\/Count (\d+)/.exec(pdf)?.[1])).toBeGreaterThan(2);
});
