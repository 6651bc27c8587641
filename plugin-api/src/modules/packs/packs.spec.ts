import { readFileSync } from 'node:fs';
import { Pack, WholePack } from '@nastavnik/contracts/packs';
import { describe, expect, it } from 'vitest';
import { needsFrom } from './form-needs.ts';
import { packTroubles } from './pack-troubles.ts';
import { entryOf, fits, neededKinds, usualForm } from './pack-lists.ts';

const file = new URL('../../../packs/federal.json', import.meta.url);
const pack = Pack.parse(JSON.parse(readFileSync(file, 'utf8')));
const form = (code: string) => entryOf(pack, 'forms', code);

describe('the federal pack', () => {
  it('knows the five forms', () => {
    expect(pack.forms.map(({ title }) => title)).toEqual([
      'ученик – ученик',
      'учитель – учитель',
      'студент – ученик',
      'работодатель – ученик',
      'работодатель – студент',
    ]);
  });

  it('names each code once in its list', () => {
    for (const list of [pack.forms, pack.grounds, pack.bases, pack.closeReasons, pack.leaveReasons])
      expect(new Set(list.map(({ code }) => code)).size).toBe(list.length);
  });

  it('has words and a text for every kind of consent that it asks for', () => {
    const asked = new Set(pack.consentNeeds.flatMap(({ kinds }) => kinds));
    expect(pack.consentKinds.map(({ code }) => code)).toEqual(expect.arrayContaining([...asked]));
    expect(pack.consentTexts.map(({ kind }) => kind)).toEqual(expect.arrayContaining([...asked]));
  });

  it('asks pupils for participation and data, a teacher-mentor also for article 351.8', () => {
    expect(neededKinds(pack, form('PUPIL_PUPIL'), 'mentor', true)).toEqual([
      'PARTICIPATION',
      'PD_PROCESSING',
    ]);
    expect(neededKinds(pack, form('TEACHER_TEACHER'), 'mentor', false)).toEqual([
      'PD_PROCESSING',
      'LABOUR_351_8',
    ]);
    expect(neededKinds(pack, form('TEACHER_TEACHER'), 'mentee', false)).toEqual(['PD_PROCESSING']);
  });
});

describe('a territory that drops a form or a need', () => {
  const own = { ...pack, forms: pack.forms.filter(({ code }) => code === 'TEACHER_TEACHER') };

  it('leaves to its pairs the consents that the common pack asks for', () => {
    const consentNeeds = needsFrom({ ...own, consentNeeds: [] }, pack);
    const left = { ...own, consentNeeds };
    expect(neededKinds(left, { code: 'PUPIL_PUPIL' }, 'mentee', true)).toEqual([
      'PARTICIPATION',
      'PD_PROCESSING',
    ]);
    expect(neededKinds(left, form('TEACHER_TEACHER'), 'mentor', false)).toEqual([]);
  });

  it('may not leave children unasked', () => {
    const whole = WholePack.parse(pack);
    expect(packTroubles(whole)).toEqual([]);
    const unasked = whole.consentNeeds.map((need) =>
      need.forms.includes('EMPLOYER_PUPIL') && need.of === 'mentee'
        ? { ...need, age: 'adult' as const }
        : need,
    );
    expect(packTroubles({ ...whole, consentNeeds: unasked }).map(({ path }) => path)).toEqual([
      ['forms', 2, 'mentee'],
      ['forms', 3, 'mentee'],
    ]);
  });
});

describe('a form', () => {
  const pupil = { isPupil: true, isStaff: false };
  const teacher = { isPupil: false, isStaff: true };
  const guest = { isPupil: false, isStaff: false };

  it('takes pupils, staff or people from outside, as its side says', () => {
    expect([pupil, teacher, guest].map((person) => fits('pupil', person))).toEqual([
      true,
      false,
      false,
    ]);
    expect([pupil, teacher, guest].map((person) => fits('staff', person))).toEqual([
      false,
      true,
      false,
    ]);
    expect([pupil, teacher, guest].map((person) => fits('external', person))).toEqual([
      false,
      false,
      true,
    ]);
  });

  it('is guessed from who the person is until one is chosen', () => {
    expect(usualForm(pack, 'mentee', pupil)?.code).toBe('PUPIL_PUPIL');
    expect(usualForm(pack, 'mentor', teacher)?.code).toBe('TEACHER_TEACHER');
  });

  it('that the pack does not know is refused', () => {
    expect(() => form('NOBODY')).toThrow('pack.code-unknown');
  });
});
