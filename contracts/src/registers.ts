import { z } from 'zod';
import { ActScan, NewScan, SCAN_BYTES } from './act-scans.ts';
import { Year } from './due.ts';
import { DateOnly, Id, Instant, PageQuery, Text, Version, pageOf } from './primitives.ts';
import { plain, refusal } from './problem.ts';
import { LocalActCode, type RegisterField, RegisterKind, registerKinds } from './register-kinds.ts';
import { RoadmapAct } from './roadmaps.ts';
import { route } from './route.ts';

const Said = (max: number) => Text(max).min(1).nullable().default(null);

/** One entry of a list: the words that its kind has, the rest null. */
const Entry = z.strictObject({
  kind: RegisterKind,
  /** Who or what it is about: a member, an organisation, an act, a measure, a decision. */
  title: Text(500).min(1),
  code: Said(24),
  /** The other one: where a member works, who owns a place, to whom, who carries it out. */
  party: Said(300),
  /** Role, subject, conditions, amount or ground. */
  terms: Said(1000),
  act: RoadmapAct.nullable().default(null),
  from: DateOnly.nullable().default(null),
  /** The last day, or the day by which it is to be done. */
  until: DateOnly.nullable().default(null),
  /** What has come of it. */
  outcome: Said(1000),
  /** The figure that a decision is to change, before it and after. */
  before: Said(100),
  after: Said(100),
  /** The year that it is for, or of which it is. */
  year: Year.nullable().default(null),
  /** Where it is to be read. */
  link: Said(1000),
  /** «2-е издание», «версия от марта» */
  edition: Said(50),
});

type Said = z.infer<typeof Entry>;
const isSaid = (entry: Said, field: RegisterField) => entry[field] !== null;

function checkEntry(entry: Said, add: (path: string, message: string) => void): void {
  const { fields, needs, codes } = registerKinds[entry.kind];
  const all = Object.keys(Entry.shape).filter((key) => key !== 'kind' && key !== 'title');
  for (const field of all as RegisterField[])
    if (isSaid(entry, field) && !fields.includes(field))
      add(field, 'В этом реестре такого поля нет.');
  for (const field of needs) if (!isSaid(entry, field)) add(field, 'Заполните это поле.');
  if (entry.code !== null && codes && !codes.includes(entry.code))
    add('code', 'Такого вида в этом реестре нет.');
  for (const field of [
    ...(entry.kind === 'SITE_SECTION' ? ['terms' as const] : []),
    'link' as const,
  ])
    if (entry[field] !== null && !/^https?:\/\/\S+$/.test(entry[field]))
      add(field, 'Укажите адрес страницы целиком: https://…');
  if (entry.from !== null && entry.until !== null && entry.until < entry.from)
    add('until', 'Срок кончается раньше, чем начинается.');
}

export const RegisterDraft = Entry.superRefine((entry, context) =>
  checkEntry(entry, (path, message) => context.addIssue({ code: 'custom', path: [path], message })),
).meta({ id: 'RegisterDraft' });
export type RegisterDraft = z.infer<typeof RegisterDraft>;

/** `ended`: its last day has passed; of a decision, its day has passed and nothing has come of it. */
export const RegisterState = z.enum(['current', 'ended']);
export type RegisterState = z.infer<typeof RegisterState>;

export const RegisterEntry = Entry.extend({
  id: Id,
  state: RegisterState,
  /** Its paper, or the material itself. */
  scan: ActScan.nullable(),
  version: Version,
  changedAt: Instant,
}).meta({ id: 'RegisterEntry' });
export type RegisterEntry = z.infer<typeof RegisterEntry>;

export const RegisterQuery = PageQuery.extend({
  kind: RegisterKind,
  state: RegisterState.optional(),
});
export type RegisterQuery = z.infer<typeof RegisterQuery>;

/** What an org has of one list. */
export const RegisterSum = z
  .object({ kind: RegisterKind, current: z.int(), ended: z.int() })
  .meta({ id: 'RegisterSum' });
export type RegisterSum = z.infer<typeof RegisterSum>;

export const RegisterRef = z.object({ entryId: Id });

const ONE = '/api/v1/registers/:entryId';

export const registerRoutes = {
  sums: route({
    method: 'GET',
    path: '/api/v1/registers/sums',
    summary: 'How many entries each list of this org has, and which local acts are wanting',
    may: 'roadmaps.read',
    response: z.object({
      items: z.array(RegisterSum),
      /** Of a school: acts without an entry in force. */
      wanting: z.array(LocalActCode),
    }),
  }),
  list: route({
    method: 'GET',
    path: '/api/v1/registers',
    summary: 'The entries of one list, the newest first',
    may: 'roadmaps.read',
    query: RegisterQuery,
    response: pageOf(RegisterEntry),
  }),
  add: route({
    method: 'POST',
    path: '/api/v1/registers',
    summary: 'Add an entry to a list',
    may: 'roadmaps.write',
    body: RegisterDraft,
    status: 201,
    idempotent: true,
    response: RegisterEntry,
  }),
  change: route({
    method: 'PUT',
    path: ONE,
    summary: 'Change an entry',
    may: 'roadmaps.write',
    params: RegisterRef,
    body: RegisterDraft,
    ifMatch: true,
    response: RegisterEntry,
  }),
  remove: route({
    method: 'DELETE',
    path: ONE,
    summary: 'Take out an entry that was made by mistake',
    may: 'roadmaps.write',
    params: RegisterRef,
    ifMatch: true,
    response: z.object({}),
  }),
  scan: route({
    method: 'GET',
    path: `${ONE}/scan`,
    summary: 'The file beside an entry: an act as it was signed, or a material of the library',
    may: 'roadmaps.read',
    params: RegisterRef,
    produces: 'application/octet-stream',
    // papers of an organisation on its staff and partners: no participant is in them
    takesOut: false,
    response: z.string(),
  }),
  attachScan: route({
    method: 'PUT',
    path: `${ONE}/scan`,
    summary: 'Put a file beside an entry, or a better one in its place',
    may: 'roadmaps.write',
    params: RegisterRef,
    accepts: 'multipart/form-data',
    bodyLimit: SCAN_BYTES + 64 * 1024,
    body: NewScan,
    ifMatch: true,
    response: RegisterEntry,
  }),
};

export const registerProblems = {
  'register.not-kept-here': plain(
    409,
    'Такой реестр ведётся на другом уровне: откройте его в своей организации.',
  ),
  'register.kind-fixed': plain(
    409,
    'Запись нельзя перенести в другой реестр. Удалите её и внесите туда новую.',
  ),
  'register.no-file': plain(409, 'К записям этого реестра файлы не прикладывают.'),
  'register.file-none': plain(409, 'К этой записи файл не приложен.'),
  'register.full': refusal(
    409,
    z.object({ most: z.int() }),
    ({ most }) => `В одном реестре не больше ${most} записей. Удалите внесённые по ошибке.`,
  ),
} as const;
