import type { ControlMatter } from '@nastavnik/contracts/control-matters';
import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/db/db.ts';
import { History } from '../../platform/history/history.ts';
import { Problem } from '../../platform/problem/problem.ts';
import { Scope } from '../../platform/scope/scope.ts';
import { Parties } from '../approvals/parties.ts';
import type { ControlSheetEntity } from './control.entity.ts';
import { mayMark } from './sheet-view.ts';
import { SheetsRepository } from './sheets.repository.ts';

/** What the org does with a sheet that it has: takes note, says what was done. */
@Injectable()
export class ControlMarks {
  constructor(
    private readonly db: Db,
    private readonly scope: Scope,
    private readonly parties: Parties,
    private readonly sheets: SheetsRepository,
    private readonly history: History,
  ) {}

  /** Taking note of what was noted changes nothing. */
  async acknowledge(id: string, version: number): Promise<void> {
    const row = await this.sheets.sheets.need({ id });
    if (row.partOf === null) throw new Problem('control-sheet.own');
    if (row.seen !== null) return;
    const seen = await this.here();
    await this.change(row, version, { seen }, 'control_sheet_read');
  }

  /** No words take a mark back. Whoever says what was done has read the sheet. */
  async mark(
    id: string,
    version: number,
    { matter, note }: { matter: ControlMatter; note: string | null },
  ): Promise<void> {
    const row = await this.sheets.sheets.need({ id });
    if (!mayMark(row, matter)) throw new Problem('control-sheet.nothing-to-mark');
    const here = await this.here();
    const { [matter]: _, ...others } = row.marks;
    const marks = note === null ? others : { ...others, [matter]: { ...here, note } };
    const seen = row.partOf === null ? null : (row.seen ?? here);
    const action = note === null ? 'control_mark_removed' : 'control_marked';
    await this.change(row, version, { marks, seen }, action);
  }

  /** At the school and in the sheet of its municipality, which keep one version. */
  private change(
    { id, number, issuerId, partOf }: ControlSheetEntity,
    version: number,
    patch: Partial<Pick<ControlSheetEntity, 'marks' | 'seen'>>,
    action: string,
  ): Promise<void> {
    return this.db.transaction(async () => {
      await this.sheets.sheets.update(id, version, patch);
      if (partOf !== null)
        await this.scope.inOrg(await this.parties.need(issuerId), 'control', () =>
          this.sheets.parts.update(id, version, patch),
        );
      await this.history.add({ entity: 'control-sheet', id, action, note: String(number) });
    });
  }

  private async here() {
    return { on: this.scope.today(), by: await this.parties.me() };
  }
}
