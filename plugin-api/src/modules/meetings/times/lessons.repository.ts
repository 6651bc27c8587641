import { Injectable } from '@nestjs/common';
import { Db } from '../../../platform/db/db.ts';
import { inIds } from '../../../platform/db/where.ts';

/** A lesson that somebody has every week, and the days on which its timetable holds. */
export interface Lesson {
  personId: string;
  weekday: number;
  starts: string;
  ends: string;
  fromOn: string;
  untilOn: string;
}

/** Whose a lesson is: pupils of the class, of a group beside it, and who teaches it. */
const ways = [
  `JOIN lessons l ON l.school_id = p.school_id AND l.class_id = p.class_id AND p.is_pupil = 1`,
  `JOIN enrolments e ON e.school_id = p.school_id AND e.person_id = p.id AND e.role = 'pupil'
     AND e.active = 1
   JOIN lessons l ON l.school_id = e.school_id AND l.class_id = e.class_id`,
  `JOIN lessons l ON l.school_id = p.school_id AND l.teacher_id = p.id`,
];

/** The lessons of people by the timetable that the journal has given; classes that are gone have none. */
@Injectable()
export class LessonsRepository {
  constructor(private readonly db: Db) {}

  async of(personIds: readonly string[]): Promise<Lesson[]> {
    const { marks, params } = inIds(personIds);
    const found: Lesson[] = [];
    for (const way of ways)
      found.push(
        ...(await this.db.query<Lesson>(
          `SELECT DISTINCT p.id AS personId, l.weekday, l.starts_at AS starts, l.ends_at AS ends,
             t.from_on AS fromOn, t.until_on AS untilOn
           FROM people p ${way}
           JOIN classes c ON c.school_id = l.school_id AND c.id = l.class_id AND c.active = 1
           JOIN timetables t ON t.school_id = l.school_id
           WHERE p.school_id = ? AND p.id IN (${marks})`,
          [this.db.school, ...params],
        )),
      );
    return found;
  }
}
