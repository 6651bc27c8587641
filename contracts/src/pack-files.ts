import { z } from 'zod';
import { PackVersion } from './packs.ts';
import { DateOnly } from './primitives.ts';
import { packRefusals } from './pack-refusals.ts';
import { plain, refusal } from './problem.ts';
import { route } from './route.ts';

/** What a territory may put in place of what the product comes with: lists and norms, questionnaires. */
export const PackKind = z.enum(['lists', 'questionnaires']);
export type PackKind = z.infer<typeof PackKind>;

export const PACK_BYTES = 4 * 1024 * 1024;

const Kind = z.object({ kind: PackKind });

export const NewPackFile = Kind.extend({
  /** JSON of at most 4 MB. */
  file: z.file(),
  /** The day from which it holds; unless said, as the file says, or else from today. */
  effectiveFrom: DateOnly.optional(),
}).meta({ id: 'NewPackFile' });
export type NewPackFile = z.infer<typeof NewPackFile>;

/** What becomes of one part, told by the titles of its entries. */
export const PackChange = z.object({
  /** The field of the file. */
  part: z.string(),
  added: z.array(z.string()),
  removed: z.array(z.string()),
  changed: z.array(z.string()),
});
export type PackChange = z.infer<typeof PackChange>;

/** A file that would be taken, held against what is in force here. */
export const PackPreview = Kind.extend({
  code: z.string(),
  version: z.int(),
  title: z.string(),
  effectiveFrom: DateOnly,
  inForce: z.object({ title: z.string(), version: z.int() }),
  changes: z.array(PackChange),
}).meta({ id: 'PackPreview' });
export type PackPreview = z.infer<typeof PackPreview>;

const taken = {
  accepts: 'multipart/form-data',
  bodyLimit: PACK_BYTES + 64 * 1024,
  body: NewPackFile,
} as const;

export const packFileRoutes = {
  versions: route({
    method: 'GET',
    path: '/api/v1/packs',
    summary: 'The versions of this org and of those above it, the one in force first',
    may: 'packs.read',
    query: Kind,
    response: z.object({ items: z.array(PackVersion) }),
  }),
  file: route({
    method: 'GET',
    path: '/api/v1/packs/in-force/:kind',
    summary: 'What is in force here, as the file to begin an own one from',
    may: 'packs.read',
    params: Kind,
    produces: 'application/octet-stream',
    takesOut: false,
    response: z.string(),
  }),
  check: route({
    method: 'POST',
    path: '/api/v1/packs/check',
    summary: 'Try a file: what is wrong with it by line, or what it would change',
    may: 'packs.write',
    ...taken,
    response: PackPreview,
  }),
  upload: route({
    method: 'POST',
    path: '/api/v1/packs',
    summary: 'Put in a new version of own lists or questionnaires; it holds from its day',
    may: 'packs.write',
    ...taken,
    status: 201,
    idempotent: true,
    response: PackVersion,
  }),
};

/** Refusals of what a territory puts in. */
export const packFileProblems = {
  'pack.wrong': packRefusals.wrong,
  'pack.unreadable': packRefusals.unreadable,
  'pack.too-large': plain(413, 'Файл слишком велик: справочник занимает до 4 МБ.'),
  'pack.code-taken': refusal(
    409,
    z.object({ code: z.string() }),
    ({ code }) =>
      `Код «${code}» уже занят другой территорией или поставкой. Укажите в файле свой код, например region-02.`,
  ),
  'pack.version-old': refusal(
    409,
    z.object({ newest: z.int() }),
    ({ newest }) =>
      `Версия ${newest} уже загружена, изменить её нельзя. Укажите в файле версию ${newest + 1} или больше.`,
  ),
} as const;
