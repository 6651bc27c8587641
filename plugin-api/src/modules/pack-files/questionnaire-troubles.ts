import type { QuestionnaireSet } from '@nastavnik/contracts/questionnaires';
import type { PackTrouble } from '../packs/check/field-troubles.ts';

type Codes = readonly { code: string }[];

function twice(list: Codes, of: string): PackTrouble[] {
  const seen = new Set<string>();
  return list.flatMap(({ code }, at) => {
    if (!seen.has(code)) return seen.add(code) && [];
    return [{ path: [of, at, 'code'], message: `код ${code} в этом списке уже есть` }];
  });
}

/** Blocks may hold variants of one question, as long as nobody is asked both. */
function askedTwice({ blocks, questionnaires }: QuestionnaireSet): PackTrouble[] {
  const codesOf = new Map(
    blocks.map(({ code, questions }) => [code, questions.map((each) => each.code)]),
  );
  return questionnaires.flatMap((each, at) => {
    const asked = each.blocks.flatMap((block) => codesOf.get(block) ?? []);
    const again = new Set(asked.filter((code, place) => asked.indexOf(code) !== place));
    return [...again].map((code) => ({
      path: ['questionnaires', at, 'blocks'],
      message: `вопрос ${code} уже есть: в одной анкете его задают один раз`,
    }));
  });
}

function questionTroubles({ blocks }: QuestionnaireSet): PackTrouble[] {
  const seen = new Set<string>();
  return blocks.flatMap(({ questions }, block) =>
    questions.flatMap(({ code, entry, exit, onlyAfter }, at): PackTrouble[] => {
      const path = ['blocks', block, 'questions', at];
      seen.add(code);
      return [
        ...(entry === null && exit === null
          ? [{ path, message: `вопрос ${code} не задают ни на входе, ни на выходе` }]
          : []),
        ...(onlyAfter !== undefined && !seen.has(onlyAfter)
          ? [{ path: [...path, 'onlyAfter'], message: `выше нет вопроса ${onlyAfter}` }]
          : []),
      ];
    }),
  );
}

function unknown(set: QuestionnaireSet, forms: ReadonlySet<string>): PackTrouble[] {
  const blocks = new Set<string>(set.blocks.map(({ code }) => code));
  const questions = new Set(set.blocks.flatMap((b) => b.questions.map(({ code }) => code)));
  const noForm = (form: string, path: PackTrouble['path']): PackTrouble[] =>
    forms.has(form) ? [] : [{ path, message: `формы ${form} нет в справочнике` }];
  return [
    ...set.questionnaires.flatMap((each, at) => [
      ...(each.form === null ? [] : noForm(each.form, ['questionnaires', at, 'form'])),
      ...each.blocks.flatMap((code, place) =>
        blocks.has(code)
          ? []
          : [{ path: ['questionnaires', at, 'blocks', place], message: `раздела ${code} нет` }],
      ),
      ...(each.satisfaction?.questions ?? []).flatMap((code, place) =>
        questions.has(code)
          ? []
          : [
              {
                path: ['questionnaires', at, 'satisfaction', 'questions', place],
                message: `вопроса ${code} нет`,
              },
            ],
      ),
    ]),
    ...set.outcomes.flatMap(({ question, forms: of }, at) => [
      ...of.flatMap((form, place) => noForm(form, ['outcomes', at, 'forms', place])),
      ...(question === undefined || questions.has(question)
        ? []
        : [{ path: ['outcomes', at, 'question'], message: `вопроса ${question} нет` }]),
    ]),
  ];
}

/** What is wrong with questionnaires beyond their shape, each with its place. */
export const questionnaireTroubles = (
  set: QuestionnaireSet,
  forms: ReadonlySet<string>,
): PackTrouble[] => [
  ...twice(set.blocks, 'blocks'),
  ...twice(set.outcomes, 'outcomes'),
  ...askedTwice(set),
  ...questionTroubles(set),
  ...unknown(set, forms),
];
