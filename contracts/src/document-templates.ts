import { z } from 'zod';
import { DocumentKind } from './document-kinds.ts';
import { Id, Instant, Version } from './primitives.ts';
import { PersonBrief } from './roster.ts';
import { route } from './route.ts';

export const TEMPLATE_BYTES = 2 * 1024 * 1024;

/** A template of the school's own: papers registered while it was in use keep it. */
export const DocumentTemplate = z
  .object({
    id: Id,
    kind: DocumentKind,
    fileName: z.string(),
    size: z.int(),
    madeBy: PersonBrief.nullable(),
    madeAt: Instant,
    /** Whether papers are made by it now. */
    inUse: z.boolean(),
    /** Counted from 1 within the kind. */
    version: Version,
  })
  .meta({ id: 'DocumentTemplate' });
export type DocumentTemplate = z.infer<typeof DocumentTemplate>;

/** What may stand in braces, and what comes instead of it. */
export const TemplateTag = z
  .object({
    tag: z.string(),
    means: z.string(),
    /** The list in whose rows it stands. */
    list: z.string().nullable(),
  })
  .meta({ id: 'DocumentTemplateTag' });
export type TemplateTag = z.infer<typeof TemplateTag>;

export const TemplateCard = z
  .object({
    kind: DocumentKind,
    /** Newest first. */
    versions: z.array(DocumentTemplate),
    tags: z.array(TemplateTag),
  })
  .meta({ id: 'DocumentTemplateCard' });
export type TemplateCard = z.infer<typeof TemplateCard>;

export const NewTemplate = z
  .object({
    /** DOCX of at most 2 MB. */
    file: z.file(),
  })
  .meta({ id: 'NewDocumentTemplate' });
export type NewTemplate = z.infer<typeof NewTemplate>;

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const OfKind = z.object({ kind: DocumentKind });

export const documentTemplateRoutes = {
  list: route({
    method: 'GET',
    path: '/api/v1/document-templates',
    summary: 'The templates of its own that the school makes papers by',
    may: 'letterhead.write',
    response: z.object({ items: z.array(DocumentTemplate) }),
  }),
  show: route({
    method: 'GET',
    path: '/api/v1/document-templates/:kind',
    summary: 'All versions of a template, and the tags that it may hold',
    may: 'letterhead.write',
    params: OfKind,
    response: TemplateCard,
  }),
  upload: route({
    method: 'POST',
    path: '/api/v1/document-templates/:kind',
    summary: 'Check a template and make papers of the kind by it from now on',
    may: 'letterhead.write',
    accepts: 'multipart/form-data',
    bodyLimit: TEMPLATE_BYTES + 64 * 1024,
    params: OfKind,
    body: NewTemplate,
    status: 201,
    idempotent: true,
    response: DocumentTemplate,
  }),
  leave: route({
    method: 'POST',
    path: '/api/v1/document-templates/:kind/built-in',
    summary: 'Make papers of the kind by the built-in template again',
    may: 'letterhead.write',
    params: OfKind,
    ifMatch: true,
    idempotent: true,
    response: TemplateCard,
  }),
  builtIn: route({
    method: 'GET',
    path: '/api/v1/document-templates/:kind/built-in.docx',
    summary: 'The built-in template with its tags: what a school begins its own with',
    may: 'letterhead.write',
    params: OfKind,
    produces: DOCX,
    takesOut: false,
    response: z.string(),
  }),
  take: route({
    method: 'GET',
    path: '/api/v1/document-template-files/:templateId',
    summary: 'A version of a template as it was uploaded',
    may: 'letterhead.write',
    params: z.object({ templateId: Id }),
    produces: DOCX,
    takesOut: false,
    response: z.string(),
  }),
};
