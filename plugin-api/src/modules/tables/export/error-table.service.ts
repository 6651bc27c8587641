import { classTitle } from '@nastavnik/contracts/class-title';
import { Injectable } from '@nestjs/common';
import { cellsOf, TableImports } from '../table-imports.service.ts';
import { TableImportsRepository } from '../table-imports.repository.ts';
import type { SavedTable } from './saved-table.ts';
import { workbookOf } from './workbook.ts';

/** The rows of a table that are not taken as they stand, with what is wrong with each. */
@Injectable()
export class ErrorTable {
  constructor(
    private readonly imports: TableImportsRepository,
    private readonly reading: TableImports,
  ) {}

  async of(importId: string): Promise<SavedTable> {
    const kept = await this.imports.rows.need({ id: importId });
    const cells = cellsOf(kept);
    const wrong = (await this.reading.rows(kept)).filter(({ remarks }) => remarks.length > 0);
    const width = Math.max(...cells.map((row) => row.length));
    const wide = (row: readonly string[] | undefined) =>
      Array.from({ length: width }, (_, at) => row?.[at] ?? '');
    const content = await workbookOf(
      'Что исправить',
      `Строки, которые не приняты полностью: ${kept.fileName}`,
      [...wide(cells[kept.headerLine - 1]), 'Что не так'],
      wrong.map(({ line, remarks, candidates }) => [
        ...wide(cells[line - 1]),
        [
          ...remarks,
          ...candidates.map(
            ({ name, classTitle: title, position }) =>
              `${name.family} ${name.given}, ${title === null ? (position ?? '') : classTitle(title)}`,
          ),
        ].join('\n'),
      ]),
    );
    return { content, people: wrong.length };
  }
}
