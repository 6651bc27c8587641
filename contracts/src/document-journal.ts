import { z } from 'zod';
import { DocumentAsk } from './documents.ts';
import { DocumentKind } from './document-kinds.ts';
import {
  DateOnly,
  Id,
  Instant,
  NameBeginning,
  PageQuery,
  Text,
  Version,
  pageOf,
} from './primitives.ts';
import { PersonBrief } from './roster.ts';
import { route } from './route.ts';

/** How numbers of a kind look: «{n}-од», «{nnn}/{гггг}»; `n` is written once, with as many figures as it has letters. */
export const NumberMask = Text(40)
  .min(1)
  .regex(/^(?=[^n]*\{n{1,6}\}[^n]*$)(?:[^{}]|\{n{1,6}\}|\{гг(?:гг)?\})*$/);

/** The number by its mask. */
export const numberBy = (mask: string, n: number, year: number): string =>
  mask.replaceAll(/\{(n+|гг(?:гг)?)\}/g, (_, part: string) =>
    part.startsWith('n')
      ? String(n).padStart(part.length, '0')
      : String(year).slice(part.length === 2 ? 2 : 0),
  );

/** How papers of a kind are numbered, and the number that the next one of this year gets. */
export const Numbering = z
  .object({ kind: DocumentKind, mask: z.string(), next: z.int(), example: z.string() })
  .meta({ id: 'Numbering' });
export type Numbering = z.infer<typeof Numbering>;

/** A number or a date that was written wrong, and why it was put right. */
export const DocumentCorrection = z
  .object({
    /** What stood there before. */
    number: z.string(),
    date: DateOnly,
    reason: z.string(),
    at: Instant,
  })
  .meta({ id: 'DocumentCorrection' });
export type DocumentCorrection = z.infer<typeof DocumentCorrection>;

/** A line of the journal: a number once given is never given again, even when it is cancelled. */
export const RegisteredDocument = z
  .object({
    id: Id,
    kind: DocumentKind,
    number: z.string(),
    date: DateOnly,
    /** For whom, in words. */
    about: z.string(),
    madeBy: PersonBrief.nullable(),
    madeAt: Instant,
    cancelledAt: Instant.nullable(),
    cancelReason: z.string().nullable(),
    /** By a template of the school's own: it is taken as DOCX only. */
    ownTemplate: z.boolean(),
    /** The newest last. */
    corrections: z.array(DocumentCorrection),
    version: Version,
  })
  .meta({ id: 'RegisteredDocument' });
export type RegisteredDocument = z.infer<typeof RegisteredDocument>;

export const DocumentsQuery = PageQuery.extend({
  kind: DocumentKind.optional(),
  year: z.coerce.number<number>().int().min(2020).max(2100).optional(),
  /** The beginning of a number, or a name. */
  q: NameBeginning.optional(),
});
export type DocumentsQuery = z.infer<typeof DocumentsQuery>;

/** A number is of the school's own journal, or the next one by the mask; a batch always gets the next ones. */
export const NewDocument = DocumentAsk.extend({ date: DateOnly }).meta({ id: 'NewDocument' });
export type NewDocument = z.infer<typeof NewDocument>;

/** How the number and the date should read. */
export const Correction = z
  .strictObject({ number: Text(50).min(1), date: DateOnly, reason: Text(300).min(1) })
  .meta({ id: 'NewDocumentCorrection' });
export type Correction = z.infer<typeof Correction>;

const Ids = z.strictObject({ documentIds: z.array(Id).min(1).max(500) });

export const DocumentRef = z.object({ documentId: Id });
export const KindRef = z.object({ kind: DocumentKind });

export const documentJournalRoutes = {
  list: route({
    method: 'GET',
    path: '/api/v1/documents',
    summary: 'The journal of numbered papers, newest first',
    may: 'documents.read',
    query: DocumentsQuery,
    response: pageOf(RegisteredDocument),
  }),
  register: route({
    method: 'POST',
    path: '/api/v1/documents',
    summary: 'Give papers numbers and enter them in the journal',
    may: 'documents.write',
    body: NewDocument,
    status: 201,
    idempotent: true,
    response: z.object({ items: z.array(RegisteredDocument) }),
  }),
  cancel: route({
    method: 'POST',
    path: '/api/v1/documents/:documentId/cancel',
    summary: 'Cancel a paper; its number is not given again',
    may: 'documents.write',
    params: DocumentRef,
    body: z.strictObject({ reason: Text(500).min(1) }),
    ifMatch: true,
    idempotent: true,
    response: RegisteredDocument,
  }),
  correct: route({
    method: 'POST',
    path: '/api/v1/documents/:documentId/correct',
    summary: 'Put the number or the date of a paper right; what stood there is kept',
    may: 'documents.write',
    params: DocumentRef,
    body: Correction,
    ifMatch: true,
    idempotent: true,
    response: RegisteredDocument,
  }),
  pdf: route({
    method: 'POST',
    path: '/api/v1/documents/registered.pdf',
    summary: 'Papers of the journal as they were registered, to print',
    may: 'documents.write',
    produces: 'application/pdf',
    takesOut: 'document',
    body: Ids,
    response: z.string(),
  }),
  docx: route({
    method: 'POST',
    path: '/api/v1/documents/registered.docx',
    summary: 'Papers of the journal as they were registered, to edit',
    may: 'documents.write',
    produces: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    takesOut: 'document',
    body: Ids,
    response: z.string(),
  }),
  zip: route({
    method: 'POST',
    path: '/api/v1/documents/registered.zip',
    summary: 'Papers of the journal as they were registered, each in a file of its own to edit',
    may: 'documents.write',
    produces: 'application/zip',
    takesOut: 'document',
    body: Ids,
    response: z.string(),
  }),
  numberings: route({
    method: 'GET',
    path: '/api/v1/document-numberings',
    summary: 'How each kind of paper is numbered this year',
    may: 'documents.read',
    response: z.object({ items: z.array(Numbering) }),
  }),
  setNumbering: route({
    method: 'PUT',
    path: '/api/v1/document-numberings/:kind',
    summary: 'Say how numbers of a kind look, and from which one they go on this year',
    may: 'documents.write',
    params: KindRef,
    body: z.strictObject({ mask: NumberMask, next: z.int().min(1).max(999_999) }),
    response: Numbering,
  }),
};
