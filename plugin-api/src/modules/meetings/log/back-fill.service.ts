import type { PastMeeting } from '@nastavnik/contracts/meetings';
import type { InputError } from '@nastavnik/contracts/problem';
import { Injectable } from '@nestjs/common';
import { Db } from '../../../platform/db/db.ts';
import { Problem } from '../../../platform/problem/problem.ts';
import type { Reader } from '../readers.ts';
import { MeetingLogService } from './meeting-log.service.ts';

/** Writes down meetings that were held in the past weeks, several at once. */
@Injectable()
export class BackFillService {
  constructor(
    private readonly db: Db,
    private readonly logging: MeetingLogService,
  ) {}

  /** In the order of their days; every row that is refused is named, and then none is kept. */
  log(pairId: string, rows: readonly PastMeeting[], reader: Reader): Promise<{ logged: number }> {
    const byDay = rows
      .map((row, place) => ({ row, place }))
      .toSorted((a, b) => a.row.date.localeCompare(b.row.date));
    return this.db.transaction(async () => {
      await this.logging.needWriter(pairId, reader);
      const errors: InputError[] = [];
      for (const { row, place } of byDay) {
        const refused = await this.refusalOf(pairId, row, reader);
        if (refused) errors.push({ pointer: `/body/meetings/${place}`, ...refused });
      }
      if (errors.length > 0) throw new Problem('meeting.rows-refused', undefined, errors);
      return { logged: rows.length };
    });
  }

  private async refusalOf(
    pairId: string,
    row: PastMeeting,
    reader: Reader,
  ): Promise<Omit<InputError, 'pointer'> | null> {
    try {
      await this.logging.log(pairId, { ...row, status: 'held' }, reader);
      return null;
    } catch (error) {
      if (error instanceof Problem) return { code: error.code, message: error.words };
      throw error;
    }
  }
}
