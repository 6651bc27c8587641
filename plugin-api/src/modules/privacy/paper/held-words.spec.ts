import { readFileSync } from 'node:fs';
import { QuestionnaireSet } from '@nastavnik/contracts/questionnaires';
import { expect, it } from 'vitest';
import { questionTitles, sayer } from './held-words.ts';

const shipped = new URL('../../../../packs/questionnaires/federal.json', import.meta.url);
const set = QuestionnaireSet.parse(JSON.parse(readFileSync(shipped, 'utf8')));

it('an answer stands beside the words of the edition it was given to', () => {
  const later = {
    ...set,
    version: set.version + 1,
    blocks: set.blocks.map((block) => ({
      ...block,
      questions: block.questions.map((each) => ({ ...each, entry: 'Иначе', exit: 'Иначе' })),
    })),
  };
  const say = sayer({}, new Map([...questionTitles(set), ...questionTitles(later)]));
  const said = ({ version }: QuestionnaireSet) =>
    say('surveys', 'question', 'G1', { questionnaire: set.code, edition: version });

  expect(said(set)).toBe(set.blocks[0]?.questions.find(({ code }) => code === 'G1')?.entry);
  expect(said(later)).toBe('Иначе');
});
