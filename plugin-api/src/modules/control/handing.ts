import { Injectable } from '@nestjs/common';
import { newId } from '../../platform/db/id.ts';
import { History } from '../../platform/history/history.ts';
import { Scope } from '../../platform/scope/scope.ts';
import { Parties } from '../approvals/parties.ts';
import type { ControlSheetEntity, Counts } from './control.entity.ts';
import { SheetsRepository } from './sheets.repository.ts';
import type { CountedPart } from './taking.ts';

const AT_ONCE = 100;

export type Head = Pick<
  ControlSheetEntity,
  'number' | 'year' | 'drawnOn' | 'drawnBy' | 'issuerId' | 'issuerName' | 'conclusion' | 'due'
>;

type Handed = Head & { sheetId: string; former: ControlSheetEntity['former'] };

/** Puts a sheet of each school where the school reads it, within the transaction of whoever draws. */
@Injectable()
export class Handing {
  constructor(
    private readonly scope: Scope,
    private readonly parties: Parties,
    private readonly sheets: SheetsRepository,
    private readonly history: History,
  ) {}

  me(): Promise<string> {
    return this.parties.me();
  }

  async hand(
    { sheetId, former, ...head }: Handed,
    schools: readonly CountedPart[],
    before: ReadonlyMap<string, Counts>,
  ): Promise<void> {
    const parts = schools.map((school) => ({
      ...school,
      id: newId(),
      beforeWas: before.get(school.org.id) ?? null,
    }));
    for (let start = 0; start < parts.length; start += AT_ONCE)
      await this.sheets.parts.insert(
        parts.slice(start, start + AT_ONCE).map(({ id, org, counts, beforeWas }) => {
          const about = { aboutId: org.id, aboutName: org.name };
          return { id, sheetId, ...about, counts, beforeWas, marks: {} };
        }),
      );
    for (const { id, org, counts, countedAt, beforeWas } of parts)
      await this.scope.inOrg(org, 'control', () =>
        this.sheets.sheets.insert({
          ...head,
          id,
          asOf: new Date(countedAt).toISOString(),
          counts,
          beforeWas,
          former: beforeWas && former,
          havingAny: null,
          covered: null,
          marks: {},
          partOf: sheetId,
        }),
      );
    await this.history.add({
      entity: 'control-sheet',
      id: sheetId,
      action: 'control_sheet_drawn',
      note: String(head.number),
    });
  }
}
