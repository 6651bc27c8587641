import { fieldsOfBase, tableFieldWords } from '@nastavnik/contracts/table-fields';
import {
  type ImportRow,
  type Mapping,
  type NewImport,
  RowFate,
  TABLE_ROWS,
  type TableImport,
} from '@nastavnik/contracts/tables';
import { Injectable } from '@nestjs/common';
import { AtOnce } from '../../platform/contract/at-once.ts';
import { ReceivedFile } from '../../platform/contract/received-file.ts';
import { Problem } from '../../platform/problem/problem.ts';
import { Scope } from '../../platform/scope/scope.ts';
import { isAgeOpen } from '../mentees/birth-dates.ts';
import { PacksService } from '../packs/packs.service.ts';
import { shortName } from '../sync/upload/zip-package.ts';
import { BaseRecords } from './base-records.repository.ts';
import { BaseExports } from './export/base-exports.service.ts';
import { guessFields, guessHeader } from './plan/guess-columns.ts';
import { heldBack } from './plan/held-back.ts';
import { type PlannedRow, planImport } from './plan/plan-import.ts';
import { readTable } from './read/read-table.ts';
import type { TableImportEntity } from './table-import.entity.ts';
import { TableImportsRepository, unpacked } from './table-imports.repository.ts';

const SAMPLES = 3;

/** Reads tables and says what would become of their rows. */
@Injectable()
export class TableImports {
  private readonly atOnce = new AtOnce(3);

  constructor(
    private readonly imports: TableImportsRepository,
    private readonly records: BaseRecords,
    private readonly packs: PacksService,
    private readonly exports: BaseExports,
    private readonly scope: Scope,
  ) {}

  async read({ base, file }: NewImport): Promise<TableImport> {
    if (!(file instanceof ReceivedFile)) throw new Problem('entity.not-found');
    const fileName = shortName(file.name);
    const cells = await this.atOnce.run(() => readTable(file.content, fileName));
    const header = guessHeader(base, cells);
    needRows(cells, header + 1, fileName);
    const fields = guessFields(base, widened(cells, header));
    const id = await this.imports.add({ base, fileName, headerLine: header + 1, fields }, cells);
    return this.show(id);
  }

  async show(importId: string): Promise<TableImport> {
    const kept = await this.imports.rows.need({ id: importId });
    return shown(kept, cellsOf(kept), await this.rows(kept));
  }

  /** What would become of the rows; of a table that was applied, what has become of them. */
  async rows(kept: TableImportEntity): Promise<ImportRow[]> {
    if (kept.done) return unpacked(kept.done) as ImportRow[];
    return (await this.plan(kept)).map(rowOf);
  }

  async map(importId: string, version: number, { headerLine, fields }: Mapping) {
    const kept = await this.imports.rows.need({ id: importId });
    if (kept.state !== 'read') throw new Problem('table.applied');
    const cells = cellsOf(kept);
    needRows(cells, headerLine, kept.fileName);
    const named = fields.filter((field) => field !== null);
    const twice = named.find((field, at) => named.indexOf(field) !== at);
    if (twice) throw new Problem('table.field-twice', { field: tableFieldWords[twice] });
    const strange = named.find((field) => !fieldsOfBase[kept.base].includes(field));
    if (strange) throw new Problem('table.field-twice', { field: tableFieldWords[strange] });
    // other headings are guessed anew: the columns may be others
    const next =
      headerLine === kept.headerLine
        ? fields
        : guessFields(kept.base, widened(cells, headerLine - 1));
    const changedAt = new Date().toISOString();
    await this.imports.rows.update(importId, version, { headerLine, fields: next, changedAt });
    return this.show(importId);
  }

  /** The rows as they stand against the roster and the base of now. */
  async plan(
    kept: TableImportEntity,
    choices?: ReadonlyMap<number, string>,
  ): Promise<PlannedRow[]> {
    const { headerLine, fields } = kept;
    const named =
      fields.includes('name') || (fields.includes('family') && fields.includes('given'));
    if (!named) return [];
    const people = await this.records.people();
    const planned = planImport(
      { rows: cellsOf(kept), headerLine, fields },
      {
        people,
        now: await this.records.now(kept.base),
        said: await this.exports.said(kept.base),
        pack: await this.packs.current(),
        today: this.scope.today(),
      },
      choices,
    );
    const linked = planned.flatMap(({ person, values }) =>
      person && values['caseUrl'] ? [person.id] : [],
    );
    const ageOpen = people.filter((each) =>
      isAgeOpen({ ...each, isBorn: each.birthYear !== null }),
    );
    return heldBack(planned, {
      ageOpen: new Set(kept.base === 'mentees' ? ageOpen.map(({ brief }) => brief.id) : []),
      published: await this.records.published(linked),
    });
  }
}

export function cellsOf({ cells }: TableImportEntity): string[][] {
  if (!cells) throw new Problem('table.gone');
  return unpacked(cells) as string[][];
}

/** Under the headings stand rows, and no more of them than can be applied. */
function needRows(cells: readonly string[][], headerLine: number, file: string): void {
  const rows = cells.slice(headerLine).filter((row) => row.some((cell) => cell !== '')).length;
  if (rows === 0) throw new Problem('table.empty', { file });
  if (rows > TABLE_ROWS) throw new Problem('table.too-large', { file });
}

/** The headings, one for each column that the table has anywhere. */
function widened(cells: readonly string[][], header: number): string[] {
  const width = Math.max(...cells.map((row) => row.length));
  return Array.from({ length: width }, (_, at) => cells[header]?.[at] ?? '');
}

/** A row without what it would put into the base. */
export const rowOf = (row: PlannedRow): ImportRow => {
  const { line, name, fate, person, candidates, changes, remarks } = row;
  return { line, name, fate, person, candidates, changes, remarks };
};

function shown(kept: TableImportEntity, cells: string[][], rows: ImportRow[]): TableImport {
  const { id, base, fileName, state, headerLine, fields, createdAt, version } = kept;
  const below = cells.slice(headerLine);
  const counts = Object.fromEntries(RowFate.options.map((fate) => [fate, 0])) as Record<
    RowFate,
    number
  >;
  for (const { fate } of rows) counts[fate]++;
  return {
    id,
    base,
    fileName,
    state,
    headerLine,
    columns: widened(cells, headerLine - 1).map((title, at) => ({
      title,
      sample: below.flatMap((row) => row[at] || []).slice(0, SAMPLES),
      field: fields[at] ?? null,
    })),
    rows,
    counts,
    createdAt,
    version,
  };
}
