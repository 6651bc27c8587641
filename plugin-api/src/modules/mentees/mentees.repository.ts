import type { Code } from '@nastavnik/contracts/packs';
import { type MenteeCounts, type MenteesQuery, MenteeView } from '@nastavnik/contracts/mentees';
import type { FreeSlot } from '@nastavnik/contracts/roster';
import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/db/db.ts';
import { bin } from '../../platform/db/id.ts';
import type { Place } from '../../platform/db/page.ts';
import { inIds, Where } from '../../platform/db/where.ts';
import { Scope } from '../../platform/scope/scope.ts';
import { actsColumn } from '../consents/consent-state.ts';
import { waitsFor } from '../pairs/own/taking-part.ts';
import { QUIET_DAYS } from '../programmes/quiet.ts';
import { briefColumns, type BriefRow, sortName } from '../roster/brief.ts';
import { HAS_INTERESTS } from '../roster/match-facts.ts';
import type { Member } from '../roster/roster.repository.ts';
import { MenteeEntity } from './mentee.entity.ts';
import { menteesWhere, ofOwnClass, type Reader, viewOf } from './mentee-views.ts';

export interface MenteeRow extends BriefRow<'person'>, BriefRow<'mentor'> {
  id: string;
  sortName: string;
  isPupil: boolean;
  isStaff: boolean;
  birthDate: string | null;
  state: string;
  form: Code | null;
  ground: Code | null;
  request: string | null;
  hasInterests: number;
  acts: string | null;
  pairId: string | null;
  needsDecision: string | null;
  meetings: number | null;
  lastMetOn: string | null;
  quietSince: string | null;
  quietDays: number | null;
  version: number;
  changedAt: string;
}

/** What is known of a person who comes into the base; null leaves what is there. */
export interface MenteeEntry {
  personId: string;
  form: Code | null;
  ground: Code | null;
  request: string | null;
  freeSlots: FreeSlot[] | null;
}

const ROW = `m.id, m.sort_name AS sortName, m.state, m.form, m.ground, m.request, m.pair_id AS pairId,
  m.version, m.changed_at AS changedAt, p.is_pupil AS isPupil, p.is_staff AS isStaff,
  p.birth_date AS birthDate, ${HAS_INTERESTS} AS hasInterests, r.meetings, r.last_met_on AS lastMetOn,
  r.quiet_since AS quietSince, ${QUIET_DAYS} AS quietDays, ${actsColumn('m.school_id', 'm.id')} AS acts,
  ${briefColumns('p', 'c', 'person')}, ${briefColumns('o', 'oc', 'mentor')}`;

/** What the pair waits for, as far as the reader may know. */
const needsDecision = ({ text }: Where) => `IF(${text}, r.needs_decision, NULL) AS needsDecision`;

const FROM = `FROM mentees m
  JOIN people p ON p.school_id = m.school_id AND p.id = m.id
  LEFT JOIN classes c ON c.school_id = m.school_id AND c.id = p.class_id
  LEFT JOIN pairs r ON r.school_id = m.school_id AND r.id = m.pair_id
  LEFT JOIN people o ON o.school_id = m.school_id AND o.id = r.mentor_id
  LEFT JOIN classes oc ON oc.school_id = m.school_id AND oc.id = o.class_id`;

const CHUNK = 200;

/** The base of mentees; a page is one statement along one index. */
@Injectable()
export class MenteesRepository {
  constructor(
    private readonly db: Db,
    private readonly scope: Scope,
  ) {}

  /** One transaction of whoever changes the base. */
  together = <T>(work: () => Promise<T>): Promise<T> => this.db.transaction(work);

  get rows() {
    return this.db.rows(MenteeEntity);
  }

  list(query: MenteesQuery, reader: Reader, after: Place | null): Promise<MenteeRow[]> {
    const where = menteesWhere(query, reader, after);
    const waits = waitsFor(reader.me);
    return this.db.query<MenteeRow>(
      `SELECT ${ROW}, ${needsDecision(waits)} ${FROM} WHERE ${where.text} ORDER BY m.sort_name, m.id LIMIT ${query.limit + 1}`,
      [...waits.params, ...where.params],
    );
  }

  async find(id: string, by: Pick<Reader, 'ownClassOf' | 'me'>): Promise<MenteeRow | undefined> {
    const where = new Where().and('m.school_id = ?', this.db.school).and('m.id = ?', bin(id));
    if (by.ownClassOf) ofOwnClass(where, this.db.school, by.ownClassOf);
    const waits = waitsFor(by.me);
    const [row] = await this.db.query<MenteeRow>(
      `SELECT ${ROW}, ${needsDecision(waits)} ${FROM} WHERE ${where.text}`,
      [...waits.params, ...where.params],
    );
    return row;
  }

  async counts(reader: Reader): Promise<MenteeCounts> {
    const { school, ownClassOf } = reader;
    const views = MenteeView.options.map((name) => ({ name, view: viewOf(name, reader) }));
    const columns = views.map(
      ({ name, view }) => `COUNT(IF(${view.text}, 1, NULL)) AS \`${name}\``,
    );
    const where = new Where().and('m.school_id = ?', school);
    if (ownClassOf) ofOwnClass(where, school, ownClassOf);
    const [row] = await this.db.query<MenteeCounts>(
      `SELECT ${columns.join(', ')}
       FROM mentees m LEFT JOIN pairs r ON r.school_id = m.school_id AND r.id = m.pair_id
       WHERE ${where.text}`,
      [...views.flatMap(({ view }) => view.params), ...where.params],
    );
    return row as MenteeCounts;
  }

  /** Takes people in, or back in when they had left; states are set afterwards. */
  async add(
    people: { member: Member; form: Code | null }[],
    rest: Pick<MenteeEntity, 'ground' | 'request'>,
  ): Promise<void> {
    for (let start = 0; start < people.length; start += CHUNK) {
      const chunk = people.slice(start, start + CHUNK);
      await this.db.query(
        `INSERT INTO mentees (school_id, id, sort_name, active, state, form, ground, request, free_slots,
           added_on, changed_at)
         VALUES ${chunk.map(() => '(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)').join(', ')}
         ON DUPLICATE KEY UPDATE active = VALUES(active), state = VALUES(state), form = VALUES(form),
           ground = VALUES(ground), request = VALUES(request), added_on = VALUES(added_on),
           left_on = NULL, leave_reason = NULL, version = version + 1, changed_at = VALUES(changed_at)`,
        chunk.flatMap(({ member, form }) => [
          this.db.school,
          bin(member.id),
          sortName(member.brief),
          1,
          '',
          form,
          rest.ground,
          rest.request,
          '[]',
          this.scope.today(),
          new Date(),
        ]),
      );
    }
  }

  /** Puts what is said of somebody in the base; the form of one who is in a pair stays. */
  async fill({ personId, form, ground, request, freeSlots }: MenteeEntry): Promise<void> {
    await this.db.query(
      `UPDATE mentees SET form = IF(pair_id IS NULL, COALESCE(?, form), form), ground = COALESCE(?, ground),
         request = COALESCE(?, request), free_slots = COALESCE(?, free_slots), version = version + 1,
         changed_at = ?
       WHERE school_id = ? AND id = ?`,
      [
        form,
        ground,
        request,
        freeSlots && JSON.stringify(freeSlots),
        new Date(),
        this.db.school,
        bin(personId),
      ],
    );
  }

  /** Those of the people who are in the base now; they stay in it until the transaction ends. */
  async activeOf(ids: readonly string[]): Promise<Set<string>> {
    const { marks, params } = inIds(ids);
    const rows = await this.db.query<{ id: string }>(
      `SELECT m.id FROM mentees m WHERE m.school_id = ? AND m.active = 1 AND m.id IN (${marks}) ORDER BY m.id FOR UPDATE`,
      [this.db.school, ...params],
    );
    return new Set(rows.map(({ id }) => id));
  }

  leave(id: string, version: number, leaveReason: Code): Promise<number> {
    return this.rows.update(id, version, {
      active: false,
      state: 'left',
      pairId: null,
      leaveReason,
      leftOn: this.scope.today(),
      changedAt: new Date().toISOString(),
    });
  }

  async inOpenPair(id: string): Promise<boolean> {
    const rows = await this.db.query(
      `SELECT 1 FROM pair_mentees pm
       WHERE pm.school_id = ? AND pm.mentee_id = ? AND pm.is_open = 1 LIMIT 1 FOR UPDATE`,
      [this.db.school, bin(id)],
    );
    return rows.length > 0;
  }
}
