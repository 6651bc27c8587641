import type { DerivedRole } from '@nastavnik/contracts/access';
import type { PeopleQuery, RosterPerson, SchoolClass } from '@nastavnik/contracts/roster';
import { Injectable } from '@nestjs/common';
import { pageFrom, placeOf } from '../../platform/db/page.ts';
import { Problem } from '../../platform/problem/problem.ts';
import { Scope } from '../../platform/scope/scope.ts';
import { PacksService } from '../packs/packs.service.ts';
import { yearsAfter } from './age.ts';
import { briefOf, shortName } from './brief.ts';
import {
  type ClassRow,
  type Member,
  type PersonRow,
  RosterRepository,
} from './roster.repository.ts';

const classOf = ({
  id,
  title,
  grade,
  letter,
  pupils,
  teacherBy,
  ...row
}: ClassRow): SchoolClass => ({
  id,
  title,
  grade,
  letter,
  pupils,
  teacher: briefOf(row, 'teacher'),
  teacherBy,
});

/** The people and classes of the school in scope. */
@Injectable()
export class RosterService {
  constructor(
    private readonly roster: RosterRepository,
    private readonly packs: PacksService,
    private readonly scope: Scope,
  ) {}

  async classes() {
    return { items: (await this.roster.classes()).map(classOf) };
  }

  /** One of the classes that are shown. */
  async schoolClass(classId: string): Promise<SchoolClass> {
    const [row] = await this.roster.classes(classId);
    if (!row) throw new Problem('entity.not-found');
    return classOf(row);
  }

  async people(query: PeopleQuery) {
    const { norms } = await this.packs.current();
    const today = this.scope.today();
    const young = (since: string | null) =>
      since !== null && yearsAfter(since, norms.youngTeacherYears) > today;
    const rows = await this.roster.people(query, placeOf(query.after));
    return pageFrom(
      rows,
      query.limit,
      (row) => [`${row.personFamily}\n${row.personGiven}`, String(row.personId)],
      (row: PersonRow): RosterPerson => {
        const brief = briefOf(row, 'person');
        if (!brief) throw new Error('a person without an id');
        const { grade, birthYear, pedagogicalSince } = row;
        return { ...brief, kind: query.kind, grade, birthYear, young: young(pedagogicalSince) };
      },
    );
  }

  /** Whoever acts, by name: their paper goes to another org, which cannot look them up. */
  async me(): Promise<string> {
    const { personId } = this.scope;
    const member = (await this.roster.members([personId])).get(personId);
    return member ? shortName(member.brief).slice(0, 120) : '';
  }

  /** All of these people; an id that is not of this school is refused as unknown. */
  async need(ids: readonly string[]): Promise<Map<string, Member>> {
    const found = await this.roster.members(ids);
    if (ids.some((id) => !found.has(id))) throw new Problem('entity.not-found');
    return found;
  }

  /** The same, and all of them still here: nobody leaves until the transaction ends. */
  async needActive(ids: readonly string[]): Promise<Map<string, Member>> {
    await this.lock(ids);
    const found = await this.need(ids);
    const gone = [...found.values()].filter(({ active }) => !active);
    if (gone.length > 0)
      throw new Problem('person.inactive', { names: gone.map(({ brief }) => shortName(brief)) });
    return found;
  }

  /**
   * Of two who change what hangs on a person – consents, places in the bases, pairs – the second
   * waits here, and then reads what the first has done. Who locks people locks them before all else.
   */
  lock(ids: readonly string[]) {
    return this.roster.lock(ids);
  }

  members(ids: readonly string[]) {
    return this.roster.members(ids);
  }

  guardians(childIds: readonly string[]) {
    return this.roster.guardians(childIds);
  }

  /** Who leads the class of a pupil. */
  classTeacher(pupilId: string) {
    return this.roster.classTeacher(pupilId);
  }

  /** Whether a pupil is of a class that this person leads. */
  leads(teacherId: string, pupilId: string) {
    return this.roster.leads(teacherId, pupilId);
  }

  /** The roles that follow from the roster alone. */
  async rolesOf(personId: string): Promise<DerivedRole[]> {
    const standing = await this.roster.standing(personId);
    if (!standing) return [];
    const { isPupil, isStaff, leadsClass } = standing;
    return [
      ...(isPupil ? (['pupil'] as const) : []),
      ...(isStaff ? (['teacher'] as const) : []),
      ...(isStaff && leadsClass ? (['class_teacher'] as const) : []),
    ];
  }
}
