import {
  type NewRoadmapImport,
  type RoadmapAnswers,
  roadmapColumnWords,
  type RoadmapColumn,
  type RoadmapFromTable,
  type RoadmapImport,
  type RoadmapMapping,
} from '@nastavnik/contracts/roadmap-imports';
import { Injectable } from '@nestjs/common';
import { AtOnce } from '../../../platform/contract/at-once.ts';
import { ReceivedFile } from '../../../platform/contract/received-file.ts';
import { Db } from '../../../platform/db/db.ts';
import { Problem } from '../../../platform/problem/problem.ts';
import { Scope } from '../../../platform/scope/scope.ts';
import { shortName } from '../../sync/upload/zip-package.ts';
import { RoadmapWriting } from '../roadmap-writing.service.ts';
import { MOST_ITEMS } from '../roadmaps.repository.ts';
import type { SourceTable } from './cells.ts';
import { draftsOf } from './drafts.ts';
import { importView } from './import-view.ts';
import { firstFilled, guessFields, guessLayout } from './plan/layout.ts';
import { type Plan, planRoadmap } from './plan/plan-roadmap.ts';
import { readTables } from './read/read-tables.ts';
import type { RoadmapImportEntity } from './roadmap-import.entity.ts';
import { RoadmapImportsRepository, tablesOf } from './roadmap-imports.repository.ts';

/** Reads tables of roadmaps, asks what is unclear in them, and makes drafts of them. */
@Injectable()
export class RoadmapImports {
  private readonly atOnce = new AtOnce(3);

  constructor(
    private readonly db: Db,
    private readonly scope: Scope,
    private readonly imports: RoadmapImportsRepository,
    private readonly writing: RoadmapWriting,
  ) {}

  async read({ file }: NewRoadmapImport): Promise<RoadmapImport> {
    if (!(file instanceof ReceivedFile)) throw new Problem('entity.not-found');
    const fileName = shortName(file.name);
    const tables = await this.atOnce.run(() => readTables(file.content, fileName));
    const tableAt = theOne(tables);
    const layout = tableAt === null ? { headerLine: 1, fields: [] } : layoutOf(tables[tableAt]!);
    return this.show(await this.imports.add({ fileName, tableAt, ...layout }, tables));
  }

  async show(id: string): Promise<RoadmapImport> {
    const row = await this.imports.rows.need({ id });
    if (row.roadmapId !== null) return importView(row, [], null);
    const tables = tablesOf(row);
    return importView(row, tables, this.planOf(row, tables));
  }

  async map(id: string, version: number, mapping: RoadmapMapping): Promise<RoadmapImport> {
    const row = await this.imports.rows.need({ id });
    const table = tablesOf(row)[mapping.table];
    if (!table || (mapping.headerLine ?? 1) > table.rows.length)
      throw new Problem('roadmap-table.unknown');
    const { headerLine, fields } = mappedBy(mapping, table);
    needOnce(fields);
    await this.change(id, version, {
      tableAt: mapping.table,
      headerLine,
      fields,
      // what was said of the rows of another table says nothing of these
      ...(mapping.table !== row.tableAt && { answers: {} }),
    });
    return this.show(id);
  }

  async answer(id: string, version: number, { answers }: RoadmapAnswers): Promise<RoadmapImport> {
    const row = await this.imports.rows.need({ id });
    const plan = this.planOf(row, tablesOf(row));
    const asked = new Set(plan?.questions.map(({ key }) => key));
    const next = new Map(Object.entries(row.answers));
    for (const { key, answer } of answers)
      if (answer === null) next.delete(key);
      else if (asked.has(key)) next.set(key, answer);
    await this.change(id, version, { answers: Object.fromEntries(next) });
    return this.show(id);
  }

  /** A draft of the table, all of it; the file is not kept any longer. */
  make(id: string, version: number, { title, period }: RoadmapFromTable): Promise<string> {
    return this.db.transaction(async () => {
      const row = await this.imports.rows.need({ id });
      const plan = this.planOf(row, tablesOf(row));
      if (!plan || plan.items.length === 0) throw new Problem('roadmap-table.no-items');
      if (plan.items.length > MOST_ITEMS) throw new Problem('roadmap.full', { most: MOST_ITEMS });
      const { bodies, sections } = plan;
      const roadmapId = await this.writing.begin(title, period, {
        bodies,
        sections,
        indicators: [],
        items: draftsOf(plan.items),
      });
      await this.change(id, version, { roadmapId, cells: null, answers: {} });
      return roadmapId;
    });
  }

  private planOf(
    { tableAt, headerLine, fields, answers }: RoadmapImportEntity,
    tables: readonly SourceTable[],
  ): Plan | null {
    const table = tableAt === null ? undefined : tables[tableAt];
    if (!table) return null;
    return planRoadmap({ table, header: headerLine - 1, fields }, answers, this.scope.org.kind);
  }

  private change(id: string, version: number, patch: Partial<RoadmapImportEntity>) {
    return this.imports.rows.update(id, version, { ...patch, changedAt: new Date().toISOString() });
  }
}

/** The only table that looks like a roadmap, or the only one there is. */
function theOne(tables: readonly SourceTable[]): number | null {
  if (tables.length === 1) return 0;
  const known = [...tables.keys()].filter((at) => guessLayout(tables[at]!.rows) !== null);
  return known.length === 1 ? known[0]! : null;
}

interface ByLine {
  headerLine: number;
  fields: (RoadmapColumn | null)[];
}

function layoutOf({ rows }: SourceTable): ByLine {
  const guessed = guessLayout(rows);
  const header = guessed?.header ?? firstFilled(rows);
  return { headerLine: header + 1, fields: guessed?.fields ?? guessFields(rows, header) };
}

function mappedBy({ headerLine, fields }: RoadmapMapping, table: SourceTable): ByLine {
  if (headerLine === null) return layoutOf(table);
  return { headerLine, fields: fields ?? guessFields(table.rows, headerLine - 1) };
}

function needOnce(fields: readonly (RoadmapColumn | null)[]): void {
  const once = fields.filter((field) => field !== null && field !== 'bodies');
  const twice = once.find((field, at) => once.indexOf(field) !== at);
  if (twice) throw new Problem('roadmap-table.field-twice', { field: roadmapColumnWords[twice] });
}
