import type { Mentee, MenteeCard, MenteesQuery, MenteeState } from '@nastavnik/contracts/mentees';
import type { Pack } from '@nastavnik/contracts/packs';
import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/db/db.ts';
import { pageFrom, placeOf } from '../../platform/db/page.ts';
import { Problem } from '../../platform/problem/problem.ts';
import { Scope } from '../../platform/scope/scope.ts';
import { marksOf, readActs } from '../consents/consent-state.ts';
import { neededKinds, usualForm } from '../packs/pack-lists.ts';
import { PacksService } from '../packs/packs.service.ts';
import { birthYearOf, daysBetween, isMinor } from '../roster/age.ts';
import { briefOf, shortName } from '../roster/brief.ts';
import { RosterService } from '../roster/roster.service.ts';
import { type MenteeRow, MenteesRepository } from './mentees.repository.ts';

/** Reads the base of mentees. */
@Injectable()
export class MenteesService {
  constructor(
    private readonly db: Db,
    private readonly scope: Scope,
    private readonly mentees: MenteesRepository,
    private readonly packs: PacksService,
    private readonly roster: RosterService,
  ) {}

  async list(query: MenteesQuery) {
    const pack = await this.packs.current();
    const rows = await this.mentees.list(query, this.reader(pack), placeOf(query.after));
    const show = this.shown(pack);
    return pageFrom(rows, query.limit, ({ sortName, id }) => [sortName, id], show);
  }

  async counts() {
    return this.mentees.counts(this.reader(await this.packs.current()));
  }

  async show(menteeId: string): Promise<MenteeCard> {
    const pack = await this.packs.current();
    const row = await this.mentees.find(menteeId, this.reader(pack));
    if (!row) throw new Problem('entity.not-found');
    const [kept, guardians, classTeacher] = await Promise.all([
      this.mentees.rows.need({ id: menteeId }),
      this.roster.guardians([menteeId]),
      this.roster.classTeacher(menteeId),
    ]);
    const { freeSlots, addedOn, leftOn, leaveReason } = kept;
    const { contacts, results, caseUrl, completion } = kept;
    return {
      ...this.shown(pack)(row),
      record: { contacts, results, caseUrl, completion },
      freeSlots,
      addedOn,
      leftOn,
      leaveReason,
      classTeacher,
      guardians: guardians.flatMap((each) => {
        const guardian = briefOf(each, 'guardian');
        return guardian
          ? [{ name: shortName(guardian), relation: each.relation, phone: each.phone }]
          : [];
      }),
    };
  }

  private reader(pack: Pack) {
    const { personId } = this.scope;
    const today = this.scope.today();
    return {
      school: this.db.school,
      ownClassOf: this.scope.reach.has('school') ? null : personId,
      me: { school: this.db.school, personId, today },
      quiet: [today, pack.norms.notMeetingDays] as const,
    };
  }

  private shown(pack: Pack) {
    const today = this.scope.today();
    const norm = pack.norms.notMeetingDays;
    return (row: MenteeRow): Mentee => {
      const person = briefOf(row, 'person');
      if (!person) throw new Error('a mentee without a person');
      const form =
        pack.forms.find(({ code }) => code === row.form) ?? usualForm(pack, 'mentee', row);
      const asked = neededKinds(pack, form, 'mentee', isMinor(row.birthDate, row.isPupil, today));
      const days = row.quietSince === null ? null : daysBetween(row.quietSince, today);
      const quiet = days !== null && days > (row.quietDays ?? norm);
      return {
        id: row.id,
        person,
        birthYear: birthYearOf(row.birthDate, row.isPupil),
        state: (row.state === 'in_pair' && quiet ? 'not_meeting' : row.state) as MenteeState,
        form: row.form,
        ground: row.ground,
        request: row.request,
        hasInterests: row.hasInterests === 1,
        consents: marksOf(readActs(row.acts), asked, today),
        pairId: row.pairId,
        needsDecision: row.needsDecision,
        mentor: briefOf(row, 'mentor'),
        meetings: row.meetings ?? 0,
        lastMetOn: row.lastMetOn,
        daysWithout: days,
        version: row.version,
        changedAt: row.changedAt,
      };
    };
  }
}
