import { z } from 'zod';
import { Year } from './due.ts';
import { Code } from './pack-lists.ts';
import { DateOnly, Id, Instant, Text } from './primitives.ts';
import { ItemNumber, RoadmapItem } from './roadmap-items.ts';
import { grantedRoles } from './roles.ts';
import { route } from './route.ts';
import { OrgKind } from './session.ts';

const Words = (max: number) => Text(max).min(1);
const MonthDay = z.string().regex(/^(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/);

/** Who carries out items: a body or a position, never a person. */
export const RoadmapBody = z.strictObject({
  code: Code,
  title: Words(300),
  level: OrgKind,
  /** Who of the product acts for it. */
  role: z.enum(grantedRoles).optional(),
});
export type RoadmapBody = z.infer<typeof RoadmapBody>;

export const RoadmapSection = z.strictObject({
  code: Code,
  number: ItemNumber,
  title: Words(500),
});
export type RoadmapSection = z.infer<typeof RoadmapSection>;

/** What the targets of a territory count. */
export const RoadmapIndicator = z.strictObject({ code: Code, title: Words(300), unit: Words(40) });
export type RoadmapIndicator = z.infer<typeof RoadmapIndicator>;

/** A roadmap of a territory as data, before anybody works by it. */
export const RoadmapPack = z
  .strictObject({
    code: z
      .string()
      .regex(/^[a-z][a-z0-9-]*$/)
      .max(64),
    version: z.int().min(1).max(1_000_000),
    title: Words(300),
    territory: Words(200),
    /** Whose roadmap it is. */
    level: OrgKind,
    /** The day from which it holds. */
    effectiveFrom: DateOnly,
    /** The years that it is made for. */
    period: z.strictObject({ from: Year, to: Year }),
    act: z
      .strictObject({ kind: Words(100), by: Words(300), number: Words(50), date: DateOnly })
      .nullable(),
    basis: Words(1_000).optional(),
    bodies: z.array(RoadmapBody).min(1).max(50),
    sections: z.array(RoadmapSection).max(50).default([]),
    indicators: z.array(RoadmapIndicator).max(100).default([]),
    items: z.array(RoadmapItem).min(1).max(500),
    /** What falls on which days of every year, in a few words. */
    calendar: z
      .array(
        z.strictObject({
          from: MonthDay.optional(),
          by: MonthDay,
          what: Words(100),
          item: ItemNumber,
        }),
      )
      .max(500)
      .default([]),
    /** The days on which figures are frozen. */
    snapshots: z
      .array(z.strictObject({ day: MonthDay, item: ItemNumber }))
      .max(50)
      .default([]),
    /** Forms of mentoring in use, by the codes of the lists in force. */
    forms: z.array(Code).min(1).max(50),
    formsNote: Words(300).optional(),
    /** What is odd about the document as a whole. */
    anomalies: z.array(Words(500)).max(20).default([]),
  })
  .meta({ id: 'RoadmapPack' });
export type RoadmapPack = z.infer<typeof RoadmapPack>;

/** One version of a roadmap pack: of this org, of one above it, or shipped with the product. */
export const RoadmapPackVersion = z
  .object({
    id: Id,
    code: z.string(),
    version: z.int(),
    title: z.string(),
    territory: z.string(),
    level: OrgKind,
    items: z.int(),
    /** Whose it is; null for an example that comes with the product. */
    orgName: z.string().nullable(),
    effectiveFrom: DateOnly,
    loadedAt: Instant,
    /** example: holds nowhere until it is taken; the others as in packs of lists, level by level. */
    standing: z.enum(['in_force', 'future', 'past', 'shadowed', 'example']),
  })
  .meta({ id: 'RoadmapPackVersion' });
export type RoadmapPackVersion = z.infer<typeof RoadmapPackVersion>;

/** One wrong place of a file. */
export const RoadmapPackTrouble = z.object({
  line: z.int(),
  column: z.int(),
  /** `items[17].due.date`; empty when the text is no JSON. */
  path: z.string(),
  message: z.string(),
});
export type RoadmapPackTrouble = z.infer<typeof RoadmapPackTrouble>;

/** «карта.json, строка 148, items[17].due.date: пункт 18: такого дня нет» */
export const troubleInWords = (file: string, { line, path, message }: RoadmapPackTrouble): string =>
  `${file}, строка ${line}${path === '' ? '' : `, ${path}`}: ${message}`;

export const ROADMAP_PACK_BYTES = 1024 * 1024;
export const RoadmapPackRef = z.object({ packId: Id });
export const NewRoadmapPack = z
  .object({
    /** JSON of at most 1 MB. */
    file: z.file(),
  })
  .meta({ id: 'NewRoadmapPack' });
const Added = z
  .object({
    pack: RoadmapPackVersion,
    /** What was taken, but looks like a slip. */
    remarks: z.array(z.string()),
  })
  .meta({ id: 'RoadmapPackAdded' });

export const roadmapPackRoutes = {
  list: route({
    method: 'GET',
    path: '/api/v1/roadmap-packs',
    summary: 'The roadmap packs of this org, of those above it and the shipped examples',
    may: 'roadmaps.read',
    response: z.object({ items: z.array(RoadmapPackVersion) }),
  }),
  current: route({
    method: 'GET',
    path: '/api/v1/roadmap-packs/current',
    summary: 'The roadmap pack in force here for a level, the own unless said; the nearest wins',
    may: 'roadmaps.read',
    query: z.object({ level: OrgKind.optional() }),
    response: z.object({ packId: Id.nullable(), pack: RoadmapPack.nullable() }),
  }),
  show: route({
    method: 'GET',
    path: '/api/v1/roadmap-packs/:packId',
    summary: 'All of one roadmap pack',
    may: 'roadmaps.read',
    params: RoadmapPackRef,
    response: RoadmapPack,
  }),
  upload: route({
    method: 'POST',
    path: '/api/v1/roadmap-packs',
    summary: 'Put in a new version of an own roadmap pack; what is wrong is named by its line',
    may: 'roadmaps.write',
    accepts: 'multipart/form-data',
    bodyLimit: ROADMAP_PACK_BYTES + 64 * 1024,
    body: NewRoadmapPack,
    status: 201,
    idempotent: true,
    response: Added,
  }),
  take: route({
    method: 'POST',
    path: '/api/v1/roadmap-packs/:packId/take',
    summary: 'Work by a shipped example: it becomes an own pack',
    may: 'roadmaps.write',
    params: RoadmapPackRef,
    status: 201,
    idempotent: true,
    response: RoadmapPackVersion,
  }),
};
