import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/db/db.ts';
import { bin } from '../../platform/db/id.ts';
import { ConsultationEntity, ConsultationRemarkEntity } from './consultation.entity.ts';

/** Whose remarks a reader sees while a consultation goes on. */
export type Sees = { all: true } | { orgId: string } | { personId: string };

export type ConsultationRow = Omit<ConsultationEntity, 'orgId' | 'content'>;

interface Counted {
  consultationId: string;
  remarks: number;
  undecided: number;
}

/** More than any org has held. */
const MOST_CONSULTATIONS = 200;
/** As many as are taken to one draft. */
export const MOST_REMARKS = 1_000;

/** The only reader and writer of consultations and remarks of the org in scope. */
@Injectable()
export class ConsultationsRepository {
  constructor(private readonly db: Db) {}

  get consultations() {
    return this.db.rows(ConsultationEntity);
  }

  get remarks() {
    return this.db.rows(ConsultationRemarkEntity);
  }

  /** How many remarks were left; under the lock of the consultation nobody leaves another. */
  async size(consultationId: string): Promise<number> {
    const [row] = await this.db.query<{ remarks: number }>(
      `SELECT COUNT(*) AS remarks FROM consultation_remarks r
       WHERE r.org_id = ? AND r.consultation_id = ?`,
      [this.db.school, bin(consultationId)],
    );
    return row?.remarks ?? 0;
  }

  /** Without their texts, the latest first. */
  list(): Promise<ConsultationRow[]> {
    return this.db.query<ConsultationRow>(
      `SELECT c.id, c.roadmap_id AS roadmapId, c.title, c.level, c.year_to AS yearTo,
              c.from_on AS fromOn, c.until_on AS untilOn, c.closed_on AS closedOn,
              c.opened_at AS openedAt, c.version
       FROM consultations c WHERE c.org_id = ? ORDER BY c.id DESC LIMIT ${MOST_CONSULTATIONS}`,
      [this.db.school],
    );
  }

  /** Remarks that a reader sees, by consultation; of closed ones everybody sees all. */
  async counts(sees: Sees): Promise<Map<string, Counted>> {
    const [seen, params] =
      'all' in sees
        ? ['1', []]
        : 'orgId' in sees
          ? ['r.author_org_id = ?', [bin(sees.orgId)]]
          : ['r.author_id = ?', [bin(sees.personId)]];
    const rows = await this.db.query<Counted>(
      `SELECT r.consultation_id AS consultationId, COUNT(*) AS remarks,
              COUNT(IF(r.decision IS NULL, 1, NULL)) AS undecided
       FROM consultation_remarks r
       JOIN consultations c ON c.org_id = r.org_id AND c.id = r.consultation_id
       WHERE r.org_id = ? AND c.org_id = ? AND (c.closed_on IS NOT NULL OR ${seen})
       GROUP BY r.consultation_id`,
      [this.db.school, this.db.school, ...params],
    );
    return new Map(rows.map((row) => [row.consultationId, row]));
  }

  /** Whether a draft is under consultation; its own lock must be held. */
  async isGoingOn(roadmapId: string): Promise<boolean> {
    const rows = await this.db.query<{ id: string }>(
      `SELECT c.id FROM consultations c
       WHERE c.org_id = ? AND c.roadmap_id = ? AND c.closed_on IS NULL LIMIT 1`,
      [this.db.school, bin(roadmapId)],
    );
    return rows.length > 0;
  }

  /** The earliest first. */
  remarksOf(consultationId: string): Promise<ConsultationRemarkEntity[]> {
    return this.remarks.list({ consultationId }, { order: { id: 'ASC' }, limit: MOST_REMARKS });
  }

  /** Locks a consultation: whoever remarks, decides, prolongs or closes goes alone. */
  async lock(id: string): Promise<ConsultationEntity> {
    await this.db.query('SELECT id FROM consultations WHERE org_id = ? AND id = ? FOR UPDATE', [
      this.db.school,
      bin(id),
    ]);
    return this.consultations.need({ id });
  }

  async removeRemark(id: string): Promise<void> {
    await this.db.query('DELETE FROM consultation_remarks WHERE org_id = ? AND id = ?', [
      this.db.school,
      bin(id),
    ]);
  }
}
