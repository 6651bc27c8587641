import { schoolYearOf } from '@nastavnik/contracts/primitives';
import type { NewPair } from '@nastavnik/contracts/pair-drafts';
import type { NeedsDecision, PairStatus } from '@nastavnik/contracts/pairs';
import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/db/db.ts';
import { bin, newId } from '../../platform/db/id.ts';
import { inIds } from '../../platform/db/where.ts';
import { Scope } from '../../platform/scope/scope.ts';
import { PairEntity } from './pair.entity.ts';

/** The only writer of `pairs` and `pair_mentees`; the figures of meetings are not its matter. */
@Injectable()
export class PairWrites {
  constructor(
    private readonly db: Db,
    private readonly scope: Scope,
  ) {}

  together<T>(work: () => Promise<T>): Promise<T> {
    return this.db.transaction(work);
  }

  /** A pair is of the year of its programme, which may run over 1 September. */
  async create(
    { mentorId, menteeIds, form, model, agreed }: NewPair,
    programme: { id: string; schoolYear: number } | null,
  ): Promise<string> {
    const today = this.scope.today();
    const { id } = await this.db.rows(PairEntity).insert({
      id: newId(),
      mentorId,
      form,
      model,
      programmeId: programme?.id ?? null,
      schoolYear: programme?.schoolYear ?? schoolYearOf(today),
      status: agreed ? 'agreed' : 'proposed',
      proposedOn: today,
      agreedOn: agreed ? today : null,
      changedAt: new Date().toISOString(),
    });
    await this.db.query(
      `INSERT INTO pair_mentees (school_id, pair_id, mentee_id, mentor_id, form, is_open)
       VALUES ${menteeIds.map(() => '(?, ?, ?, ?, ?, 1)').join(', ')}`,
      menteeIds.flatMap((menteeId) => [
        this.db.school,
        bin(id),
        bin(menteeId),
        bin(mentorId),
        form,
      ]),
    );
    return id;
  }

  /** Without a version the caller holds the pair locked. */
  async agree(pairId: string, version: number | null): Promise<void> {
    const seen = version ?? (await this.db.rows(PairEntity).need({ id: pairId })).version;
    await this.update(pairId, seen, { status: 'agreed', agreedOn: this.scope.today() });
  }

  async model(pairId: string, version: number, model: string | null): Promise<void> {
    await this.update(pairId, version, { model });
  }

  async keep(pairId: string, version: number): Promise<void> {
    await this.update(pairId, version, { needsDecision: null, openQuestion: null });
  }

  async close(
    pairId: string,
    version: number,
    end: Pick<PairEntity, 'closeReason' | 'closeNote'> & { status: PairStatus },
  ) {
    await this.update(pairId, version, {
      ...end,
      endedOn: this.scope.today(),
      quietSince: null,
      needsDecision: null,
      openQuestion: null,
    });
    await this.db.query('UPDATE pair_mentees SET is_open = 0 WHERE school_id = ? AND pair_id = ?', [
      this.db.school,
      bin(pairId),
    ]);
  }

  /** Makes pairs active from the order's date. */
  async fix(pairIds: readonly string[], number: string, date: string): Promise<void> {
    const { marks, params } = inIds(pairIds);
    await this.db.query(
      `UPDATE pairs SET status = 'active', order_number = ?, order_date = ?, started_on = ?,
         quiet_since = ?, version = version + 1, changed_at = ?
       WHERE school_id = ? AND id IN (${marks})`,
      [number, date, date, date, new Date(), this.db.school, ...params],
    );
  }

  async needDecision(pairIds: readonly string[], reason: NeedsDecision | null): Promise<void> {
    const { marks, params } = inIds(pairIds);
    await this.db.query(
      `UPDATE pairs SET needs_decision = ?, version = version + 1, changed_at = ?
       WHERE school_id = ? AND id IN (${marks})`,
      [reason, new Date(), this.db.school, ...params],
    );
  }

  /** Asks what only the curator closes; what the pair has lost is shown before it. */
  async ask(pairIds: readonly string[], question: NeedsDecision | null): Promise<void> {
    const { marks, params } = inIds(pairIds);
    await this.db.query(
      `UPDATE pairs SET needs_decision = IF(needs_decision IS NULL OR needs_decision = open_question, ?, needs_decision),
         open_question = ?, version = version + 1, changed_at = ?
       WHERE school_id = ? AND id IN (${marks})`,
      [question, question, new Date(), this.db.school, ...params],
    );
  }

  private update(pairId: string, version: number, patch: Partial<PairEntity>) {
    const changedAt = new Date().toISOString();
    return this.db.rows(PairEntity).update(pairId, version, { ...patch, changedAt });
  }
}
