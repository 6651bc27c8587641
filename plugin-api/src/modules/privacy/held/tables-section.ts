import { plain } from '../masks/stems.ts';
import type { HeldRow, HeldSection } from './held-section.ts';
import { unpacked } from '../../tables/table-imports.repository.ts';

/** Whether the cells of a row name somebody by family and given name, together or apart. */
const names = (cells: readonly string[], { family, given }: { family: string; given: string }) => {
  const words = new Set(cells.flatMap((cell) => plain(cell).split(/[^\p{L}-]+/u)));
  return [family, given].every((part) =>
    plain(part)
      .split(/\s+/u)
      .every((word) => words.has(word)),
  );
};

/** Tables of the last month: their rows that name the person. Who was changed by them is in the history. */
export const tablesSection: HeldSection = {
  code: 'tables',
  title: 'Строки загруженных таблиц',
  may: 'tables.write',
  sql: `SELECT i.id, i.file_name AS \`file\`, i.base AS \`table\`, i.created_at AS \`madeAt\`,
      i.state, i.header_line AS headerLine, i.cells
    FROM table_imports i
    WHERE i.school_id = $school AND i.cells IS NOT NULL AND i.id < $before ORDER BY i.id DESC`,
  page: 1,
  told: ({ cells, headerLine, ...table }, person): HeldRow[] => {
    const lines = unpacked(cells as Buffer) as string[][];
    const headings = lines[Number(headerLine) - 1] ?? [];
    return lines.flatMap((line, at) => {
      if (at < Number(headerLine) || !names(line, person)) return [];
      const said = line.flatMap((cell, column) =>
        cell.trim() === '' ? [] : [`${headings[column] || `столбец ${column + 1}`}: ${cell}`],
      );
      return [{ ...table, line: at + 1, text: said.join('; ') }];
    });
  },
};
