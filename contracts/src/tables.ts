import { z } from 'zod';
import { MenteesQuery } from './mentees.ts';
import { MentorsQuery } from './mentors.ts';
import { Id, Instant, Version } from './primitives.ts';
import { PersonBrief } from './roster.ts';
import { route } from './route.ts';
import { forWhom, TableBase, TableField } from './table-fields.ts';

export const TABLE_BYTES = 5 * 1024 * 1024;
export const TABLE_ROWS = 5_000;

export const NewImport = z
  .object({
    base: TableBase,
    /** XLSX or CSV of at most 5 MB. */
    file: z.file(),
  })
  .meta({ id: 'NewTableImport' });
export type NewImport = z.infer<typeof NewImport>;

/**
 * What will become of a row: a new entry, new words in one that is there, nothing new, a person to
 * be chosen, nobody in the roster, a row that cannot be taken, or one that the curator has left out.
 */
export const RowFate = z.enum(['create', 'update', 'same', 'choose', 'unknown', 'bad', 'left']);
export type RowFate = z.infer<typeof RowFate>;

export const ImportRow = z
  .object({
    /** The number of the row in the file. */
    line: z.int(),
    /** As it is written there. */
    name: z.string(),
    fate: RowFate,
    person: PersonBrief.nullable(),
    /** Of whom the curator chooses. */
    candidates: z.array(PersonBrief),
    changes: z.array(TableField),
    remarks: z.array(z.string()),
  })
  .meta({ id: 'TableImportRow' });
export type ImportRow = z.infer<typeof ImportRow>;

export const ImportColumn = z
  .object({ title: z.string(), sample: z.array(z.string()), field: TableField.nullable() })
  .meta({ id: 'TableImportColumn' });
export type ImportColumn = z.infer<typeof ImportColumn>;

/** A table that was read, how its columns are understood, and what would become of its rows. */
export const TableImport = z
  .object({
    id: Id,
    base: TableBase,
    fileName: z.string(),
    state: z.enum(['read', 'applied', 'undone']),
    /** The line that holds the headings. */
    headerLine: z.int(),
    columns: z.array(ImportColumn),
    rows: z.array(ImportRow),
    counts: z.record(RowFate, z.int()),
    createdAt: Instant,
    version: Version,
  })
  .meta({ id: 'TableImport' });
export type TableImport = z.infer<typeof TableImport>;

export const Mapping = z
  .object({
    headerLine: z.int().min(1).max(50),
    /** One for each column of the file; null leaves a column out. */
    fields: z.array(TableField.nullable()).max(100),
  })
  .meta({ id: 'TableMapping' });
export type Mapping = z.infer<typeof Mapping>;

export const Application = z
  .object({
    /** The rows that are taken, by their numbers. */
    lines: z.array(z.int()).min(1).max(TABLE_ROWS),
    /** Who is meant where the roster has several. */
    choices: z
      .array(z.object({ line: z.int(), personId: Id }))
      .max(TABLE_ROWS)
      .default([]),
  })
  .meta({ id: 'TableApplication' });
export type Application = z.infer<typeof Application>;

export const Applied = z
  .object({ created: z.int(), updated: z.int(), skipped: z.int(), version: Version })
  .meta({ id: 'TableApplied' });
export type Applied = z.infer<typeof Applied>;

/** What was taken back, and who stays as they are, for somebody has worked with them since. */
export const Undone = z
  .object({ undone: z.int(), kept: z.array(z.string()), version: Version })
  .meta({ id: 'TableUndone' });
export type Undone = z.infer<typeof Undone>;

export const ImportRef = z.object({ importId: Id });
export type ImportRef = z.infer<typeof ImportRef>;

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const BaseRef = z.object({ base: TableBase });
const unpaged = { after: true, limit: true } as const;

export const tableRoutes = {
  mentees: route({
    method: 'GET',
    path: '/api/v1/tables/mentees.xlsx',
    summary: 'The base of mentees as it is narrowed, in the 13 columns of the model',
    may: 'tables.write',
    query: MenteesQuery.omit(unpaged).extend(forWhom),
    produces: XLSX,
    takesOut: 'mentee',
    response: z.string(),
  }),
  mentors: route({
    method: 'GET',
    path: '/api/v1/tables/mentors.xlsx',
    summary: 'The base of mentors as it is narrowed, in the 16 columns of the model',
    may: 'tables.write',
    query: MentorsQuery.omit(unpaged).extend(forWhom),
    produces: XLSX,
    takesOut: 'mentor',
    response: z.string(),
  }),
  blank: route({
    method: 'GET',
    path: '/api/v1/tables/blanks/:base',
    summary: 'An empty table to fill in, with what may stand in each column',
    may: 'tables.write',
    params: BaseRef,
    produces: XLSX,
    takesOut: false,
    response: z.string(),
  }),
  read: route({
    method: 'POST',
    path: '/api/v1/tables/imports',
    summary: 'Read a table of a base; nothing changes until it is applied',
    may: 'tables.write',
    accepts: 'multipart/form-data',
    bodyLimit: TABLE_BYTES + 64 * 1024,
    body: NewImport,
    status: 201,
    idempotent: true,
    response: TableImport,
  }),
  show: route({
    method: 'GET',
    path: '/api/v1/tables/imports/:importId',
    summary: 'A table that was read, held against the roster and the base of now',
    may: 'tables.write',
    params: ImportRef,
    response: TableImport,
  }),
  map: route({
    method: 'PUT',
    path: '/api/v1/tables/imports/:importId/columns',
    summary: 'Say which column is what',
    may: 'tables.write',
    params: ImportRef,
    body: Mapping,
    ifMatch: true,
    response: TableImport,
  }),
  apply: route({
    method: 'POST',
    path: '/api/v1/tables/imports/:importId/apply',
    summary: 'Take the chosen rows into the base, all of them or none',
    may: 'tables.write',
    params: ImportRef,
    body: Application,
    ifMatch: true,
    idempotent: true,
    response: Applied,
  }),
  undo: route({
    method: 'POST',
    path: '/api/v1/tables/imports/:importId/undo',
    summary: 'Take back what an import has changed, but for what was changed since',
    may: 'tables.write',
    params: ImportRef,
    ifMatch: true,
    idempotent: true,
    response: Undone,
  }),
  errors: route({
    method: 'GET',
    path: '/api/v1/tables/imports/:importId/errors.xlsx',
    summary: 'The rows that are not taken, with what is wrong with each',
    may: 'tables.write',
    params: ImportRef,
    produces: XLSX,
    takesOut: 'table_rows',
    response: z.string(),
  }),
};
