import type { ControlDraft } from '@nastavnik/contracts/control-sheets';
import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/db/db.ts';
import { newId } from '../../platform/db/id.ts';
import { onDuplicate } from '../../platform/problem/duplicates.ts';
import { Problem } from '../../platform/problem/problem.ts';
import { Scope } from '../../platform/scope/scope.ts';
import type { ControlSheetEntity, Counts } from './control.entity.ts';
import { Handing, type Head } from './handing.ts';
import { SheetsRepository } from './sheets.repository.ts';
import { type Drawn, Taking } from './taking.ts';

onDuplicate('control_sheet_of_number', () => new Problem('control-sheet.drawn-meanwhile'));

/** Draws a sheet: numbers as they are now, kept for good. */
@Injectable()
export class Drawing {
  constructor(
    private readonly db: Db,
    private readonly scope: Scope,
    private readonly taking: Taking,
    private readonly handing: Handing,
    private readonly sheets: SheetsRepository,
  ) {}

  async draw({ conclusion, due }: ControlDraft): Promise<string> {
    const today = this.scope.today();
    if (due !== null && due < today) throw new Problem('control-sheet.due-passed', { on: due });
    const drawn = await this.taking.now();
    const { below } = drawn;
    // where no school takes part, the sheet is of the municipality's own work alone
    if (below && below.on > 0 && below.parts.length === 0)
      throw new Problem('control-sheet.not-counted');
    const drawnBy = await this.handing.me();
    return this.db.transaction(async () => {
      const { org } = this.scope;
      const year = Number(today.slice(0, 4));
      const number = await this.sheets.nextNumber(year);
      const issuer = { issuerId: org.id, issuerName: org.name };
      const head: Head = { number, year, drawnOn: today, drawnBy, ...issuer, conclusion, due };
      return this.keep(head, drawn);
    });
  }

  private async keep(head: Head, { asOf, counts, below }: Drawn): Promise<string> {
    const id = newId();
    const former = await this.sheets.lastOwn();
    await this.sheets.sheets.insert({
      ...head,
      id,
      asOf,
      counts,
      beforeWas: former?.counts ?? null,
      former: former && saidOf(former),
      havingAny: below?.having ?? null,
      covered: below && { counted: below.parts.length, all: below.all },
      marks: {},
    });
    const before =
      former && below ? await this.sheets.countsOf(former.id) : new Map<string, Counts>();
    const said = former && saidOf(former);
    await this.handing.hand({ ...head, sheetId: id, former: said }, below?.parts ?? [], before);
    return id;
  }
}

const saidOf = ({ number, drawnOn }: ControlSheetEntity) => ({ number, drawnOn });
