import type { SchoolClass } from '@nastavnik/contracts/roster';
import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/db/db.ts';
import { History } from '../../platform/history/history.ts';
import { Problem } from '../../platform/problem/problem.ts';
import { Standings } from '../access/sessions/standings.ts';
import { ClassTeachersRepository } from './class-teachers.repository.ts';
import { RosterService } from './roster.service.ts';

/** Class teachers by the school's own word; the journal's word stands above it. */
@Injectable()
export class ClassTeachersService {
  constructor(
    private readonly db: Db,
    private readonly roster: RosterService,
    private readonly teachers: ClassTeachersRepository,
    private readonly history: History,
    private readonly standings: Standings,
  ) {}

  /** Names the teacher of a class, or takes that word back; their rights change at once. */
  set(classId: string, personId: string | null): Promise<SchoolClass> {
    return this.db.transaction(async () => {
      if (personId !== null) await this.needStaff(personId);
      const before = await this.teachers.lock(classId);
      const { teacherBy } = await this.roster.schoolClass(classId);
      if (personId === null) await this.teachers.remove(classId);
      else if (teacherBy === 'journal') throw new Problem('class.teacher-given');
      else await this.teachers.set(classId, personId);
      if (before !== personId) await this.changed(classId, before, personId);
      return this.roster.schoolClass(classId);
    });
  }

  private async needStaff(personId: string) {
    const person = (await this.roster.needActive([personId])).get(personId);
    if (!person?.isStaff) throw new Problem('class.teacher-not-staff');
  }

  private async changed(classId: string, ...people: (string | null)[]) {
    const action = people.at(-1) === null ? 'teacher-removed' : 'teacher-named';
    await this.history.add({ entity: 'class', id: classId, action });
    this.db.afterCommit(() => {
      for (const personId of people) if (personId !== null) this.standings.forget(personId);
    });
  }
}
