import { z } from 'zod';
import { ConsentState } from './consents.ts';
import { PairRef } from './pairs.ts';
import { DateOnly, Id, Text, Version, dayInFigures } from './primitives.ts';
import { plain, refusal } from './problem.ts';
import { PersonBrief } from './roster.ts';
import { route } from './route.ts';

/** So many working days before the end the other side is told of it. */
export const NOTICE_DAYS = 3;

/** What the addendum to the mentor's employment contract says of the extra duty. */
export const LabourTerms = z
  .object({
    content: Text(1000).min(1),
    /** In what form the work is done. */
    way: Text(300).min(1),
    /** How much is paid, and by which act of the school. */
    payment: Text(300).min(1),
    paymentGround: Text(300),
    from: DateOnly,
    until: DateOnly,
    /** Of the addendum; both are there once it is signed. */
    number: Text(50).min(1).nullable().default(null),
    signedOn: DateOnly.nullable().default(null),
  })
  .refine(({ from, until }) => until >= from, {
    path: ['until'],
    message: 'Срок кончается раньше, чем начинается.',
  })
  .refine(({ number, signedOn }) => (number === null) === (signedOn === null), {
    path: ['signedOn'],
    message: 'Номер и дата подписания записываются вместе.',
  })
  .meta({ id: 'LabourTerms' });
export type LabourTerms = z.infer<typeof LabourTerms>;

/** The worker gives the duty up, or the employer takes it back, before its term. */
export const LabourNotice = z
  .object({
    by: z.enum(['worker', 'employer']),
    /** When the other side was told in writing. */
    noticedOn: DateOnly,
    /** The last day of the duty. */
    endsOn: DateOnly,
    reason: Text(500).nullable().default(null),
  })
  .meta({ id: 'LabourNotice' });
export type LabourNotice = z.infer<typeof LabourNotice>;

/** `over`: the term or the notice has run out; `in_contract`: mentoring is part of the job itself. */
export const LabourState = z.enum([
  'not_needed',
  'no_consent',
  'no_terms',
  'unsigned',
  'in_force',
  'noticed',
  'over',
  'in_contract',
]);
export type LabourState = z.infer<typeof LabourState>;

/** Where the papers of labour law stand for one pair of employees. */
export const Labour = z
  .object({
    pairId: Id,
    mentor: PersonBrief,
    state: LabourState,
    consent: ConsentState,
    terms: LabourTerms.nullable(),
    notice: LabourNotice.nullable(),
    /** Where the employment contract says that mentoring is part of the job, and since when. */
    contract: z.object({ from: DateOnly, ground: z.string() }).nullable(),
    /** The earliest last day of the duty if the other side were told today. */
    earliestEnd: DateOnly,
    /** Whether the holidays by which it was counted were checked against the source. */
    calendarChecked: z.boolean(),
    version: Version,
  })
  .meta({ id: 'Labour' });
export type Labour = z.infer<typeof Labour>;

/** A pair that works without the papers that labour law asks for. */
export const LabourMatter = z
  .object({
    pairId: Id,
    mentor: PersonBrief,
    state: LabourState,
    /** The last day of the addendum that has run out, else the day on which the pair began. */
    since: DateOnly.nullable(),
  })
  .meta({ id: 'LabourMatter' });
export type LabourMatter = z.infer<typeof LabourMatter>;

export const labourRoutes = {
  waiting: route({
    method: 'GET',
    path: '/api/v1/labour',
    summary: 'Working pairs of employees that lack papers of labour law, the longest first',
    may: 'labour.write',
    response: z.object({ items: z.array(LabourMatter) }),
  }),
  show: route({
    method: 'GET',
    path: '/api/v1/pairs/:pairId/labour',
    summary: 'The papers of labour law of one pair',
    may: 'labour.write',
    params: PairRef,
    response: Labour,
  }),
  save: route({
    method: 'PUT',
    path: '/api/v1/pairs/:pairId/labour',
    summary: 'Write down what the addendum says, and that it is signed',
    may: 'labour.write',
    params: PairRef,
    body: LabourTerms,
    ifMatch: true,
    response: Labour,
  }),
  notice: route({
    method: 'PUT',
    path: '/api/v1/pairs/:pairId/labour/notice',
    summary: 'Write down a notice of an early end',
    may: 'labour.write',
    params: PairRef,
    body: LabourNotice,
    ifMatch: true,
    response: Labour,
  }),
};

export const labourProblems = {
  'labour.not-needed': plain(
    409,
    'Эта форма наставничества не требует документов по статье 351.8 ТК РФ.',
  ),
  'labour.consent-needed': plain(
    409,
    'Нет письменного согласия работника на наставничество (ст. 351.8 ТК РФ): получите его и отметьте, затем подписывайте дополнительное соглашение.',
  ),
  'labour.in-future': plain(409, 'Этот день ещё не наступил.'),
  'labour.not-signed': plain(
    409,
    'Дополнительное соглашение не подписано: прекращать нечего. Если наставничество не начнётся, завершите пару.',
  ),
  'labour.notice-short': refusal(
    409,
    z.object({ earliest: DateOnly }),
    ({ earliest }) =>
      `О прекращении предупреждают не менее чем за ${NOTICE_DAYS} рабочих дня (ст. 351.8 ТК РФ): последним днём может быть ${dayInFigures(earliest)} или позже.`,
  ),
  'labour.in-contract': plain(
    409,
    'Наставничество входит в должностные обязанности: дополнительное соглашение не нужно. Если договор изменился, отзовите запись в разделе «Согласия».',
  ),
  'labour.noticed': plain(
    409,
    'О досрочном прекращении уже предупреждено: условия менять поздно. Оформите новую пару.',
  ),
} as const;
