import type { SchoolMatter } from '@nastavnik/contracts/control-matters';
import type { ControlNow, ControlSheet } from '@nastavnik/contracts/control-sheets';
import { Injectable } from '@nestjs/common';
import { pageFrom, placeOf } from '../../platform/db/page.ts';
import { Problem } from '../../platform/problem/problem.ts';
import { Scope } from '../../platform/scope/scope.ts';
import { briefView, linesOf, partView, schoolView, sheetView } from './sheet-view.ts';
import { SheetsRepository } from './sheets.repository.ts';
import { Taking } from './taking.ts';

interface Page {
  after?: string | undefined;
  limit: number;
}

/** Reads control sheets of the org in scope. */
@Injectable()
export class ControlService {
  constructor(
    private readonly scope: Scope,
    private readonly taking: Taking,
    private readonly sheets: SheetsRepository,
  ) {}

  async now(): Promise<ControlNow> {
    const { asOf, counts, below } = await this.taking.now();
    const former = await this.sheets.lastOwn();
    const numbers = { counts, beforeWas: former?.counts ?? null, marks: {} };
    return {
      today: this.scope.today(),
      asOf,
      former: former && { number: former.number, drawnOn: former.drawnOn },
      lines: linesOf(numbers, below && { having: below.having, done: {} }),
      schools: below && { counted: below.parts.length, all: below.all },
    };
  }

  async nowSchools(matter: SchoolMatter) {
    const { below } = await this.taking.now();
    const items = (below?.parts ?? []).flatMap(({ org: { id, name }, counts }) => {
      const count = counts[matter] ?? 0;
      return count > 0 ? [{ id, name, count }] : [];
    });
    return { items };
  }

  async list({ after, limit }: Page) {
    const rows = await this.sheets.list(limit, placeOf(after));
    return pageFrom(rows, limit, ({ id }) => ['', id], briefView);
  }

  async show(id: string): Promise<ControlSheet> {
    const row = await this.sheets.sheets.need({ id });
    const answered = row.covered && (await this.sheets.answered(id));
    return sheetView(row, this.scope.org, answered);
  }

  async schools(id: string, { matter, after, limit }: Page & { matter: SchoolMatter }) {
    await this.sheets.sheets.need({ id });
    const rows = await this.sheets.schools(id, { matter, limit }, placeOf(after));
    return pageFrom(
      rows,
      limit,
      (row) => ['', row.id],
      (row) => schoolView(matter, row),
    );
  }

  async school(sheetId: string, partId: string): Promise<ControlSheet> {
    const sheet = await this.sheets.sheets.need({ id: sheetId });
    const part = await this.sheets.parts.need({ id: partId });
    if (part.sheetId !== sheetId) throw new Problem('entity.not-found');
    return partView(part, sheet);
  }
}
