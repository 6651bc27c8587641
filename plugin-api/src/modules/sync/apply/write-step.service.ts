import { Injectable } from '@nestjs/common';
import { Outbox } from '../../../platform/outbox/outbox.ts';
import { HeldRepository } from '../plan/held.repository.ts';
import { type HeldRow, keyOf, type Row, type Value } from '../plan/roster.ts';
import { type RosterWrite, rowsOf, type Step } from '../plan/steps.ts';
import type { ClassMove } from '../sync.events.ts';
import { NewRefsRepository } from './new-refs.repository.ts';
import { BaseMoved, RosterRepository } from './roster.repository.ts';
import { WriteAside } from './write-aside.service.ts';

type Inserts = Extract<RosterWrite, { kind: 'insert' }>;
type Updates = Extract<RosterWrite, { kind: 'update' }>;

/** Moves of one event. */
const TOLD_AT_ONCE = 200;

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
    for (const write of step)
      if (!('table' in write)) await this.aside.forward(write, connectionId);
      else if (write.kind === 'insert') await this.insert(write, connectionId);
      else await this.update(write);
  }

  /** Rows that somebody changed since are left alone; returns their keys. */
  async back(step: Step, connectionId: string): Promise<string[]> {
    const skipped: string[] = [];
    for (const write of step.toReversed())
      skipped.push(
        ...('table' in write ? await this.undo(write) : await this.aside.back(write, connectionId)),
      );
    return skipped;
  }

  private async update(write: Updates): Promise<void> {
    const { table, changes } = write;
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
      write,
      changes.map(({ before, after }) => [before, after]),
    );
  }

  private async undo(write: RosterWrite): Promise<string[]> {
    const kept = write.table === 'people' ? await this.held.admins() : new Set<string>();
    const changes = write.kind === 'update' ? write.changes : undoneInserts(write);
    const rows = await this.roster.lock(
      write.table,
      changes.map(({ after }) => after),
    );
    const skipped: string[] = [];
    const next: HeldRow[] = [];
    const told: [Row, Row][] = [];
    for (const { version, before, after } of changes) {
      const key = keyOf(write.table, after);
      const row = rows.get(key);
      const leaves = before?.['active'] === false && kept.has(key);
      if (row?.version !== version + 1 || leaves) {
        skipped.push(key);
        continue;
      }
      next.push({ ...row, ...before });
      told.push([after, { ...row, ...before }]);
    }
    await this.roster.overwrite(write.table, next);
    await this.tell(write, told);
    return skipped;
  }

  private async insert(write: Inserts, connectionId: string): Promise<void> {
    const rows = rowsOf(write);
    if (write.table === 'people' || write.table === 'classes') {
      const type = write.table === 'people' ? 'user' : 'class';
      const named = rows.flatMap((row, index) => {
        const sourcedId = write.sourcedIds[index];
        return sourcedId ? [{ sourcedId, id: row['id'] as string }] : [];
      });
      await this.refs.put(connectionId, type, named);
    }
    await this.roster.insert(write.table, rows);
  }

  private async tell(
    { table }: RosterWrite,
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
    const moves = changes.flatMap(([before, after]) => moveOf(before, after));
    for (let at = 0; at < moves.length; at += TOLD_AT_ONCE)
      await this.outbox.add('roster.classes-changed', {
        moves: moves.slice(at, at + TOLD_AT_ONCE),
      });
  }
}

/** A change of the class of somebody who is here before and after. */
function moveOf(before: Row | null, after: Row): ClassMove[] {
  const [from, to] = [before?.['class_id'], after['class_id']];
  if (from === undefined || to === undefined || from === to || after['active'] === false) return [];
  const named = (id: Value) => (typeof id === 'string' ? id : null);
  return [{ personId: after['id'] as string, from: named(from), to: named(to) }];
}

/** What was not there before is not deleted but switched off. */
const undoneInserts = (write: Inserts): Updates['changes'] =>
  rowsOf(write).map((after) => ({ version: 0, before: { active: false }, after }));
