import { readFileSync } from 'node:fs';
import { QuestionnaireSet } from '@nastavnik/contracts/questionnaires';
import { expect, it } from 'vitest';
import { sayer, titlesOfAll } from './held-words.ts';

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
  const say = sayer({}, titlesOfAll(later, [set]));
  const said = ({ version }: QuestionnaireSet) =>
    say('surveys', 'question', 'G1', { questionnaire: set.code, edition: version });

  expect(said(set)).toBe(set.blocks[0]?.questions.find(({ code }) => code === 'G1')?.entry);
  expect(said(later)).toBe('Иначе');
});

it('an outcome is called as it is now, whichever editions were answered', () => {
  const [outcome, ...others] = set.outcomes;
  const later = {
    ...set,
    version: set.version + 1,
    outcomes: [{ ...outcome!, title: 'По-новому' }, ...others],
  };
  const say = (code: string) => sayer({}, titlesOfAll(later, [set]))('outcomes', 'code', code);
  expect(say(outcome!.code)).toBe('По-новому');
  const gone = { ...later, outcomes: others };
  expect(sayer({}, titlesOfAll(gone, [set]))('outcomes', 'code', outcome!.code)).toBe(
    outcome!.title,
  );
});
