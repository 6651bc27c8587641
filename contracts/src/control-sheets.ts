import { z } from 'zod';
import { ControlMatter } from './control-matters.ts';
import { DateOnly, Id, Instant, Text, Version } from './primitives.ts';
import { OrgKind } from './session.ts';

/** What the drawer adds to the numbers. */
export const ControlDraft = z
  .strictObject({
    conclusion: Text(5_000).min(1),
    /** Until when it is to be put right. */
    due: DateOnly.nullable().default(null),
  })
  .meta({ id: 'ControlDraft' });
export type ControlDraft = z.infer<typeof ControlDraft>;

/** That somebody of the org has said what was done. */
export const ControlMark = z
  .object({ on: DateOnly, by: z.string(), note: z.string() })
  .meta({ id: 'ControlMark' });
export type ControlMark = z.infer<typeof ControlMark>;

/** One number of a sheet, as it was on its day. */
export const ControlLine = z
  .object({
    matter: ControlMatter,
    count: z.int(),
    /** In the sheet before; null where there is none. */
    before: z.int().nullable(),
    /** Of a sum over schools: how many have any, and how many of these have said what was done. */
    schools: z.object({ having: z.int(), done: z.int() }).nullable(),
    mark: ControlMark.nullable(),
  })
  .meta({ id: 'ControlLine' });
export type ControlLine = z.infer<typeof ControlLine>;

/** A sheet covers schools that are on and were counted. */
const Covered = z.object({ counted: z.int(), all: z.int() });
const Seen = z.object({ on: DateOnly, by: z.string() });

/** What a sheet drawn now would say; nothing of it is kept. */
export const ControlNow = z
  .object({
    today: DateOnly,
    /** The oldest of the counts. */
    asOf: Instant,
    former: z.object({ number: z.int(), drawnOn: DateOnly }).nullable(),
    lines: z.array(ControlLine),
    /** Null at a school. */
    schools: Covered.nullable(),
  })
  .meta({ id: 'ControlNow' });
export type ControlNow = z.infer<typeof ControlNow>;

/** A sheet as it was drawn, and what has been done since. */
export const ControlSheet = z
  .object({
    id: Id,
    /** Of its drawer, in the calendar year. */
    number: z.int(),
    drawnOn: DateOnly,
    asOf: Instant,
    drawnBy: z.string(),
    issuer: z.object({ id: Id, name: z.string() }),
    /** Whom it is about. */
    org: z.object({ id: Id, name: z.string(), kind: OrgKind }),
    conclusion: z.string(),
    due: DateOnly.nullable(),
    former: z.object({ number: z.int(), drawnOn: DateOnly }).nullable(),
    lines: z.array(ControlLine),
    /** Null at a school. */
    schools: Covered.extend({ read: z.int() }).nullable(),
    /** Who has taken note of a sheet that was drawn above. */
    read: Seen.nullable(),
    version: Version,
  })
  .meta({ id: 'ControlSheet' });
export type ControlSheet = z.infer<typeof ControlSheet>;

export const ControlSheetBrief = ControlSheet.pick({
  id: true,
  number: true,
  drawnOn: true,
  issuer: true,
  due: true,
  read: true,
})
  .extend({
    /** Lines with any number, and how many of them were dealt with. */
    found: z.int(),
    done: z.int(),
  })
  .meta({ id: 'ControlSheetBrief' });
export type ControlSheetBrief = z.infer<typeof ControlSheetBrief>;

/** A school within the sheet of its municipality: numbers, no names. */
export const ControlSchool = z
  .object({
    id: Id,
    name: z.string(),
    count: z.int(),
    before: z.int().nullable(),
    read: Seen.nullable(),
    mark: ControlMark.nullable(),
  })
  .meta({ id: 'ControlSchool' });
export type ControlSchool = z.infer<typeof ControlSchool>;
