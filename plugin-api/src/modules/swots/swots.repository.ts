import type { SwotTexts, SwotVersion } from '@nastavnik/contracts/swots';
import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/db/db.ts';
import { bin, newId } from '../../platform/db/id.ts';
import { briefColumns, briefOf, type BriefRow } from '../roster/brief.ts';
import { SwotEntity } from './swot.entity.ts';

type VersionRow = Omit<SwotVersion, 'savedBy' | 'answered' | keyof SwotTexts> &
  BriefRow<'by'> & { texts: SwotTexts; mentors: number; mentees: number };

const MOST = 100;

/** The only reader and writer of SWOT drafts and their versions. */
@Injectable()
export class SwotsRepository {
  constructor(private readonly db: Db) {}

  get rows() {
    return this.db.rows(SwotEntity);
  }

  /** Keeps two from making the draft of one programme at once, until the transaction ends. */
  async lock(programmeId: string): Promise<SwotEntity | null> {
    await this.db.query(
      'SELECT g.id FROM programmes g WHERE g.school_id = ? AND g.id = ? FOR UPDATE',
      [this.db.school, bin(programmeId)],
    );
    return this.rows.find({ id: programmeId });
  }

  /** Keeps the draft as it stands now for ever. */
  async keepVersion(programmeId: string): Promise<void> {
    const swot = await this.rows.need({ id: programmeId });
    await this.db.query(
      `INSERT INTO swot_versions (school_id, id, swot_id, number, moment, mentors, mentees, made_on,
         edited, texts, saved_by, saved_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        this.db.school,
        bin(newId()),
        bin(programmeId),
        swot.version,
        swot.moment,
        swot.mentors,
        swot.mentees,
        swot.madeOn,
        swot.edited,
        JSON.stringify(swot.texts),
        bin(swot.savedBy),
        new Date(swot.changedAt),
      ],
    );
  }

  /** Newest first; the first is the one in force. */
  async versions(programmeId: string): Promise<SwotVersion[]> {
    const rows = await this.db.query<VersionRow>(
      `SELECT v.number AS version, v.moment, v.mentors, v.mentees, v.made_on AS madeOn, v.edited,
         v.texts, v.saved_at AS savedAt, ${briefColumns('p', 'c', 'by')}
       FROM swot_versions v
       LEFT JOIN people p ON p.school_id = v.school_id AND p.id = v.saved_by
       LEFT JOIN classes c ON c.school_id = p.school_id AND c.id = p.class_id
       WHERE v.school_id = ? AND v.swot_id = ? ORDER BY v.number DESC LIMIT ${MOST}`,
      [this.db.school, bin(programmeId)],
    );
    return rows.map(({ texts, mentors, mentees, ...row }) => ({
      ...row,
      ...texts,
      answered: { mentors, mentees },
      savedBy: briefOf(row, 'by'),
    }));
  }
}
