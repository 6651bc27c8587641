import type {
  Questionnaire,
  QuestionnaireSet,
  QuestionScale,
  SurveyMoment,
  SurveySide,
} from '@nastavnik/contracts/questionnaires';
import type { Answers, AskedQuestion } from '@nastavnik/contracts/survey-sheets';

/** Whose questionnaire it is, and when it is filled. */
export interface Asking {
  form: string | null;
  side: SurveySide;
  moment: SurveyMoment;
}

/** The questionnaire of a form and side; a common one where the form has none of its own. */
export const questionnaireOf = (
  { questionnaires }: QuestionnaireSet,
  { form, side }: Pick<Asking, 'form' | 'side'>,
): Questionnaire | undefined =>
  questionnaires.find((each) => each.side === side && each.form === form) ??
  questionnaires.find((each) => each.side === side && each.form === null);

/** Every question of a questionnaire, at either moment, in order. */
export function questionsOf(set: QuestionnaireSet, { form, side }: Pick<Asking, 'form' | 'side'>) {
  const blocks = questionnaireOf(set, { form, side })?.blocks ?? [];
  return blocks.flatMap((code) => {
    const block = set.blocks.find((each) => each.code === code);
    const questions = block?.questions ?? [];
    return questions
      .filter(({ forms }) => forms === undefined || (form !== null && forms.includes(form)))
      .map((question) => ({ ...question, block: block?.title ?? '' }));
  });
}

/** The questions as one person is asked them. */
export const askedOf = (set: QuestionnaireSet, asking: Asking): AskedQuestion[] =>
  questionsOf(set, asking).flatMap(({ code, scale, block, onlyAfter = null, ...question }) => {
    const text = question[asking.moment];
    return text === null ? [] : [{ code, scale, text, block, onlyAfter }];
  });

const RANGES: Record<Exclude<QuestionScale, 'TXT'>, readonly [number, number]> = {
  S10: [1, 10],
  YN: [0, 1],
  FREQ5: [1, 5],
};

/** Whether an answer is of the question's scale. */
export function suits(scale: QuestionScale, answer: number | string): boolean {
  if (scale === 'TXT') return typeof answer === 'string';
  const [least, most] = RANGES[scale];
  return typeof answer === 'number' && answer >= least && answer <= most;
}

const isOpen = ({ onlyAfter }: AskedQuestion, answers: Answers) =>
  onlyAfter === null || answers[onlyAfter] === 1;

/** The answers that are kept: no empty words, nothing to questions that do not arise. */
export const keptOf = (asked: readonly AskedQuestion[], answers: Answers): Answers =>
  Object.fromEntries(
    asked.flatMap((question) => {
      const answer = answers[question.code];
      return answer === undefined || answer === '' || !isOpen(question, answers)
        ? []
        : [[question.code, answer]];
    }),
  );

/** How many questions wait for an answer; words may be left out. */
export const leftOf = (asked: readonly AskedQuestion[], answers: Answers): number =>
  asked.filter(
    (question) =>
      question.scale !== 'TXT' && isOpen(question, answers) && answers[question.code] === undefined,
  ).length;
