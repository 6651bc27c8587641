import { Injectable } from '@nestjs/common';
import { Outbox } from '../../../platform/outbox/outbox.ts';
import { HeldRepository } from '../plan/held.repository.ts';
import { type HeldRow, keyOf, type Row } from '../plan/roster.ts';
import { type RosterStep, rowsOf, type Step } from '../plan/steps.ts';
import '../sync.events.ts';
import { NewRefsRepository } from './new-refs.repository.ts';
import { BaseMoved, RosterRepository } from './roster.repository.ts';
import { WriteAside } from './write-aside.service.ts';

type Inserts = Extract<RosterStep, { kind: 'insert' }>;
type Updates = Extract<RosterStep, { kind: 'update' }>;

/** Writes one step of a plan, or takes it back, in the transaction and the school of the caller. */
@Injectable()
export class WriteStep {
  constructor(
    private readonly roster: RosterRepository,
    private readonly refs: NewRefsRepository,
    private readonly held: HeldRepository,
    private readonly outbox: Outbox,
    private readonly aside: WriteAside,
  ) {}

  async forward(step: Step, connectionId: string): Promise<void> {
    if (!('table' in step)) return this.aside.forward(step, connectionId);
    if (step.kind === 'insert') return this.insert(step, connectionId);
    const { table, changes } = step;
    const rows = await this.roster.lock(
      table,
      changes.map(({ after }) => after),
    );
    const next = changes.map(({ version, after }) => {
      const row = rows.get(keyOf(table, after));
      if (row?.version !== version) throw new BaseMoved();
      return { ...row, ...after };
    });
    await this.roster.overwrite(table, next);
    await this.tell(
      step,
      changes.map(({ before, after }) => [before, after]),
    );
  }

  /** Rows that somebody changed since are left alone; returns their keys. */
  async back(step: Step, connectionId: string): Promise<string[]> {
    if (!('table' in step)) return this.aside.back(step, connectionId);
    const kept = step.table === 'people' ? await this.held.admins() : new Set<string>();
    const changes = step.kind === 'update' ? step.changes : undoneInserts(step);
    const rows = await this.roster.lock(
      step.table,
      changes.map(({ after }) => after),
    );
    const skipped: string[] = [];
    const next: HeldRow[] = [];
    const told: [Row, Row][] = [];
    for (const { version, before, after } of changes) {
      const key = keyOf(step.table, after);
      const row = rows.get(key);
      const leaves = before?.['active'] === false && kept.has(key);
      if (row?.version !== version + 1 || leaves) {
        skipped.push(key);
        continue;
      }
      next.push({ ...row, ...before });
      told.push([after, { ...row, ...before }]);
    }
    await this.roster.overwrite(step.table, next);
    await this.tell(step, told);
    return skipped;
  }

  private async insert(step: Inserts, connectionId: string): Promise<void> {
    const rows = rowsOf(step);
    if (step.table === 'people' || step.table === 'classes') {
      const type = step.table === 'people' ? 'user' : 'class';
      const named = rows.flatMap((row, index) => {
        const sourcedId = step.sourcedIds[index];
        return sourcedId ? [{ sourcedId, id: row['id'] as string }] : [];
      });
      await this.refs.put(connectionId, type, named);
    }
    await this.roster.insert(step.table, rows);
  }

  private async tell(
    { table }: RosterStep,
    changes: [before: Row | null, after: Row][],
  ): Promise<void> {
    if (table !== 'people') return;
    for (const [before, after] of changes) {
      if (before?.['active'] === undefined || before['active'] === after['active']) continue;
      const left = after['active'] === false;
      const personId = after['id'] as string;
      await this.outbox.add(left ? 'roster.person-deactivated' : 'roster.person-returned', {
        personId,
      });
    }
  }
}

/** What was not there before is not deleted but switched off. */
const undoneInserts = (step: Inserts): Updates['changes'] =>
  rowsOf(step).map((after) => ({ version: 0, before: { active: false }, after }));
