import { z } from 'zod';
import { Code } from './packs.ts';
import { DateOnly, Id, Instant, Text, Version } from './primitives.ts';
import { plain, refusal } from './problem.ts';
import { QuestionCode, QuestionScale, SurveyMoment, SurveySide } from './questionnaires.ts';
import { PersonBrief } from './roster.ts';
import { route } from './route.ts';

/** Nothing yet, begun on a screen, sent. */
export const SheetState = z.enum(['waiting', 'begun', 'answered']);
export type SheetState = z.infer<typeof SheetState>;

/** How the answers came. */
export const SheetWay = z.enum(['screen', 'paper', 'link']);
export type SheetWay = z.infer<typeof SheetWay>;

/** One person's questionnaire in one wave, without the answers. */
export const SurveySheet = z
  .object({
    id: Id,
    waveId: Id,
    waveTitle: z.string(),
    person: PersonBrief,
    side: SurveySide,
    form: Code.nullable(),
    moment: SurveyMoment,
    /** Printed on the blank: seven figures, the last of which checks the others. */
    code: z.string(),
    state: SheetState,
    way: SheetWay.nullable(),
    /** Who typed it in from paper. */
    enteredBy: PersonBrief.nullable(),
    answeredAt: Instant.nullable(),
    remindedAt: Instant.nullable(),
    dueOn: DateOnly,
    closed: z.boolean(),
    /** The consent without which nothing may be written down. */
    consentMissing: z.boolean(),
    version: Version,
  })
  .meta({ id: 'SurveySheet' });
export type SurveySheet = z.infer<typeof SurveySheet>;

/** A question as this person is asked it. */
export const AskedQuestion = z
  .object({
    code: QuestionCode,
    scale: QuestionScale,
    text: z.string(),
    block: z.string(),
    onlyAfter: QuestionCode.nullable(),
  })
  .meta({ id: 'AskedQuestion' });
export type AskedQuestion = z.infer<typeof AskedQuestion>;

/** By question: a mark, 1 or 0 for yes or no, the place of a frequency from 1, or words. */
export const Answers = z
  .record(QuestionCode, z.union([z.int().min(0).max(10), Text(2000)]))
  .meta({ id: 'Answers' });
export type Answers = z.infer<typeof Answers>;

/** The questionnaire to be filled; answers show only to whom they may. */
export const FilledSheet = z
  .object({
    sheet: SurveySheet,
    title: z.string(),
    questions: z.array(AskedQuestion),
    frequencies: z.array(z.string()),
    answers: Answers,
    /** The reader answers for themselves. */
    own: z.boolean(),
  })
  .meta({ id: 'FilledSheet' });
export type FilledSheet = z.infer<typeof FilledSheet>;

/** What was answered so far; `send` says that it is all. */
export const GivenAnswers = z
  .object({ answers: Answers, send: z.boolean() })
  .meta({ id: 'GivenAnswers' });
export type GivenAnswers = z.infer<typeof GivenAnswers>;

export const SheetRef = z.object({ sheetId: Id });
export type SheetRef = z.infer<typeof SheetRef>;

/** Seven figures; spaces and dashes of the print do not matter. */
export const SheetCode = z.object({ code: z.string().max(64) });
export type SheetCode = z.infer<typeof SheetCode>;

export const surveySheetRoutes = {
  mine: route({
    method: 'GET',
    path: '/api/v1/my/survey-sheets',
    summary: 'The questionnaires that the signed-in person is asked to fill or may still correct',
    may: 'session.read',
    response: z.object({ items: z.array(SurveySheet) }),
  }),
  byCode: route({
    method: 'GET',
    path: '/api/v1/survey-codes/:code',
    summary: 'The questionnaire with this code on its blank',
    may: 'surveys.write',
    params: SheetCode,
    response: FilledSheet,
  }),
  show: route({
    method: 'GET',
    path: '/api/v1/survey-sheets/:sheetId',
    summary: 'A questionnaire to fill or to read',
    may: 'answers.write',
    params: SheetRef,
    response: FilledSheet,
  }),
  save: route({
    method: 'PUT',
    path: '/api/v1/survey-sheets/:sheetId/answers',
    summary: 'Keep what was answered so far, or send all of it',
    may: 'answers.write',
    params: SheetRef,
    body: GivenAnswers,
    ifMatch: true,
    response: SurveySheet,
  }),
};

export const surveyProblems = {
  'survey.nobody-to-ask': plain(
    409,
    'Спрашивать некого: у выбранных пар нет участников или всех уже спросили. Сначала закрепите пары приказом.',
  ),
  'survey.due-in-past': plain(409, 'Срок опроса уже прошёл: выберите сегодняшний день или позже.'),
  'survey.closed': plain(
    409,
    'Опрос закрыт: ответы больше не принимаются. Открыть его снова может куратор.',
  ),
  'survey.incomplete': refusal(
    409,
    z.object({ left: z.int() }),
    ({ left }) =>
      `Анкета заполнена не до конца: осталось вопросов – ${left}. Ответьте на них и отправьте снова.`,
  ),
  'survey.code-unknown': plain(
    404,
    'Анкеты с таким кодом нет. Проверьте цифры: код напечатан в правом верхнем углу бланка.',
  ),
  'survey.own-answers': plain(
    409,
    'Человек уже ответил сам. Чтобы заменить его ответы, попросите его исправить анкету до закрытия опроса.',
  ),
} as const;
