import type { CalendarEntry } from '@nastavnik/contracts/calendar';
import { Injectable } from '@nestjs/common';
import { Db } from '../../../platform/db/db.ts';
import { CalendarSource, type Days, task } from '../source.ts';

interface OwnRow {
  id: string;
  title: string;
  from: string;
  by: string;
  isClosed: number;
}

const MOST = 200;

/** Until when remarks to this org's own drafts are taken; closing is to follow. */
@Injectable()
export class ConsultationDays extends CalendarSource {
  constructor(private readonly db: Db) {
    super();
  }

  async entries({ from, to, today }: Days): Promise<CalendarEntry[]> {
    const rows = await this.db.query<OwnRow>(
      `SELECT c.id, c.title, c.from_on AS \`from\`, c.until_on AS \`by\`,
         c.closed_on IS NOT NULL AS isClosed
       FROM consultations c WHERE c.org_id = ? AND c.until_on BETWEEN ? AND ?
       ORDER BY c.until_on LIMIT ${MOST}`,
      [this.db.school, from, to],
    );
    return rows.map(({ id, title, from: first, by, isClosed }) => ({
      id,
      kind: 'consultation',
      subjectId: id,
      title: `Обсуждение проекта: ${title}`,
      note: null,
      from: first,
      by,
      state: task(isClosed === 1, by, today),
    }));
  }
}
