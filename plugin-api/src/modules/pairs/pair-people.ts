import type { NeedsDecision, PairStage, PairStatus } from '@nastavnik/contracts/pairs';
import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/db/db.ts';
import { bin } from '../../platform/db/id.ts';
import { inIds } from '../../platform/db/where.ts';
import { RosterService } from '../roster/roster.service.ts';
import { isPresent, type Membership } from './groups/membership.ts';
import { PastStaysRepository } from './groups/past-stays.repository.ts';
import type { PairPeople } from './pair-facts.ts';

/** A pair kept from changing until the transaction ends. */
export interface LockedPair extends PairPeople {
  form: string;
  schoolYear: number;
  programmeId: string | null;
  status: PairStatus;
  stage: PairStage;
  needsDecision: NeedsDecision | null;
  openQuestion: NeedsDecision | null;
  startedOn: string | null;
  endedOn: string | null;
  model: string | null;
  /** Also those who have left the group; `menteeIds` are in it. */
  members: Membership[];
}

type LockedRow = Omit<LockedPair, 'menteeIds' | 'members'>;

/** Ids asked about at once. */
const ASKED = 500;
const LOCKED = `r.id, r.mentor_id AS mentorId, r.form, r.model, r.school_year AS schoolYear, r.programme_id AS programmeId, r.status, r.stage,
  r.needs_decision AS needsDecision, r.open_question AS openQuestion, r.started_on AS startedOn,
  r.ended_on AS endedOn`;

/** Pairs and those who take part in them, read to be changed. */
@Injectable()
export class PairPeopleRepository {
  constructor(
    private readonly db: Db,
    private readonly roster: RosterService,
    private readonly stays: PastStaysRepository,
  ) {}

  /** Those of the pairs that are of this school, and before them their people and the others. */
  async lockWithPeople(
    pairIds: readonly string[],
    others: readonly string[] = [],
  ): Promise<LockedPair[]> {
    const { marks, params } = inIds(pairIds);
    const people = await this.db.query<{ mentorId: string; menteeId: string }>(
      `SELECT pm.mentor_id AS mentorId, pm.mentee_id AS menteeId FROM pair_mentees pm
       WHERE pm.school_id = ? AND pm.pair_id IN (${marks})`,
      [this.db.school, ...params],
    );
    await this.roster.lock([
      ...people.flatMap(({ mentorId, menteeId }) => [mentorId, menteeId]),
      ...others,
    ]);
    return this.lock(pairIds);
  }

  /** Those of the pairs that are of this school. */
  async lock(pairIds: readonly string[]): Promise<LockedPair[]> {
    const { marks, params } = inIds(pairIds);
    return this.withMentees(
      await this.db.query<LockedRow>(
        `SELECT ${LOCKED} FROM pairs r WHERE r.school_id = ? AND r.id IN (${marks}) ORDER BY r.id FOR UPDATE`,
        [this.db.school, ...params],
      ),
    );
  }

  /** The pairs that have not ended in which somebody of these takes part; and others, if there are any. */
  async lockOpenOf(
    personIds: readonly string[],
    pairIds: readonly string[] = [],
  ): Promise<LockedPair[]> {
    const { marks, params } = inIds(personIds);
    const others = inIds(pairIds);
    return this.withMentees(
      await this.db.query<LockedRow>(
        `SELECT ${LOCKED} FROM pairs r
         WHERE r.school_id = ? AND r.status IN ('proposed', 'agreed', 'active')
           AND (r.mentor_id IN (${marks}) OR r.id IN (${others.marks}) OR EXISTS (SELECT 1 FROM pair_mentees pm
             WHERE pm.school_id = r.school_id AND pm.pair_id = r.id AND pm.is_open = 1
               AND pm.mentee_id IN (${marks})))
         ORDER BY r.id FOR UPDATE`,
        [this.db.school, ...params, ...others.params, ...params],
      ),
    );
  }

  /** The same, and those in which somebody of these stands in for the mentor on this day or later. */
  async lockRestingOn(personIds: readonly string[], today: string): Promise<LockedPair[]> {
    const { marks, params } = inIds(personIds);
    const led = await this.db.query<{ id: string }>(
      `SELECT DISTINCT s.pair_id AS id FROM pair_substitutes s
       JOIN pairs r ON r.school_id = s.school_id AND r.id = s.pair_id AND r.status = 'active'
       WHERE s.school_id = ? AND s.mentor_id IN (${marks}) AND s.until_on >= ?
         AND s.from_on <= s.until_on`,
      [this.db.school, ...params, today],
    );
    return this.lockOpenOf(
      personIds,
      led.map(({ id }) => id),
    );
  }

  /** How many pairs that have not ended somebody of these takes part in. */
  async openOf(personIds: readonly string[]): Promise<number> {
    const pairs = new Set<string>();
    for (let at = 0; at < personIds.length; at += ASKED) {
      const { marks, params } = inIds(personIds.slice(at, at + ASKED));
      const rows = await this.db.query<{ id: string }>(
        `SELECT r.id FROM pairs r
         WHERE r.school_id = ? AND r.status IN ('proposed', 'agreed', 'active')
           AND (r.mentor_id IN (${marks}) OR EXISTS (SELECT 1 FROM pair_mentees pm
             WHERE pm.school_id = r.school_id AND pm.pair_id = r.id AND pm.is_open = 1
               AND pm.mentee_id IN (${marks})))`,
        [this.db.school, ...params, ...params],
      );
      for (const { id } of rows) pairs.add(id);
    }
    return pairs.size;
  }

  /** Whether some of these mentees are in an open pair with the mentor. */
  async together(mentorId: string, menteeIds: readonly string[]): Promise<boolean> {
    const { marks, params } = inIds(menteeIds);
    const rows = await this.db.query(
      `SELECT 1 FROM pair_mentees pm
       WHERE pm.school_id = ? AND pm.mentor_id = ? AND pm.is_open = 1 AND pm.mentee_id IN (${marks}) LIMIT 1`,
      [this.db.school, bin(mentorId), ...params],
    );
    return rows.length > 0;
  }

  /** Those of the mentees who are in an open pair of the form. */
  async inPairOf(form: string, menteeIds: readonly string[]): Promise<string[]> {
    const { marks, params } = inIds(menteeIds);
    const rows = await this.db.query<{ id: string }>(
      `SELECT DISTINCT pm.mentee_id AS id FROM pair_mentees pm
       JOIN pairs r ON r.school_id = pm.school_id AND r.id = pm.pair_id AND r.form = ?
       WHERE pm.school_id = ? AND pm.is_open = 1 AND pm.mentee_id IN (${marks})`,
      [form, this.db.school, ...params],
    );
    return rows.map(({ id }) => id);
  }

  private async withMentees(rows: LockedRow[]): Promise<LockedPair[]> {
    const { marks, params } = inIds(rows.map(({ id }) => id));
    const mentees = await this.db.query<Omit<Membership, 'earlier'> & { pairId: string }>(
      `SELECT pm.pair_id AS pairId, pm.mentee_id AS id, pm.joined_on AS joinedOn,
         pm.left_on AS leftOn
       FROM pair_mentees pm WHERE pm.school_id = ? AND pm.pair_id IN (${marks})`,
      [this.db.school, ...params],
    );
    const byPair = Map.groupBy(mentees, ({ pairId }) => pairId);
    const before = await this.stays.of(rows.map(({ id }) => id));
    return rows.map((row) => {
      const members = (byPair.get(row.id) ?? []).map(({ id, joinedOn, leftOn }) => {
        const earlier = (before.get(row.id) ?? []).filter(({ menteeId }) => menteeId === id);
        return { id, joinedOn, leftOn, earlier };
      });
      return { ...row, members, menteeIds: members.filter(isPresent).map(({ id }) => id) };
    });
  }
}
