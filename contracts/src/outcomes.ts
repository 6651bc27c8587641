import { z } from 'zod';
import { Code } from './packs.ts';
import { PairRef } from './pairs.ts';
import { Id, Instant, SchoolYear, Text } from './primitives.ts';
import { plain } from './problem.ts';
import { ProgrammeRef } from './programmes.ts';
import { OutcomeOf } from './questionnaires.ts';
import { PersonBrief } from './roster.ts';
import { route } from './route.ts';

const Value = z.number().min(0).max(1_000_000).nullable();

/** One figure before and after. Difference and percent are null where they cannot be told. */
export const OutcomeRow = z
  .object({
    code: Code,
    title: z.string(),
    unit: z.string(),
    kind: Code.nullable(),
    /** Which change is wanted. */
    better: z.enum(['more', 'less']),
    source: z.string(),
    checked: z.boolean(),
    /** What it is counted out of, so that nobody types it in; null for what is entered. */
    counted: z.enum(['surveys', 'completions']).nullable(),
    /** Of how many it is counted, those who answered at both moments. */
    people: z.int().nullable(),
    before: Value,
    after: Value,
    difference: z.number().nullable(),
    /** The difference in percent of what was before; null when that was zero. */
    percent: z.number().nullable(),
    note: z.string(),
    changedBy: PersonBrief.nullable(),
    changedAt: Instant.nullable(),
    /** Zero while nothing was entered. */
    version: z.int().min(0),
  })
  .meta({ id: 'OutcomeRow' });
export type OutcomeRow = z.infer<typeof OutcomeRow>;

export const OutcomeTable = z
  .object({
    of: OutcomeOf,
    id: Id,
    /** The programme's; empty for a pair, whom its people name. */
    title: z.string(),
    form: Code,
    schoolYear: SchoolYear,
    /** What is counted of fewer people is not shown. */
    smallGroup: z.int(),
    kinds: z.array(z.object({ code: Code, title: z.string() })),
    rows: z.array(OutcomeRow),
  })
  .meta({ id: 'OutcomeTable' });
export type OutcomeTable = z.infer<typeof OutcomeTable>;

/** Kept to two places after the point. */
export const OutcomeEntry = z
  .object({ before: Value, after: Value, note: Text(300).default('') })
  .meta({ id: 'OutcomeEntry' });
export type OutcomeEntry = z.infer<typeof OutcomeEntry>;

export const outcomeRoutes = {
  ofProgramme: route({
    method: 'GET',
    path: '/api/v1/programmes/:programmeId/outcomes',
    summary: 'What was and what is: outcomes of a programme by kind',
    may: 'surveys.read',
    params: ProgrammeRef,
    response: OutcomeTable,
  }),
  setOfProgramme: route({
    method: 'PUT',
    path: '/api/v1/programmes/:programmeId/outcomes/:code',
    summary: 'Enter what was and what is; If-Match "0" while nothing was entered',
    may: 'surveys.write',
    params: ProgrammeRef.extend({ code: Code }),
    body: OutcomeEntry,
    ifMatch: true,
    response: OutcomeTable,
  }),
  table: route({
    method: 'GET',
    path: '/api/v1/programmes/:programmeId/outcomes.xlsx',
    summary: 'The same as a table',
    may: 'surveys.read',
    params: ProgrammeRef,
    produces: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    // figures of the programme, and none where few have answered
    takesOut: false,
    response: z.string(),
  }),
  ofPair: route({
    method: 'GET',
    path: '/api/v1/pairs/:pairId/outcomes',
    summary: 'What was and what is: outcomes of one pair, for the curator alone',
    may: 'surveys.read',
    params: PairRef,
    response: OutcomeTable,
  }),
  setOfPair: route({
    method: 'PUT',
    path: '/api/v1/pairs/:pairId/outcomes/:code',
    summary: 'Enter what was and what is in one pair; If-Match "0" while nothing was entered',
    may: 'surveys.write',
    params: PairRef.extend({ code: Code }),
    body: OutcomeEntry,
    ifMatch: true,
    response: OutcomeTable,
  }),
};

export const outcomeProblems = {
  'outcome.counted': plain(
    409,
    'Этот показатель считается сам – по анкетам или по итогам пар, – вводить его не нужно. Проведите анкеты на входе и на выходе и подведите итоги пар.',
  ),
  'outcome.over-hundred': plain(409, 'Процент не бывает больше 100. Проверьте число.'),
} as const;
