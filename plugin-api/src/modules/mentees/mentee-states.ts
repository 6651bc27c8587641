import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/db/db.ts';
import { bin } from '../../platform/db/id.ts';
import { inIds } from '../../platform/db/where.ts';
import { Scope } from '../../platform/scope/scope.ts';
import { ConsentFacts } from '../consents/consent-facts.ts';
import { actsColumn, lacksOf, readActs } from '../consents/consent-state.ts';
import { neededKinds, usualForm } from '../packs/pack-lists.ts';
import { PacksService } from '../packs/packs.service.ts';
import { isMinor } from '../roster/age.ts';
import { RosterService } from '../roster/roster.service.ts';
import { keptState, type KeptState, mainPair, type OpenPair } from './mentee-state.ts';

const CHUNK = 500;

interface Row {
  id: string;
  form: string | null;
  state: string;
  pairId: string | null;
  isPupil: boolean;
  isStaff: boolean;
  birthDate: string | null;
  acts: string | null;
}

interface Kept {
  id: string;
  state: KeptState;
  pairId: string | null;
}

/** Keeps the states of mentees true to consents and pairs; whoever changes those calls it. */
@Injectable()
export class MenteeStates {
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
    const [rows, pairs, pack] = [
      await this.rows(ids),
      await this.openPairs(ids),
      await this.packs.current(),
    ];
    const today = this.scope.today();
    const changed = rows.flatMap((row): Kept[] => {
      const form =
        pack.forms.find(({ code }) => code === row.form) ?? usualForm(pack, 'mentee', row);
      const minor = isMinor(row.birthDate, row.isPupil, today);
      const lacks = lacksOf(readActs(row.acts), neededKinds(pack, form, 'mentee', minor), today);
      const pair = mainPair(pairs.get(row.id) ?? []);
      const state = keptState(pair, lacks.length > 0);
      const pairId = pair?.pairId ?? null;
      return state === row.state && pairId === row.pairId ? [] : [{ id: row.id, state, pairId }];
    });
    for (const same of Map.groupBy(changed, ({ state, pairId }) => `${state} ${pairId}`).values())
      await this.write(same);
  }

  private rows(ids: readonly string[]): Promise<Row[]> {
    const { marks, params } = inIds(ids);
    return this.db.query<Row>(
      `SELECT m.id, m.form, m.state, m.pair_id AS pairId, p.is_pupil AS isPupil, p.is_staff AS isStaff,
         p.birth_date AS birthDate, ${actsColumn('m.school_id', 'm.id')} AS acts
       FROM mentees m JOIN people p ON p.school_id = m.school_id AND p.id = m.id
       WHERE m.school_id = ? AND m.active = 1 AND m.id IN (${marks})`,
      [this.db.school, ...params],
    );
  }

  private async openPairs(ids: readonly string[]): Promise<Map<string, OpenPair[]>> {
    const { marks, params } = inIds(ids);
    const rows = await this.db.query<OpenPair & { menteeId: string }>(
      `SELECT pm.mentee_id AS menteeId, pm.pair_id AS pairId, r.status
       FROM pair_mentees pm JOIN pairs r ON r.school_id = pm.school_id AND r.id = pm.pair_id
       WHERE pm.school_id = ? AND pm.is_open = 1 AND pm.mentee_id IN (${marks})`,
      [this.db.school, ...params],
    );
    return Map.groupBy(rows, ({ menteeId }) => menteeId);
  }

  private async write(same: Kept[]) {
    const [first] = same;
    if (!first) return;
    const { marks, params } = inIds(same.map(({ id }) => id));
    await this.db.query(
      `UPDATE mentees SET state = ?, pair_id = ?, changed_at = ? WHERE school_id = ? AND id IN (${marks})`,
      [first.state, first.pairId && bin(first.pairId), new Date(), this.db.school, ...params],
    );
  }
}
