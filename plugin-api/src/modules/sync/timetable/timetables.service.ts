import type { Timetable, TimetableTaken, WrongRow } from '@nastavnik/contracts/timetables';
import { TIMETABLE_NAMED } from '@nastavnik/contracts/timetables';
import { Injectable } from '@nestjs/common';
import { Db } from '../../../platform/db/db.ts';
import { Problem } from '../../../platform/problem/problem.ts';
import { RunOrgsRepository } from '../intake/run-orgs.repository.ts';
import { Schools } from '../schools.service.ts';
import { type LessonRow, TimetablesRepository } from './timetables.repository.ts';

/** Takes the weekly timetables of schools: each whole, or not at all. */
@Injectable()
export class Timetables {
  constructor(
    private readonly db: Db,
    private readonly orgs: RunOrgsRepository,
    private readonly schools: Schools,
    private readonly timetables: TimetablesRepository,
  ) {}

  async put(
    connectionId: string,
    sourcedId: string,
    timetable: Timetable,
  ): Promise<TimetableTaken> {
    const org = (await this.orgs.named(connectionId, [sourcedId])).get(sourcedId);
    if (org?.kind !== 'school') throw new Problem('run.school-unknown', { schools: [sourcedId] });
    if (!org.enabled) throw new Problem('run.schools-off');
    const { from, until, lessons } = timetable;
    await this.schools.enter(org.id, () =>
      this.db.transaction(async () => {
        await this.timetables.begin({ from, until, lessons: lessons.length });
        await this.timetables.replace(await this.rows(connectionId, timetable));
      }),
    );
    return { school: sourcedId, from, until, lessons: lessons.length };
  }

  /** Lessons by our ids; refuses all of them when a class or a teacher is not of the school. */
  private async rows(connectionId: string, { lessons }: Timetable): Promise<LessonRow[]> {
    const classes = await this.timetables.classes(
      connectionId,
      lessons.map((lesson) => lesson.class),
    );
    const staff = await this.timetables.staff(
      connectionId,
      lessons.flatMap(({ teachers }) => teachers),
    );
    const wrong: WrongRow[] = [];
    const id = (
      ids: ReadonlyMap<string, string>,
      sourcedId: string,
      place: Omit<WrongRow, 'sourcedId'>,
    ) => {
      const known = ids.get(sourcedId);
      if (known === undefined) wrong.push({ ...place, sourcedId });
      return known ?? '';
    };
    const rows = lessons.flatMap(({ class: name, teachers, weekday, starts, ends }, row) => {
      const classId = id(classes, name, { row, code: 'class.unknown' });
      const ids = teachers.map((each) => id(staff, each, { row, code: 'teacher.unknown' }));
      const of: (string | null)[] = ids.length > 0 ? [...new Set(ids)] : [null];
      return of.map((teacherId) => ({ classId, teacherId, weekday, starts, ends }));
    });
    if (wrong.length > 0)
      throw new Problem('timetable.refused', {
        wrong: new Set(wrong.map(({ row }) => row)).size,
        rows: wrong.slice(0, TIMETABLE_NAMED),
      });
    return rows;
  }
}
