import { z } from 'zod';
import { Due, Year } from './due.ts';
import { Id, Instant, Text, Version } from './primitives.ts';
import { RoadmapBody, RoadmapSection } from './roadmap-packs.ts';

export const ROADMAP_TABLE_BYTES = 5 * 1024 * 1024;
const MOST_COLUMNS = 40;
const MOST_QUESTIONS = 4_000;

/** What a column of a roadmap's table tells; executors may stand in several. */
export const RoadmapColumn = z.enum([
  'number',
  'section',
  'title',
  'due',
  'bodies',
  'result',
  'proof',
]);
export type RoadmapColumn = z.infer<typeof RoadmapColumn>;

export const roadmapColumnWords: Record<RoadmapColumn, string> = {
  number: '№ пункта',
  section: 'Раздел',
  title: 'Мероприятие',
  due: 'Срок',
  bodies: 'Исполнители',
  result: 'Результат',
  proof: 'Чем подтверждается',
};

/**
 * What is unclear in a table: a due date; a row without a number; a number that is none or stands
 * twice; executors that run together, are called in two ways, have no level or no position.
 */
export const RoadmapQuestionKind = z.enum([
  'due',
  'row',
  'number',
  'split',
  'same',
  'level',
  'bodies',
]);
export type RoadmapQuestionKind = z.infer<typeof RoadmapQuestionKind>;

const Answer = Text(300).min(1);

export const RoadmapQuestion = z
  .object({
    /** The same as long as the columns are the same. */
    key: z.string(),
    kind: RoadmapQuestionKind,
    /** The row of the table, from one. */
    line: z.int(),
    /** The number of the item that it is about; null for one about the whole table. */
    item: z.string().nullable(),
    text: z.string(),
    /** The words of the table. */
    quote: z.string(),
    /** Readings that the words allow. */
    options: z.array(z.object({ value: z.string(), label: z.string() })),
    /** Whether an own answer may be typed. */
    free: z.boolean(),
    answer: z.string().nullable(),
    /** What is taken as long as there is no answer. */
    otherwise: z.string(),
  })
  .meta({ id: 'RoadmapImportQuestion' });
export type RoadmapQuestion = z.infer<typeof RoadmapQuestion>;

/** An item as it would come. */
export const ReadItem = z
  .object({
    line: z.int(),
    number: z.string(),
    section: z.string().nullable(),
    title: z.string(),
    bodies: z.array(z.string()),
    due: Due.nullable(),
    dueNote: z.string(),
    result: z.string(),
    proof: z.string(),
    /** What is odd about it in the table. */
    remarks: z.array(z.string()),
  })
  .meta({ id: 'RoadmapImportItem' });
export type ReadItem = z.infer<typeof ReadItem>;

export const ReadColumn = z
  .object({ title: z.string(), field: RoadmapColumn.nullable() })
  .meta({ id: 'RoadmapImportColumn' });

/** A file that was read: its tables, how one of them is understood, and what is unclear in it. */
export const RoadmapImport = z
  .object({
    id: Id,
    fileName: z.string(),
    tables: z.array(
      z.object({
        title: z.string(),
        rows: z.int(),
        columns: z.int(),
        /** Has headings of a roadmap. */
        known: z.boolean(),
      }),
    ),
    /** Which table is the roadmap; null until somebody chooses. */
    table: z.int().nullable(),
    /** The row of the headings, from one. */
    headerLine: z.int(),
    columns: z.array(ReadColumn),
    /** The first rows below the headings. */
    sample: z.array(z.array(z.string())),
    title: z.string(),
    period: z.object({ from: Year, to: Year }).nullable(),
    bodies: z.array(RoadmapBody),
    sections: z.array(RoadmapSection),
    items: z.array(ReadItem),
    questions: z.array(RoadmapQuestion),
    /** The roadmap that was made of it. */
    roadmapId: Id.nullable(),
    createdAt: Instant,
    version: Version,
  })
  .meta({ id: 'RoadmapImport' });
export type RoadmapImport = z.infer<typeof RoadmapImport>;

export const NewRoadmapImport = z
  .object({
    /** DOCX or XLSX of at most 5 MB. */
    file: z.file(),
  })
  .meta({ id: 'NewRoadmapImport' });
export type NewRoadmapImport = z.infer<typeof NewRoadmapImport>;

export const RoadmapMapping = z
  .strictObject({
    table: z.int().min(0),
    /** The row of the headings, from one; null finds it anew, with its columns. */
    headerLine: z.int().min(1).nullable(),
    /** One for each column; null leaves it out. Without them the columns are guessed anew. */
    fields: z.array(RoadmapColumn.nullable()).max(MOST_COLUMNS).nullable(),
  })
  .meta({ id: 'RoadmapMapping' });
export type RoadmapMapping = z.infer<typeof RoadmapMapping>;

export const RoadmapAnswers = z
  .strictObject({
    /** Null takes an answer back. */
    answers: z
      .array(z.strictObject({ key: Text(100).min(1), answer: Answer.nullable() }))
      .min(1)
      .max(MOST_QUESTIONS),
  })
  .meta({ id: 'RoadmapAnswers' });
export type RoadmapAnswers = z.infer<typeof RoadmapAnswers>;

export const RoadmapFromTable = z
  .strictObject({
    title: Text(300).min(1),
    period: z
      .strictObject({ from: Year, to: Year })
      .refine(({ from, to }) => from <= to, 'roadmap.period-reversed'),
  })
  .meta({ id: 'RoadmapFromTable' });
export type RoadmapFromTable = z.infer<typeof RoadmapFromTable>;

export const RoadmapImportRef = z.object({ importId: Id });
