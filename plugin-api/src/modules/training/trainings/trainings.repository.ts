import { schoolYearOf } from '@nastavnik/contracts/primitives';
import type { MentorTraining } from '@nastavnik/contracts/selection';
import type { Attendance, Training } from '@nastavnik/contracts/training';
import { Injectable } from '@nestjs/common';
import { Db } from '../../../platform/db/db.ts';
import { bin } from '../../../platform/db/id.ts';
import { briefColumns, type BriefRow } from '../../roster/brief.ts';
import { TrainingEntity } from './training.entity.ts';

interface CancelColumns {
  cancelledOn: string | null;
  cancelReason: string | null;
}
type TrainingRow = Omit<Training, 'marked' | 'schoolYear' | 'cancelled'> &
  CancelColumns & { answered: number };
export type PartRow = BriefRow<'person'> & { attended: boolean | null };

const MOST = 300;
const SELECT = `SELECT t.id, t.topic, t.title, t.hours, t.forms, t.held_on AS \`on\`, t.trainer, t.place, t.version,
    t.cancelled_on AS cancelledOn, t.cancel_reason AS cancelReason,
    COUNT(tp.mentor_id) AS invited, COUNT(tp.attended) AS answered,
    COUNT(IF(tp.attended = 1, 1, NULL)) AS attended
  FROM trainings t
  LEFT JOIN training_parts tp ON tp.school_id = t.school_id AND tp.training_id = t.id`;

/** The plan of training and who comes. */
@Injectable()
export class TrainingsRepository {
  constructor(private readonly db: Db) {}

  get rows() {
    return this.db.rows(TrainingEntity);
  }

  /** Of one school year, by day. */
  async ofYear(schoolYear: number): Promise<Training[]> {
    const rows = await this.db.query<TrainingRow>(
      `${SELECT} WHERE t.school_id = ? AND t.held_on >= ? AND t.held_on < ?
       GROUP BY t.school_id, t.id ORDER BY t.held_on, t.id LIMIT ${MOST}`,
      [this.db.school, `${schoolYear - 1}-09-01`, `${schoolYear}-09-01`],
    );
    return rows.map(trainingOf);
  }

  async find(id: string): Promise<Training | undefined> {
    const [row] = await this.db.query<TrainingRow>(
      `${SELECT} WHERE t.school_id = ? AND t.id = ? GROUP BY t.school_id, t.id`,
      [this.db.school, bin(id)],
    );
    return row && trainingOf(row);
  }

  /** The trainings that a mentor is asked to or was at, newest first. */
  async ofMentor(mentorId: string): Promise<MentorTraining[]> {
    const rows = await this.db.query<Omit<MentorTraining, 'cancelled'> & CancelColumns>(
      `SELECT t.id, t.title, t.hours, t.forms, t.held_on AS \`on\`, t.trainer, t.place, tp.attended,
         t.cancelled_on AS cancelledOn, t.cancel_reason AS cancelReason
       FROM training_parts tp
       JOIN trainings t ON t.school_id = tp.school_id AND t.id = tp.training_id
       WHERE tp.school_id = ? AND tp.mentor_id = ? ORDER BY t.held_on DESC, t.id LIMIT ${MOST}`,
      [this.db.school, bin(mentorId)],
    );
    return rows.map(withCancelled);
  }

  people(trainingId: string): Promise<PartRow[]> {
    return this.db.query<PartRow>(
      `SELECT tp.attended, ${briefColumns('p', 'c', 'person')}
       FROM training_parts tp
       JOIN people p ON p.school_id = tp.school_id AND p.id = tp.mentor_id
       LEFT JOIN classes c ON c.school_id = p.school_id AND c.id = p.class_id
       WHERE tp.school_id = ? AND tp.training_id = ?
       ORDER BY p.family_name, p.given_name, p.id`,
      [this.db.school, bin(trainingId)],
    );
  }

  async setPeople(trainingId: string, people: Attendance['people']): Promise<void> {
    await this.db.query('DELETE FROM training_parts WHERE school_id = ? AND training_id = ?', [
      this.db.school,
      bin(trainingId),
    ]);
    if (people.length === 0) return;
    await this.db.query(
      `INSERT INTO training_parts (school_id, training_id, mentor_id, attended)
       VALUES ${people.map(() => '(?, ?, ?, ?)').join(', ')}`,
      people.flatMap(({ mentorId, attended }) => [
        this.db.school,
        bin(trainingId),
        bin(mentorId),
        attended === null ? null : Number(attended),
      ]),
    );
  }

  async remove(trainingId: string): Promise<void> {
    await this.setPeople(trainingId, []);
    await this.db.query('DELETE FROM trainings WHERE school_id = ? AND id = ?', [
      this.db.school,
      bin(trainingId),
    ]);
  }
}

const withCancelled = <Row extends CancelColumns>({ cancelledOn, cancelReason, ...row }: Row) => ({
  ...row,
  cancelled: cancelledOn === null ? null : { on: cancelledOn, reason: cancelReason ?? '' },
});

const trainingOf = ({ answered, ...row }: TrainingRow): Training => ({
  ...withCancelled(row),
  schoolYear: schoolYearOf(row.on),
  marked: answered > 0,
});
