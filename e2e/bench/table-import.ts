import { readFileSync } from 'node:fs';
import type { Pack } from '@nastavnik/contracts/packs';

type Workbook = typeof import('../../plugin-api/src/modules/tables/export/workbook.ts');
interface Lines {
  menteeHeads: readonly string[];
}
interface Read {
  readTable: (bytes: Buffer, file: string) => Promise<string[][]>;
}
type Guess = typeof import('../../plugin-api/src/modules/tables/plan/guess-columns.ts');
type Person = import('../../plugin-api/src/modules/tables/plan/find-people.ts').Listed;
type People = readonly Person[];
/** By hand, since the module's own types lead to decorated classes. */
interface Planning {
  planImport: (
    table: { rows: string[][]; headerLine: number; fields: ReturnType<Guess['guessFields']> },
    held: {
      people: People;
      pack: Pack;
      now: ReadonlyMap<string, unknown>;
      said: ReadonlyMap<string, unknown>;
      today: string;
    },
  ) => { fate: string }[];
}

const ROWS = 2_000;
const ROUNDS = 5;
const dist = new URL('../../plugin-api/dist/modules/tables/', import.meta.url);
const packFile = new URL('../../plugin-api/packs/federal.json', import.meta.url);

const load = async <T>(path: string) => (await import(new URL(path, dist).href)) as T;
const median = (values: number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] as number;
const round = (value: number) => Math.round(value * 10) / 10;

const nameOf = (index: number) => ({
  family: `Константинова-${index}`,
  given: 'Екатерина',
  middle: 'Александровна',
});

/** A base of 2,000 rows in our own columns: written, and read to its preview against 2,000 people. */
export async function importFigures(): Promise<Record<string, number>> {
  const { workbookOf } = await load<Workbook>('export/workbook.js');
  const { menteeHeads } = await load<Lines>('export/lines.js');
  const pack = JSON.parse(readFileSync(packFile, 'utf8')) as Pack;
  const people: People = Array.from({ length: ROWS }, (_, index) => ({
    brief: { id: String(index), name: nameOf(index), classTitle: '7Б', position: null },
    isPupil: true,
    isStaff: false,
    birthYear: 2013,
  }));
  const rows = people.map(({ brief: { name } }, at) => [
    at + 1,
    `${name.family} ${name.given} ${name.middle}`,
    '+7 900 000-00-00',
    2013,
    'слабая успеваемость',
    '15.09.2026',
    'Орлова Ирина Петровна',
    'ученик – ученик',
    'МБОУ «СОШ № 12», 10А',
    null,
    `=СУММ(${at})`,
    'https://school.example/case',
    'да',
  ]);
  const wrote = performance.now();
  const file = await workbookOf('База', 'База наставляемых', menteeHeads, rows);
  const exportMs = performance.now() - wrote;
  const took: number[] = [];
  let created = 0;
  for (let index = 0; index <= ROUNDS; index++) {
    const began = performance.now();
    created = (await preview(file, { people, pack })).filter(
      ({ fate }) => fate === 'create',
    ).length;
    took.push(performance.now() - began);
  }
  return {
    importRows: created,
    importMs: round(median(took.slice(1))),
    firstImportMs: round(took[0] as number),
    exportMs: round(exportMs),
  };
}

async function preview(file: Buffer, held: { people: People; pack: Pack }) {
  const { readTable } = await load<Read>('read/read-table.js');
  const { guessFields, guessHeader } = await load<Guess>('plan/guess-columns.js');
  const { planImport } = await load<Planning>('plan/plan-import.js');
  const cells = await readTable(file, 'база.xlsx');
  const header = guessHeader('mentees', cells);
  const fields = guessFields('mentees', cells[header] ?? []);
  const known = { ...held, now: new Map(), said: new Map(), today: '2026-09-15' };
  return planImport({ rows: cells, headerLine: header + 1, fields }, known);
}
