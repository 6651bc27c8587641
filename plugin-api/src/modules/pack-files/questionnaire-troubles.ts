import { type QuestionnaireSet, SurveyMoment } from '@nastavnik/contracts/questionnaires';
import type { PackTrouble } from '../packs/check/field-troubles.ts';
import { askedOf } from '../surveys/questionnaires/questionnaire.ts';

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

/** Of two for the same people the second would never be asked. */
function sameAsked({ questionnaires }: QuestionnaireSet): PackTrouble[] {
  const seen = new Set<string>();
  return questionnaires.flatMap(({ form, side }, at) => {
    const key = `${form ?? ''} ${side}`;
    if (!seen.has(key)) return seen.add(key) && [];
    return [{ path: ['questionnaires', at], message: 'анкета этой формы и стороны уже есть' }];
  });
}

const MOMENTS = { entry: 'на входе', exit: 'на выходе' } as const;

/** A condition that nobody can meet would hide its question for ever. */
function conditionTroubles(set: QuestionnaireSet, forms: ReadonlySet<string>): PackTrouble[] {
  const known = new Set<string>(set.blocks.flatMap((b) => b.questions.map(({ code }) => code)));
  return set.questionnaires.flatMap(({ form: own, side }, at) => {
    const asking = own === null ? [null, ...forms] : [own];
    const messages = asking.flatMap((form) =>
      SurveyMoment.options.flatMap((moment) => {
        const asked = askedOf(set, { form, side, moment });
        const asks = new Set<string>(
          asked.flatMap(({ code, scale }) => (scale === 'YN' ? [code] : [])),
        );
        return asked.flatMap(({ code, onlyAfter }) =>
          onlyAfter === null || asks.has(onlyAfter) || !known.has(onlyAfter)
            ? []
            : `вопрос ${code} зависит от ${onlyAfter}, а его ${MOMENTS[moment]} не задают или на него отвечают не «да – нет»`,
        );
      }),
    );
    return [...new Set(messages)].map((message) => ({
      path: ['questionnaires', at, 'blocks'],
      message,
    }));
  });
}

function outcomeTroubles({ blocks, outcomes, outcomeKinds }: QuestionnaireSet): PackTrouble[] {
  const kinds = new Set<string>(outcomeKinds.map(({ code }) => code));
  const inOther = new Set<string>(
    blocks.flatMap((b) => b.questions.flatMap(({ code, scale }) => (scale === 'YN' ? [] : [code]))),
  );
  return outcomes.flatMap(({ kind, question, side }, at) => [
    ...(kind === undefined || kinds.has(kind)
      ? []
      : [{ path: ['outcomes', at, 'kind'], message: `вида ${kind} нет в outcomeKinds` }]),
    ...(question !== undefined && inOther.has(question)
      ? [
          {
            path: ['outcomes', at, 'question'],
            message: `на вопрос ${question} отвечают не «да – нет»`,
          },
        ]
      : []),
    ...(question !== undefined && side === undefined
      ? [{ path: ['outcomes', at], message: 'не сказано, чьи ответы считать: нужна side' }]
      : []),
  ]);
}

/** Children answer nothing without a consent, whoever wrote the file. */
const consentTroubles = ({ consentNeeds }: QuestionnaireSet): PackTrouble[] =>
  consentNeeds.some(({ of }) => of === 'pupil')
    ? []
    : [
        {
          path: ['consentNeeds'],
          message: 'не сказано, какое согласие нужно обучающемуся (pupil)',
        },
      ];

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
  ...sameAsked(set),
  ...conditionTroubles(set, forms),
  ...outcomeTroubles(set),
  ...consentTroubles(set),
];
