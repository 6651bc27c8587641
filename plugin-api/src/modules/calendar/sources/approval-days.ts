import type { CalendarEntry } from '@nastavnik/contracts/calendar';
import { Injectable } from '@nestjs/common';
import { ApprovalsRepository } from '../../approvals/approvals.repository.ts';
import { CalendarSource, type Days, task } from '../source.ts';

/** By which day what was handed over to this org is to be decided. */
@Injectable()
export class ApprovalDays extends CalendarSource {
  constructor(private readonly approvals: ApprovalsRepository) {
    super();
  }

  async entries({ from, to, today }: Days): Promise<CalendarEntry[]> {
    const rounds = await this.approvals.lastRounds();
    return rounds.flatMap(({ id, title, senderName, state, due }): CalendarEntry[] => {
      if (due === null || due < from || due > to) return [];
      if (state !== 'waiting' && state !== 'agreed') return [];
      return [
        {
          id,
          kind: 'approval',
          subjectId: id,
          title: `Рассмотреть: ${title}`,
          note: senderName,
          from: null,
          by: due,
          state: task(state === 'agreed', due, today),
        },
      ];
    });
  }
}
