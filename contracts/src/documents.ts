import { z } from 'zod';
import { ConsentKind } from './consents.ts';
import { DateOnly, Id, Text } from './primitives.ts';
import { plain } from './problem.ts';
import { route } from './route.ts';

/** What stands above and below the school's documents. */
export const Letterhead = z
  .object({
    /** By the charter: «Муниципальное бюджетное общеобразовательное учреждение …». */
    fullName: Text(300).min(1),
    /** The town or village where documents are signed. */
    place: Text(100),
    signerPosition: Text(150).min(1),
    /** «И. О. Фамилия»; a blank line is left for it when empty. */
    signerName: Text(100),
  })
  .meta({ id: 'Letterhead' });
export type Letterhead = z.infer<typeof Letterhead>;

/** Pairs that stand in one order; number and date are left blank while it is a draft. */
export const PairOrder = z
  .object({
    pairIds: z.array(Id).min(1).max(500),
    number: Text(50).nullable().default(null),
    date: DateOnly.nullable().default(null),
  })
  .meta({ id: 'PairOrder' });
export type PairOrder = z.infer<typeof PairOrder>;

/** Consents to be signed on paper: each person's each kind on a sheet of its own. */
export const ConsentForms = z
  .object({
    personIds: z.array(Id).min(1).max(200),
    kinds: z.array(ConsentKind).min(1).max(7),
  })
  .meta({ id: 'ConsentForms' });
export type ConsentForms = z.infer<typeof ConsentForms>;

export const documentRoutes = {
  letterhead: route({
    method: 'GET',
    path: '/api/v1/letterhead',
    summary: 'What stands above and below the documents of the school',
    may: 'letterhead.write',
    response: Letterhead,
  }),
  setLetterhead: route({
    method: 'PUT',
    path: '/api/v1/letterhead',
    summary: 'Say what stands above and below the documents of the school',
    may: 'letterhead.write',
    body: Letterhead,
    response: Letterhead,
  }),
  pairOrderPdf: route({
    method: 'POST',
    path: '/api/v1/documents/pair-order.pdf',
    summary: 'The order that fixes pairs and groups, to print',
    may: 'pairs.write',
    produces: 'application/pdf',
    body: PairOrder,
    response: z.string(),
  }),
  pairOrderDocx: route({
    method: 'POST',
    path: '/api/v1/documents/pair-order.docx',
    summary: 'The order that fixes pairs and groups, to edit',
    may: 'pairs.write',
    produces: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    body: PairOrder,
    response: z.string(),
  }),
  consentFormsPdf: route({
    method: 'POST',
    path: '/api/v1/documents/consents.pdf',
    summary: 'Consents to be signed, to print',
    may: 'consents.write',
    produces: 'application/pdf',
    body: ConsentForms,
    response: z.string(),
  }),
  consentFormsDocx: route({
    method: 'POST',
    path: '/api/v1/documents/consents.docx',
    summary: 'Consents to be signed, to edit',
    may: 'consents.write',
    produces: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    body: ConsentForms,
    response: z.string(),
  }),
};

/** Refusals of what is to be printed. */
export const documentProblems = {
  'document.nothing-to-print': plain(
    409,
    'Печатать нечего: согласие по статье 351.8 ТК РФ дают только сотрудники.',
  ),
} as const;
