import type { RoadmapImport } from '@nastavnik/contracts/roadmap-imports';
import type { SourceTable } from './cells.ts';
import { guessLayout, headingsOf } from './plan/layout.ts';
import type { Plan } from './plan/plan-roadmap.ts';
import type { RoadmapImportEntity } from './roadmap-import.entity.ts';

const SAMPLE = 5;
const SHORT = 200;

/** What is shown of a file: its tables, the one that is meant, and what would come of it. */
export function importView(
  row: RoadmapImportEntity,
  tables: readonly SourceTable[],
  plan: Plan | null,
): RoadmapImport {
  const { id, fileName, tableAt, headerLine, roadmapId, createdAt, version } = row;
  const table = tableAt === null ? undefined : tables[tableAt];
  return {
    id,
    fileName,
    tables: tables.map(brief),
    table: tableAt,
    headerLine,
    ...columnsOf(table, row),
    title: plan?.title ?? '',
    period: plan?.period ?? null,
    bodies: plan?.bodies ?? [],
    sections: plan?.sections ?? [],
    items: plan?.items ?? [],
    questions: plan?.questions ?? [],
    roadmapId,
    createdAt,
    version,
  };
}

/** A table by its name, by the words above it, or by its first ones. */
function brief({ title, above, rows }: SourceTable) {
  const first = rows.flat().find(({ text }) => text !== '')?.text ?? '';
  return {
    title: (title || above.split('\n').at(-1) || first).slice(0, SHORT),
    rows: rows.length,
    columns: Math.max(0, ...rows.map((row) => row.length)),
    known: guessLayout(rows) !== null,
  };
}

function columnsOf(
  table: SourceTable | undefined,
  { headerLine, fields }: RoadmapImportEntity,
): Pick<RoadmapImport, 'columns' | 'sample'> {
  if (!table) return { columns: [], sample: [] };
  const { titles, take } = headingsOf(table.rows, headerLine - 1);
  const from = headerLine - 1 + take;
  return {
    columns: titles.map((title, at) => ({ title, field: fields[at] ?? null })),
    sample: table.rows
      .slice(from, from + SAMPLE)
      .map((row) => titles.map((_, at) => (row[at]?.text ?? '').slice(0, SHORT))),
  };
}
