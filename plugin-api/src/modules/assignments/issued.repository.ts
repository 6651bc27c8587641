import type { IssuedView, ReplyView } from '@nastavnik/contracts/assignment-states';
import type { AddresseeCounts, IssuedSums } from '@nastavnik/contracts/assignments';
import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/db/db.ts';
import { bin } from '../../platform/db/id.ts';
import type { Place } from '../../platform/db/page.ts';
import { inIds, Where } from '../../platform/db/where.ts';
import { AddresseeEntity, AssignmentEntity } from './assignment.entity.ts';

interface Asked<View> {
  view?: View | undefined;
  limit: number;
}

const OPEN = "p.state IN ('issued', 'returned')";

/** Whether an assignment has an addressee for whom the condition holds. */
const has = (condition: string) =>
  `EXISTS (SELECT 1 FROM assignment_addressees p
     WHERE p.org_id = ? AND p.assignment_id = t.id AND ${condition})`;

const WITHDRAWN = 't.withdrawn_on IS NOT NULL';
/** `?` are the org and today. */
const views: Record<IssuedView, { text: string; today?: true }> = {
  open: { text: has(OPEN) },
  overdue: { text: has(`${OPEN} AND p.due < ?`), today: true },
  to_accept: { text: has("p.state = 'answered'") },
  accepted: { text: `NOT (${WITHDRAWN}) AND NOT ${has("p.state <> 'accepted'")}` },
  withdrawn: { text: WITHDRAWN },
};

const replyViews: Record<ReplyView, string> = {
  open: OPEN,
  overdue: `${OPEN} AND p.due < ?`,
  answered: "p.state = 'answered'",
  accepted: "p.state = 'accepted'",
  withdrawn: "p.state = 'withdrawn'",
};

const COUNTS = `COUNT(*) AS all_of_them, COUNT(IF(${OPEN}, 1, NULL)) AS open,
  COUNT(IF(${OPEN} AND p.due < ?, 1, NULL)) AS overdue,
  COUNT(IF(p.state = 'answered', 1, NULL)) AS answered,
  COUNT(IF(p.state = 'accepted', 1, NULL)) AS accepted,
  COUNT(IF(p.state = 'withdrawn', 1, NULL)) AS withdrawn`;

type Counted = Omit<AddresseeCounts, 'all'> & { all_of_them: number };

/** What the org in scope has issued, and its addressees. */
@Injectable()
export class IssuedRepository {
  constructor(private readonly db: Db) {}

  get assignments() {
    return this.db.rows(AssignmentEntity);
  }

  get addressees() {
    return this.db.rows(AddresseeEntity);
  }

  list({ view, limit }: Asked<IssuedView>, today: string, after: Place | null) {
    const where = new Where().and('t.org_id = ?', this.db.school);
    if (view) where.and(views[view].text, ...this.paramsOf(view, today));
    if (after) where.and('t.id < ?', bin(after[1]));
    return this.db.query<AssignmentEntity>(
      `SELECT t.id, t.number, t.issued_on AS issuedOn, t.text, t.due, t.asked, t.figure,
         t.issued_by AS issuedBy, t.withdrawn_on AS withdrawnOn,
         t.withdraw_reason AS withdrawReason, t.version
       FROM assignments t WHERE ${where.text} ORDER BY t.id DESC LIMIT ${limit + 1}`,
      where.params,
    );
  }

  async sums(today: string): Promise<IssuedSums> {
    const names = Object.keys(views) as IssuedView[];
    const [row] = await this.db.query<IssuedSums & { whole: number }>(
      `SELECT COUNT(*) AS whole,
         ${names.map((name) => `COUNT(IF(${views[name].text}, 1, NULL)) AS ${name}`).join(', ')}
       FROM assignments t WHERE t.org_id = ?`,
      [...names.flatMap((name) => this.paramsOf(name, today)), this.db.school],
    );
    const { whole, ...sums } = row!;
    return { ...sums, all: whole };
  }

  /** How many addressees of each assignment are where. */
  async counts(ids: readonly string[], today: string): Promise<Map<string, AddresseeCounts>> {
    const { marks, params } = inIds(ids);
    const rows = await this.db.query<Counted & { id: string }>(
      `SELECT p.assignment_id AS id, ${COUNTS} FROM assignment_addressees p
       WHERE p.org_id = ? AND p.assignment_id IN (${marks}) GROUP BY p.assignment_id`,
      [today, this.db.school, ...params],
    );
    return new Map(rows.map(({ id, all_of_them: all, ...rest }) => [id, { all, ...rest }]));
  }

  /** Ids ascend with names, as they were issued in that order. */
  async addresseesOf(
    assignmentId: string,
    { view, limit }: Asked<ReplyView>,
    today: string,
    after: Place | null,
  ): Promise<AddresseeEntity[]> {
    const where = new Where()
      .and('p.org_id = ?', this.db.school)
      .and('p.assignment_id = ?', bin(assignmentId));
    if (view) where.and(replyViews[view], ...(view === 'overdue' ? [today] : []));
    if (after) where.and('p.id > ?', bin(after[1]));
    return this.db.query<AddresseeEntity>(
      `SELECT p.id, p.state, p.due, p.answered_on AS answeredOn, p.reply, p.steps, p.version,
         p.addressee_id AS addresseeId, p.addressee_name AS addresseeName,
         p.addressee_kind AS addresseeKind
       FROM assignment_addressees p WHERE ${where.text} ORDER BY p.id LIMIT ${limit + 1}`,
      where.params,
    );
  }

  /** Locks one addressee: whoever answers, decides or takes back goes first and alone. */
  async lock(id: string): Promise<AddresseeEntity> {
    await this.db.query(
      'SELECT p.id FROM assignment_addressees p WHERE p.org_id = ? AND p.id = ? FOR UPDATE',
      [this.db.school, bin(id)],
    );
    return this.addressees.need({ id });
  }

  /** The ids of those from whom an assignment can still be taken back. */
  async notAccepted(assignmentId: string): Promise<string[]> {
    const rows = await this.db.query<{ id: string }>(
      `SELECT p.id FROM assignment_addressees p WHERE p.org_id = ? AND p.assignment_id = ?
         AND p.state NOT IN ('accepted', 'withdrawn') ORDER BY p.id FOR UPDATE`,
      [this.db.school, bin(assignmentId)],
    );
    return rows.map(({ id }) => id);
  }

  private paramsOf(view: IssuedView, today: string): unknown[] {
    if (view === 'withdrawn') return [];
    return [this.db.school, ...(views[view].today ? [today] : [])];
  }
}
