import { readFileSync } from 'node:fs';
import { QuestionnaireSet } from '@nastavnik/contracts/questionnaires';
import { describe, expect, it } from 'vitest';
import { answeredOf, sidesOf, swotDraft } from './swot-draft.ts';

const file = new URL('../../../packs/questionnaires/federal.json', import.meta.url);
const set = QuestionnaireSet.parse(JSON.parse(readFileSync(file, 'utf8')));
const about = { form: 'PUPIL_PUPIL', moment: 'exit' } as const;

type Side = 'mentor' | 'mentee';
const said = (side: Side, person: number, question: string, answer: number | string) => ({
  side,
  personId: `${side} ${person}`,
  question,
  mark: typeof answer === 'number' ? answer : null,
  words: typeof answer === 'string' ? answer : null,
});
/** The same answers of so many people. */
const all = (side: Side, people: number, answers: Record<string, number | string>) =>
  Array.from({ length: people }, (_, person) =>
    Object.entries(answers).map(([question, answer]) => said(side, person, question, answer)),
  ).flat();

describe('a SWOT draft', () => {
  it('takes high marks for strengths and low ones for weaknesses, the rest for neither', () => {
    const marks = { 'A-E1': 9, 'A-E2': 8, 'A-E3': 7, 'A-E4': 5, 'A-E5': 3 };
    const { strengths, weaknesses } = swotDraft(set, about, all('mentee', 5, marks));

    expect(strengths.split('\n')).toEqual([
      expect.stringMatching(/ – 9 из 10 \(наставляемые, ответов: 5\)$/),
      expect.stringMatching(/ – 8 из 10 /),
    ]);
    expect(weaknesses.split('\n').map((line) => / – (\d) /.exec(line)?.[1])).toEqual(['3', '5']);
  });

  it('puts free words where their question says, equal ones once, in an order that tells nobody', () => {
    const given = ['Больше встреч', 'больше встреч.', 'Аптека', '–', ''].map((words, person) =>
      said('mentee', person, 'A-E12', words),
    );
    const { opportunities, threats } = swotDraft(set, about, [
      ...given,
      said('mentee', 0, 'G9', 'Поддержка'),
    ]);

    expect(threats.split('\n').slice(1)).toEqual(['– Больше встреч (2)', '– Аптека']);
    expect(opportunities).toContain('– Поддержка');
  });

  it('holds nothing of a side on which too few have answered', () => {
    const draft = swotDraft(set, about, [
      ...all('mentee', 5, { 'A-E1': 9 }),
      ...all('mentor', 4, { 'A-R1': 9, 'A-R13': 'Тайна', G9: 'Секрет' }),
    ]);

    expect(JSON.stringify(draft)).not.toMatch(/наставники|Тайна|Секрет/);
    expect(draft.strengths).toContain('наставляемые');
  });

  it('has no mean of fewer people than may be shown, though more have answered', () => {
    const given = [...all('mentee', 6, { 'A-E1': 9 }), ...all('mentee', 4, { 'A-E2': 10 })];

    expect(swotDraft(set, about, given).strengths.split('\n')).toHaveLength(1);
  });

  it('counts people, not answers', () => {
    const answered = answeredOf(all('mentor', 3, { 'A-R1': 5, 'A-R2': 5 }));

    expect(answered).toEqual({ mentors: 3, mentees: 0 });
    expect(sidesOf(answered, 5)).toEqual([]);
    expect(sidesOf({ mentors: 5, mentees: 4 }, 5)).toEqual(['mentor']);
  });

  it('cuts long and many answers, and says how many were left', () => {
    const given = Array.from({ length: 30 }, (_, person) =>
      said('mentee', person, 'A-E12', `${'ы'.repeat(300)} ${'ф'.repeat(person)}`),
    );
    const many = Array.from({ length: 30 }, (_, person) =>
      said('mentee', person, 'A-E12', `ответ ${'ф'.repeat(person + 1)}`),
    );

    expect(swotDraft(set, about, given).threats.length).toBeLessThan(20_000);
    expect(swotDraft(set, about, many).threats).toMatch(/и ещё других ответов: 10$/);
  });
});
