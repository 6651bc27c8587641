import { z } from 'zod';
import { ConsentKind } from './consents.ts';
import { DocumentKind } from './document-kinds.ts';
import { DateOnly, Id, Text } from './primitives.ts';
import { plain, refusal } from './problem.ts';
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

/** So many papers go into one archive. */
export const ZIP_PAPERS = 100;

/** A base of more rows is a workbook, not a paper. */
export const BASE_ROWS = 1_000;

/** A paper to be made: its kind, and for whom. */
export const DocumentAsk = z
  .strictObject({
    kind: DocumentKind,
    /** Pairs, substitutions, people, staff or programmes, as the kind asks; none for papers about the school year. */
    of: z.array(Id).max(500).default([]),
    /** Which consents are to be signed. */
    consentKinds: z.array(ConsentKind).max(7).default([]),
    /** Both are left blank while it is a draft. */
    number: Text(50).nullable().default(null),
    date: DateOnly.nullable().default(null),
  })
  .meta({ id: 'DocumentAsk' });
export type DocumentAsk = z.infer<typeof DocumentAsk>;

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
  pdf: route({
    method: 'POST',
    path: '/api/v1/documents/draft.pdf',
    summary: 'A paper of any kind, to print',
    may: 'documents.write',
    produces: 'application/pdf',
    takesOut: 'document',
    body: DocumentAsk,
    response: z.string(),
  }),
  docx: route({
    method: 'POST',
    path: '/api/v1/documents/draft.docx',
    summary: 'A paper of any kind, to edit',
    may: 'documents.write',
    produces: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    takesOut: 'document',
    body: DocumentAsk,
    response: z.string(),
  }),
  zip: route({
    method: 'POST',
    path: '/api/v1/documents/draft.zip',
    summary: 'Papers of any kind, each in a file of its own to edit',
    may: 'documents.write',
    produces: 'application/zip',
    takesOut: 'document',
    body: DocumentAsk,
    response: z.string(),
  }),
};

/** Refusals of what is to be printed. */
export const documentProblems = {
  'document.nothing-to-print': plain(
    409,
    'Печатать нечего: согласие по статье 351.8 ТК РФ дают только сотрудники.',
  ),
  'document.nobody-chosen': plain(409, 'Не выбрано, о ком этот документ.'),
  'document.none-suit': plain(
    409,
    'Ни одна из выбранных пар не подходит: дополнительное соглашение нужно парам «учитель – учитель», свидетельство – завершённым парам.',
  ),
  'document.zip-too-long': refusal(
    409,
    z.object({ papers: z.int() }),
    ({ papers }) =>
      `В архив за один раз – не больше ${ZIP_PAPERS} документов, а выбрано ${papers}. Возьмите их по частям: например, по классам.`,
  ),
  'document.substitute-cancelled': plain(
    409,
    'Это замещение снято до первого дня: приказ о нём не составляется. Назначьте замещение заново на карточке пары.',
  ),
  'document.data-hidden': refusal(
    409,
    z.object({ names: z.array(z.string()) }),
    ({ names }) =>
      `Согласие на обработку персональных данных отозвано: ${names.join(', ')}. Документ о них не составить: уберите эти пары из выбора или получите согласие заново.`,
  ),
  'document.base-too-long': refusal(
    409,
    z.object({ rows: z.int() }),
    ({ rows }) =>
      `В базе ${rows} строк, а документом печатается не больше ${BASE_ROWS}. Выгрузите базу в Excel: кнопка «Выгрузить XLSX» на странице базы, там же её можно сузить до класса.`,
  ),
  'document.staff-only': refusal(
    409,
    z.object({ names: z.array(z.string()) }),
    ({ names }) => `Куратором назначают только сотрудника школы: ${names.join(', ')}.`,
  ),
} as const;
