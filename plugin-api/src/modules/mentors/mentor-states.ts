import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/db/db.ts';
import { inIds } from '../../platform/db/where.ts';
import { Scope } from '../../platform/scope/scope.ts';
import { ConsentFacts } from '../consents/consent-facts.ts';
import { actsColumn, lacksOf, readActs } from '../consents/consent-state.ts';
import { neededKinds, usualForm } from '../packs/pack-lists.ts';
import { PacksService } from '../packs/packs.service.ts';
import { isMinor } from '../roster/age.ts';
import { RosterService } from '../roster/roster.service.ts';

const CHUNK = 500;

interface Row {
  id: string;
  state: string;
  capacity: number;
  menteesNow: number;
  counted: number;
  isPupil: boolean;
  isStaff: boolean;
  birthDate: string | null;
  acts: string | null;
}

/** Whether a mentor may take one more; a missing consent comes first. */
export const mentorState = (lacksConsent: boolean, mentees: number, capacity: number) =>
  lacksConsent ? 'no_consent' : mentees < capacity ? 'free' : 'full';

/** Keeps the states of mentors true to consents and pairs; whoever changes those calls it. */
@Injectable()
export class MentorStates {
  constructor(
    private readonly db: Db,
    private readonly scope: Scope,
    private readonly packs: PacksService,
    private readonly roster: RosterService,
    facts: ConsentFacts,
  ) {
    facts.watch((personIds) => this.refresh(personIds));
  }

  /** Reads consents and pairs anew and writes the states that have changed; part of the caller's transaction. */
  async refresh(personIds: readonly string[]): Promise<void> {
    for (let start = 0; start < personIds.length; start += CHUNK)
      await this.refreshSome(personIds.slice(start, start + CHUNK));
  }

  private async refreshSome(ids: readonly string[]) {
    await this.roster.lock(ids);
    const [rows, pack] = [await this.rows(ids), await this.packs.current()];
    const today = this.scope.today();
    const changed = rows.flatMap((row) => {
      const form = usualForm(pack, 'mentor', row);
      const minor = isMinor(row.birthDate, row.isPupil, today);
      const lacks = lacksOf(readActs(row.acts), neededKinds(pack, form, 'mentor', minor), today);
      const state = mentorState(lacks.length > 0, row.counted, row.capacity);
      return state === row.state && row.counted === row.menteesNow
        ? []
        : [{ id: row.id, state, mentees: row.counted }];
    });
    for (const same of Map.groupBy(changed, ({ state, mentees }) => `${state} ${mentees}`).values())
      await this.write(same);
  }

  private rows(ids: readonly string[]): Promise<Row[]> {
    const { marks, params } = inIds(ids);
    return this.db.query<Row>(
      `SELECT m.id, m.state, m.capacity, m.mentees_now AS menteesNow, p.is_pupil AS isPupil,
         p.is_staff AS isStaff, p.birth_date AS birthDate, ${actsColumn('m.school_id', 'm.id')} AS acts,
         (SELECT COUNT(*) FROM pair_mentees pm
          WHERE pm.school_id = m.school_id AND pm.mentor_id = m.id AND pm.is_open = 1) AS counted
       FROM mentors m JOIN people p ON p.school_id = m.school_id AND p.id = m.id
       WHERE m.school_id = ? AND m.active = 1 AND m.id IN (${marks})`,
      [this.db.school, ...params],
    );
  }

  private async write(same: { id: string; state: string; mentees: number }[]) {
    const [first] = same;
    if (!first) return;
    const { marks, params } = inIds(same.map(({ id }) => id));
    await this.db.query(
      `UPDATE mentors SET state = ?, mentees_now = ?, changed_at = ? WHERE school_id = ? AND id IN (${marks})`,
      [first.state, first.mentees, new Date(), this.db.school, ...params],
    );
  }
}
