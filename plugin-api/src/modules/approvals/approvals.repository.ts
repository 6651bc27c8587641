import type { SubjectKind, SubmissionState } from '@nastavnik/contracts/approval-states';
import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/db/db.ts';
import { bin } from '../../platform/db/id.ts';
import { ApprovalEntity, SubmissionEntity } from './approval.entity.ts';

/** More rounds than people would go through. */
const MOST_ROUNDS = 200;
/** More than any org has below it. */
const MOST_IN_INBOX = 1_000;

export type InboxRow = Omit<ApprovalEntity, 'content'>;

/** The only reader and writer of what is handed over, on either side. */
@Injectable()
export class ApprovalsRepository {
  constructor(private readonly db: Db) {}

  get sent() {
    return this.db.rows(SubmissionEntity);
  }

  get inbox() {
    return this.db.rows(ApprovalEntity);
  }

  /** The rounds of one thing at its sender, the latest first. */
  rounds(subjectId: string): Promise<SubmissionEntity[]> {
    return this.sent.list({ subjectId }, { order: { round: 'DESC' }, limit: MOST_ROUNDS });
  }

  /** The rounds of one thing at the receiver, the latest first. */
  received(senderId: string, subjectId: string): Promise<ApprovalEntity[]> {
    return this.inbox.list(
      { senderId, subjectId },
      { order: { round: 'DESC' }, limit: MOST_ROUNDS },
    );
  }

  /** The last round of each thing, without its text; the latest first. */
  async lastRounds(state?: SubmissionState): Promise<InboxRow[]> {
    const rows = await this.db.query<Omit<InboxRow, 'isLast'> & { isLast: number }>(
      `SELECT a.id, a.subject, a.subject_id AS subjectId, a.round, a.edition, a.office, a.state,
              a.due, a.sent_on AS sentOn, a.sent_at AS sentAt, a.sent_id AS sentId,
              a.sent_by AS sentBy, a.decided_at AS decidedAt, a.decided_by AS decidedBy,
              a.remarks, a.act, a.scan, a.version, a.is_last AS isLast, a.title, a.year_to AS yearTo,
              a.sender_id AS senderId, a.sender_name AS senderName, a.sender_kind AS senderKind
       FROM approvals a
       WHERE a.org_id = ? AND a.is_last = 1${state ? ' AND a.state = ?' : ''}
       ORDER BY a.sent_at DESC LIMIT ${MOST_IN_INBOX}`,
      [this.db.school, ...(state ? [state] : [])],
    );
    return rows.map((row) => ({ ...row, isLast: true, orgId: '' }));
  }

  /** Every round of the lists of a year, the later first. */
  lists(year: number): Promise<ApprovalEntity[]> {
    const of = { subject: 'school_list', yearTo: year } as const;
    return this.inbox.list(of, { order: { round: 'DESC' }, limit: MOST_IN_INBOX });
  }

  countByState(): Promise<{ state: SubmissionState; count: number }[]> {
    return this.db.query(
      `SELECT a.state, COUNT(*) AS count FROM approvals a
       WHERE a.org_id = ? AND a.is_last = 1 GROUP BY a.state`,
      [this.db.school],
    );
  }

  /** Whoever has handed over something of a kind that is for a year or later ones. */
  async sendersFor(subject: SubjectKind, year: number): Promise<Set<string>> {
    const rows = await this.db.query<{ senderId: string }>(
      `SELECT DISTINCT a.sender_id AS senderId FROM approvals a
       WHERE a.org_id = ? AND a.subject = ? AND a.year_to >= ? AND a.state <> 'withdrawn'`,
      [this.db.school, subject, year],
    );
    return new Set(rows.map(({ senderId }) => senderId));
  }

  /** Locks a round at the receiver: whoever decides or takes back goes first and alone. */
  async lock(id: string): Promise<ApprovalEntity> {
    await this.db.query('SELECT id FROM approvals WHERE org_id = ? AND id = ? FOR UPDATE', [
      this.db.school,
      bin(id),
    ]);
    return this.inbox.need({ id });
  }

  /** A later round has come. */
  async outdate(senderId: string, subjectId: string): Promise<void> {
    await this.db.query(
      'UPDATE approvals SET is_last = 0 WHERE org_id = ? AND sender_id = ? AND subject_id = ?',
      [this.db.school, bin(senderId), bin(subjectId)],
    );
  }
}
