import { isAwaited, type ReplyState } from '@nastavnik/contracts/assignment-states';
import type { CalendarEntry } from '@nastavnik/contracts/calendar';
import { Injectable } from '@nestjs/common';
import { Db } from '../../../platform/db/db.ts';
import { CalendarSource, type Days, task } from '../source.ts';

interface ReceivedRow {
  id: string;
  number: string;
  text: string;
  issuerName: string;
  due: string;
  state: ReplyState;
}

const MOST = 1_000;
const TITLE = 150;

const short = (text: string) =>
  text.length <= TITLE ? text : `${text.slice(0, TITLE).trimEnd()}…`;

/** By which day this org is to answer assignments; what was taken back is nobody's. */
@Injectable()
export class AssignmentDays extends CalendarSource {
  constructor(private readonly db: Db) {
    super();
  }

  async entries({ from, to, today }: Days): Promise<CalendarEntry[]> {
    const rows = await this.db.query<ReceivedRow>(
      `SELECT t.id, t.number, t.text, t.issuer_name AS issuerName, t.due, t.state
       FROM received_assignments t
       WHERE t.org_id = ? AND t.due BETWEEN ? AND ? AND t.state <> 'withdrawn'
       ORDER BY t.due LIMIT ${MOST}`,
      [this.db.school, from, to],
    );
    return rows.map(({ id, number, text, issuerName, due, state }) => ({
      id,
      kind: 'assignment',
      subjectId: id,
      title: `Поручение № ${number}: ${short(text)}`,
      note: issuerName,
      from: null,
      by: due,
      state: task(!isAwaited(state), due, today),
    }));
  }
}
