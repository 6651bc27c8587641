import type { ReceivedView } from '@nastavnik/contracts/assignment-states';
import type { ReceivedSums } from '@nastavnik/contracts/assignments';
import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/db/db.ts';
import type { Place } from '../../platform/db/page.ts';
import { Where } from '../../platform/db/where.ts';
import { ReceivedEntity } from './assignment.entity.ts';

const OPEN = "t.state IN ('issued', 'returned')";
const views: Record<ReceivedView, string> = {
  open: OPEN,
  overdue: `${OPEN} AND t.due < ?`,
  answered: "t.state = 'answered'",
  accepted: "t.state = 'accepted'",
  withdrawn: "t.state = 'withdrawn'",
};

const waits = (view: ReceivedView | undefined) => view === 'open' || view === 'overdue';

/** What the org in scope has received from the one above it. */
@Injectable()
export class ReceivedRepository {
  constructor(private readonly db: Db) {}

  get rows() {
    return this.db.rows(ReceivedEntity);
  }

  /** What waits is read by its day, everything else the latest day first. */
  list(
    { view, limit }: { view?: ReceivedView | undefined; limit: number },
    today: string,
    after: Place | null,
  ): Promise<ReceivedEntity[]> {
    const order = waits(view) ? 'ASC' : 'DESC';
    const where = new Where().and('t.org_id = ?', this.db.school);
    if (view) where.and(views[view], ...(view === 'overdue' ? [today] : []));
    if (after) where.past(['t.due', 't.id'], after, order);
    return this.db.query<ReceivedEntity>(
      `SELECT t.id, t.assignment_id AS assignmentId, t.state, t.due, t.answered_on AS answeredOn,
         t.reply, t.steps, t.version, t.number, t.issued_on AS issuedOn, t.text, t.asked, t.figure,
         t.issued_by AS issuedBy, t.issuer_id AS issuerId, t.issuer_name AS issuerName
       FROM received_assignments t WHERE ${where.text}
       ORDER BY t.due ${order}, t.id ${order} LIMIT ${limit + 1}`,
      where.params,
    );
  }

  async sums(today: string): Promise<ReceivedSums> {
    const names = Object.keys(views) as ReceivedView[];
    const [row] = await this.db.query<ReceivedSums & { whole: number }>(
      `SELECT COUNT(*) AS whole,
         ${names.map((name) => `COUNT(IF(${views[name]}, 1, NULL)) AS ${name}`).join(', ')}
       FROM received_assignments t WHERE t.org_id = ?`,
      [today, this.db.school],
    );
    const { whole, ...sums } = row!;
    return { ...sums, all: whole };
  }
}
