import type { Application, Applied, ImportRow, Undone } from '@nastavnik/contracts/tables';
import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/db/db.ts';
import { Problem } from '../../platform/problem/problem.ts';
import { BaseIntake } from './base-intake.ts';
import type { PlannedRow } from './plan/plan-import.ts';
import { packed, TableImportsRepository, unpacked } from './table-imports.repository.ts';
import { rowOf, TableImports } from './table-imports.service.ts';
import { type Before, TableUndo } from './table-undo.ts';

/** Takes the chosen rows of a table into a base, and takes them back. */
@Injectable()
export class TableApplying {
  constructor(
    private readonly db: Db,
    private readonly imports: TableImportsRepository,
    private readonly reading: TableImports,
    private readonly intake: BaseIntake,
    private readonly undoing: TableUndo,
  ) {}

  /** All of the rows or none; what cannot be taken is skipped and stays in the table of errors. */
  apply(importId: string, version: number, { lines, choices }: Application): Promise<Applied> {
    return this.db.transaction(async () => {
      const kept = await this.imports.rows.need({ id: importId });
      if (kept.state !== 'read') throw new Problem('table.applied');
      const { fields, base } = kept;
      if (!fields.includes('name') && !fields.includes('family'))
        throw new Problem('table.no-names');
      const chosen = new Set(lines);
      const plan = await this.reading.plan(
        kept,
        new Map(choices.map(({ line, personId }) => [line, personId])),
      );
      const rows = plan.filter((row) => chosen.has(row.line) && isTakable(row));
      const before = await this.intake.take(base, rows);
      const changedAt = new Date().toISOString();
      const next = await this.imports.rows.update(importId, version, {
        state: 'applied',
        taken: packed(before),
        done: packed(plan.map((row) => doneOf(row, chosen))),
        changedAt,
      });
      const created = rows.filter(({ fate }: PlannedRow) => fate === 'create').length;
      return {
        created,
        updated: rows.length - created,
        skipped: chosen.size - rows.length,
        version: next,
      };
    });
  }

  undo(importId: string, version: number): Promise<Undone> {
    return this.db.transaction(async () => {
      const kept = await this.imports.rows.need({ id: importId });
      if (kept.state !== 'applied' || !kept.taken) throw new Problem('table.not-applied');
      const before = unpacked(kept.taken) as Before[];
      const { undone, kept: stay } = await this.undoing.undo(kept.base, before);
      const changedAt = new Date().toISOString();
      const next = await this.imports.rows.update(importId, version, {
        state: 'undone',
        taken: null,
        changedAt,
      });
      return { undone, kept: stay, version: next };
    });
  }
}

const isTakable = ({ fate }: PlannedRow) => fate === 'create' || fate === 'update';

/** What has become of a row: one that could be taken may have been left out. */
const doneOf = (row: PlannedRow, chosen: ReadonlySet<number>): ImportRow =>
  isTakable(row) && !chosen.has(row.line)
    ? { ...rowOf(row), fate: 'left', changes: [] }
    : rowOf(row);
