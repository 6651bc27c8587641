import type { DerivedRole } from '@nastavnik/contracts/access';
import type { MentorRecord } from '@nastavnik/contracts/mentor-records';
import type { Mentor, MentorCard, MentorsQuery, MentorState } from '@nastavnik/contracts/mentors';
import { MentorView } from '@nastavnik/contracts/mentors';
import type { Pack } from '@nastavnik/contracts/packs';
import { Injectable } from '@nestjs/common';
import { pageFrom, placeOf } from '../../platform/db/page.ts';
import { Problem } from '../../platform/problem/problem.ts';
import { Scope } from '../../platform/scope/scope.ts';
import { marksOf, readActs } from '../consents/consent-state.ts';
import { neededKinds, usualForm } from '../packs/pack-lists.ts';
import { PacksService } from '../packs/packs.service.ts';
import { RecordChecks } from '../record-checks/record-checks.ts';
import { birthYearOf, isMinor } from '../roster/age.ts';
import { briefOf } from '../roster/brief.ts';
import { admissionOn } from './mentor-admission.ts';
import type { MentorEntity } from './mentor.entity.ts';
import type { MentorPairRow, MentorRow } from './mentor-row.ts';
import { MentorsRepository } from './mentors.repository.ts';

/** Reads the base of mentors. */
@Injectable()
export class MentorsService {
  constructor(
    private readonly scope: Scope,
    private readonly mentors: MentorsRepository,
    private readonly packs: PacksService,
    private readonly checks: RecordChecks,
  ) {}

  async list(query: MentorsQuery) {
    const show = this.shown(await this.packs.current());
    const rows = await this.mentors.list(query, placeOf(query.after));
    return pageFrom(rows, query.limit, ({ sortName, id }) => [sortName, id], show);
  }

  async counts() {
    const views = Object.fromEntries(MentorView.options.map((view) => [view, 0])) as Record<
      MentorView,
      number
    >;
    const { bases: list } = await this.packs.current();
    const bases: Record<string, number> = Object.fromEntries(list.map(({ code }) => [code, 0]));
    for (const { state, base, people, reserve } of await this.mentors.counts()) {
      views.reserve += reserve;
      views[state as MentorState] += people;
      if (state === 'left') continue;
      views.all += people;
      bases[base] = (bases[base] ?? 0) + people;
    }
    return { views, bases };
  }

  async show(mentorId: string): Promise<MentorCard> {
    const row = await this.mentors.find(mentorId);
    if (!row) throw new Problem('entity.not-found');
    const [kept, pairs, pack, seen] = await Promise.all([
      this.mentors.rows.need({ id: mentorId }),
      this.mentors.openPairs(mentorId),
      this.packs.current(),
      this.checks.seen([mentorId]),
    ]);
    const { freeSlots, addedOn, leftOn, leaveReason } = kept;
    const past = await this.mentors.pastPairs(mentorId);
    return {
      ...this.shown(pack)(row),
      record: recordOf(kept),
      outside: !row.isPupil && !row.isStaff,
      recordCheck: seen.get(mentorId) ?? null,
      pastPairs: [...Map.groupBy(past, ({ pairId }) => pairId).values()].map((rows) => ({
        ...pairOf(rows),
        schoolYear: rows[0]?.schoolYear ?? 0,
      })),
      freeSlots,
      addedOn,
      leftOn,
      leaveReason,
      pairs: [...Map.groupBy(pairs, ({ pairId }) => pairId).values()].map(pairOf),
    };
  }

  /** Of the base, whether in a pair or not yet. */
  async rolesOf(personId: string): Promise<DerivedRole[]> {
    const ofRoster = await this.mentors.isOfRoster(personId);
    return ofRoster === undefined ? [] : [ofRoster ? 'listed_mentor' : 'external_mentor'];
  }

  private shown(pack: Pack) {
    const today = this.scope.today();
    return (row: MentorRow): Mentor => {
      const person = briefOf(row, 'person');
      if (!person) throw new Error('a mentor without a person');
      const minor = isMinor(row.birthDate, row.isPupil, today);
      const asked = neededKinds(pack, usualForm(pack, 'mentor', row), 'mentor', minor);
      const { id, base, capacity, mentees, version, changedAt } = row;
      return {
        id,
        person,
        birthYear: birthYearOf(row.birthDate, row.isPupil),
        base,
        state: row.state as MentorState,
        capacity,
        mentees,
        competences: row.competences,
        hasInterests: row.hasInterests === 1,
        reserve:
          row.reserveYear === null
            ? null
            : { year: row.reserveYear, readiness: row.readiness ?? 'maybe', wishes: row.wishes },
        consents: marksOf(readActs(row.acts), asked, today),
        admission: { state: admissionOn(row, today), until: row.untilOn, hours: row.hours },
        version,
        changedAt,
      };
    };
  }
}

const recordOf = (kept: MentorEntity): MentorRecord => ({
  contacts: kept.contacts,
  workplace: kept.workplace,
  achievements: kept.achievements,
  interests: kept.interests,
  desiredAges: kept.desiredAges,
  timeResource: kept.timeResource,
  training: kept.training,
  results: kept.results,
  caseUrl: kept.caseUrl,
});

function pairOf(rows: MentorPairRow[]): MentorCard['pairs'][number] {
  const [first] = rows;
  if (!first) throw new Error('a pair without mentees');
  const { pairId, status, form } = first;
  return { pairId, status, form, mentees: rows.flatMap((row) => briefOf(row, 'mentee') ?? []) };
}
