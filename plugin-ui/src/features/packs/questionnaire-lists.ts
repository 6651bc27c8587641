import type { Pack } from '@nastavnik/contracts/packs';
import type { QuestionnaireSet } from '@nastavnik/contracts/questionnaires';
import type { Entry, List } from './lists.ts';
import { words } from './words.ts';

const say = words.questionnaires;

type Block = QuestionnaireSet['blocks'][number];
type Question = Block['questions'][number];
type Forms = Pick<Pack, 'forms'> | undefined;

const formIn = (pack: Forms, code: string) =>
  pack?.forms.find((form) => form.code === code)?.title ?? code;

/** When it is asked; where the end has words of its own, those too. */
function momentsOf({ entry, exit }: Question): string {
  if (entry === null) return say.atExit;
  if (exit === null) return say.atEntry;
  return entry === exit ? say.twice : say.otherwise(exit);
}

function entryOf(question: Question, block: Block, pack: Forms): Entry {
  const before = block.questions.find(({ code }) => code === question.onlyAfter);
  return {
    id: question.code,
    title: question.entry ?? question.exit ?? question.short,
    about: [
      say.scales[question.scale],
      momentsOf(question),
      question.forms &&
        words.onlyForms(question.forms.map((each) => formIn(pack, each)).join(', ')),
      before && say.onlyAfter(before.short),
    ]
      .filter(Boolean)
      .join('; '),
  };
}

/** Who is asked what: each questionnaire by the blocks that it is made of. */
const askedOf = (set: QuestionnaireSet, pack: Forms): List => ({
  id: 'questionnaires',
  title: say.title,
  source: set.title,
  unchecked: set.questionnaires.some(({ satisfaction }) => satisfaction?.checked === false),
  entries: set.questionnaires.map(({ form, side, title, blocks, satisfaction }) => ({
    id: `${form} ${side}`,
    title: form === null ? title : `${title}: ${formIn(pack, form)}`,
    about: blocks
      .map((code) => set.blocks.find((block) => block.code === code)?.title ?? code)
      .join(', '),
    ...(satisfaction && { source: satisfaction.source, checked: satisfaction.checked }),
  })),
});

/** The questionnaires with the words of every question, block by block. */
export const questionnaireLists = (set: QuestionnaireSet, pack: Forms): List[] => [
  askedOf(set, pack),
  ...set.blocks.map((block) => ({
    id: block.code,
    title: say.block(block.title),
    source: block.source || undefined,
    unchecked: !block.checked,
    entries: block.questions.map((question) => entryOf(question, block, pack)),
  })),
];
