import { z } from 'zod';
import { DateOnly, Id, PageQuery } from './primitives.ts';
import { PartQuery } from './sync-issues.ts';
import { RunPart } from './sync-run.ts';

/** What of a person or a class a plan may change. */
export const RosterField = z.enum([
  'family',
  'given',
  'middle',
  'sex',
  'birthDate',
  'roles',
  'grade',
  'class',
  'position',
  'pedagogicalSince',
  'partTime',
  'email',
  'phone',
  'missingSince',
  'title',
  'letter',
  'kind',
  'schoolYear',
]);
export type RosterField = z.infer<typeof RosterField>;

/** «Было → стало» of one field, as it is held; of names, birth date, sex and contacts a host sees only the field. */
export const FieldChange = z
  .object({ field: RosterField, was: z.string().nullable(), becomes: z.string().nullable() })
  .meta({ id: 'SyncFieldChange' });
export type FieldChange = z.infer<typeof FieldChange>;

/** One person or class of a sentence. */
export const PlanItem = z
  .object({
    name: z.string(),
    /** The pupil's class, the former one of those who leave. */
    className: z.string().nullable(),
    changes: z.array(FieldChange),
  })
  .meta({ id: 'SyncPlanItem' });
export type PlanItem = z.infer<typeof PlanItem>;

/** How many names a sentence carries; the rest are asked for by its kind. */
export const ITEMS_SHOWN = 50;

/** One sentence of the human diff with the first names behind it, by class and family name. */
export const PlanEntry = z
  .object({
    kind: z.string(),
    /** «Будет отключено: 3 ученика» while the plan waits, «Отключено: …» once applied. */
    text: z.string(),
    count: z.int(),
    /** How many of them are named at all: places in classes are only counted. */
    named: z.int(),
    items: z.array(PlanItem),
  })
  .meta({ id: 'SyncPlanEntry' });
export type PlanEntry = z.infer<typeof PlanEntry>;

/** Whom the school holds; the birth date tells namesakes apart, a host does not read it. */
const Was = z.object({ personId: Id, was: z.string(), wasBorn: DateOnly.nullable() });
/** Whom the feed names. */
const Becomes = z.object({
  sourcedId: z.string(),
  becomes: z.string(),
  born: DateOnly.nullable(),
});

/** The same people under other identifiers, as an approver may link them (G4). */
export const RelinkList = z
  .object({
    /** «Было → стало»: one and the same by name and birth date or class; `relink: true` takes these. */
    pairs: z.array(z.object({ ...Was.shape, ...Becomes.shape })),
    /** The name fits several, or nothing but the name fits: linked only when named one by one. */
    unsure: z.array(
      z.object({
        ...Was.shape,
        candidates: z.array(Becomes),
      }),
    ),
    /** Classes with other identifiers; they follow whichever people are linked. */
    classes: z.array(z.object({ id: Id, sourcedId: z.string(), title: z.string() })),
  })
  .meta({ id: 'SyncRelinkList' });
export type RelinkList = z.infer<typeof RelinkList>;

export const Plan = z
  .object({
    part: RunPart,
    entries: z.array(PlanEntry),
    /** Null unless G4 holds the plan. */
    relink: RelinkList.nullable(),
  })
  .meta({ id: 'SyncPlan' });
export type Plan = z.infer<typeof Plan>;

/** The names of one sentence of a plan. */
export const ItemQuery = PageQuery.extend({ ...PartQuery.shape, kind: z.string().max(60) });
export type ItemQuery = z.infer<typeof ItemQuery>;
