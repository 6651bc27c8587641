import { readFileSync } from 'node:fs';
import { Pack } from '@nastavnik/contracts/packs';
import { QuestionnaireSet } from '@nastavnik/contracts/questionnaires';
import { describe, expect, it } from 'vitest';
import { newSurveyCode, surveyCodeOf } from '../sheets/survey-code.ts';
import { askedOf, keptOf, leftOf, questionnaireOf, questionsOf, suits } from './questionnaire.ts';

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../../packs/${name}`, import.meta.url), 'utf8'));
const set = QuestionnaireSet.parse(read('questionnaires/federal.json'));
const { forms } = Pack.parse(read('federal.json'));
const sides = ['mentee', 'mentor'] as const;
const pupil = { form: 'PUPIL_PUPIL', side: 'mentee' as const };

describe('the questionnaires', () => {
  it('are there for both sides of every form, and one for the curator', () => {
    for (const { code: form } of forms)
      for (const side of sides) expect(questionnaireOf(set, { form, side })?.form).toBe(form);
    expect(questionnaireOf(set, { form: null, side: 'curator' })?.form).toBeNull();
  });

  it('name each question once, and ask only what stands in a block', () => {
    const blocks = set.blocks.map(({ code }) => code);
    for (const { form, side, satisfaction, blocks: used } of set.questionnaires) {
      const codes = questionsOf(set, { form, side }).map(({ code }) => code);
      expect(new Set(codes).size).toBe(codes.length);
      expect(blocks).toEqual(expect.arrayContaining(used));
      expect(codes).toEqual(expect.arrayContaining(satisfaction?.questions ?? []));
    }
  });

  it('are marked as not checked against the source, every part of them', () => {
    expect(set.blocks.every(({ source, checked }) => source !== '' && !checked)).toBe(true);
  });

  it('ask of the effect and of satisfaction only at the end', () => {
    const codes = (moment: 'entry' | 'exit') =>
      askedOf(set, { ...pupil, moment }).map(({ code }) => code);
    expect(codes('entry')).toEqual(expect.arrayContaining(['G1', 'A-E9']));
    expect(codes('entry')).not.toEqual(expect.arrayContaining(['C4']));
    expect(codes('exit')).toEqual(expect.arrayContaining(['A-E11', 'C2-3', 'C4', 'C11']));
    expect(codes('exit')).not.toEqual(expect.arrayContaining(['G1']));
  });
});

describe('answers', () => {
  const asked = askedOf(set, { ...pupil, moment: 'entry' });

  it('suit their scale', () => {
    expect([0, 1, 10, 11, 'да'].map((answer) => suits('S10', answer))).toEqual([
      false,
      true,
      true,
      false,
      false,
    ]);
    expect(suits('TXT', 'да')).toBe(true);
    expect(suits('YN', 2)).toBe(false);
  });

  it('to what does not arise are dropped, as are empty words', () => {
    expect(keptOf(asked, { G1: 0, G2: 'в прошлой школе', G8: '' })).toEqual({ G1: 0 });
    expect(keptOf(asked, { G1: 1, G2: 'в прошлой школе' })).toHaveProperty('G2');
  });

  it('are whole without words, and not without a mark', () => {
    const all = Object.fromEntries(
      asked.flatMap(({ code, scale }) => (scale === 'TXT' ? [] : [[code, 1]])),
    );
    expect(leftOf(asked, all)).toBe(0);
    expect(leftOf(asked, { ...all, 'A-E1': undefined } as never)).toBe(1);
  });
});

describe('the code of a blank', () => {
  it('is read with or without its dash, and shows a mistyped figure', () => {
    for (let each = 0; each < 200; each++) {
      const code = newSurveyCode();
      expect(surveyCodeOf(`${code.slice(0, 3)}-${code.slice(3)}`)).toBe(code);
      const place = each % 7;
      const wrong = (Number(code[place]) + 1) % 10;
      expect(surveyCodeOf(code.slice(0, place) + wrong + code.slice(place + 1))).toBeNull();
    }
  });
});
