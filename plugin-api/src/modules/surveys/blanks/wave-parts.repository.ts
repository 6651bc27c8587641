import { Injectable } from '@nestjs/common';
import { Db } from '../../../platform/db/db.ts';
import { bin } from '../../../platform/db/id.ts';

interface Counts {
  title: string;
  asked: number;
  waiting: number;
}

const COUNTS = `COUNT(DISTINCT s.id) AS asked,
  COUNT(DISTINCT IF(s.state = 'answered', NULL, s.id)) AS waiting`;

const PAIRS = {
  mentor: 'JOIN pairs r ON r.school_id = s.school_id AND r.mentor_id = s.person_id',
  mentee: `JOIN pair_mentees m ON m.school_id = s.school_id AND m.mentee_id = s.person_id
    JOIN pairs r ON r.school_id = m.school_id AND r.id = m.pair_id`,
} as const;

/** How many a wave asks in each class and in each programme. */
@Injectable()
export class WavePartsRepository {
  constructor(private readonly db: Db) {}

  classes(waveId: string): Promise<(Counts & { classId: string | null })[]> {
    return this.db.query(
      `SELECT c.id AS classId, COALESCE(c.title, '') AS title, ${COUNTS}
       FROM survey_sheets s
       JOIN people p ON p.school_id = s.school_id AND p.id = s.person_id
       LEFT JOIN classes c ON c.school_id = p.school_id AND c.id = p.class_id
       WHERE s.school_id = ? AND s.wave_id = ?
       GROUP BY c.id, c.grade, c.title ORDER BY c.grade, c.title`,
      [this.db.school, bin(waveId)],
    );
  }

  /** Mentors and mentees of each programme's pairs together. */
  async programmes(waveId: string): Promise<(Counts & { programmeId: string })[]> {
    const both = [...(await this.side('mentor', waveId)), ...(await this.side('mentee', waveId))];
    const sum = (those: readonly Counts[], of: 'asked' | 'waiting') =>
      those.reduce((total, each) => total + each[of], 0);
    return [...Map.groupBy(both, ({ programmeId }) => programmeId)].map(([programmeId, those]) => ({
      programmeId,
      title: those[0]?.title ?? '',
      asked: sum(those, 'asked'),
      waiting: sum(those, 'waiting'),
    }));
  }

  private side(
    side: keyof typeof PAIRS,
    waveId: string,
  ): Promise<(Counts & { programmeId: string })[]> {
    return this.db.query(
      `SELECT g.id AS programmeId, g.title, ${COUNTS}
       FROM survey_sheets s ${PAIRS[side]}
       JOIN programmes g ON g.school_id = r.school_id AND g.id = r.programme_id
       WHERE s.school_id = ? AND s.wave_id = ? AND s.side = ?
       GROUP BY g.id, g.title ORDER BY g.title`,
      [this.db.school, bin(waveId), side],
    );
  }
}
