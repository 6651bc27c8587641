import { keptAt, LocalActCode } from '@nastavnik/contracts/register-kinds';
import type { RegisterDraft, RegisterEntry, RegisterQuery } from '@nastavnik/contracts/registers';
import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/db/db.ts';
import { newId } from '../../platform/db/id.ts';
import { pageFrom, placeOf } from '../../platform/db/page.ts';
import { History } from '../../platform/history/history.ts';
import { Problem } from '../../platform/problem/problem.ts';
import { Scope } from '../../platform/scope/scope.ts';
import { ScanFiles } from '../approvals/scans/scan-files.ts';
import { type EntryRow, RegistersRepository } from './registers.repository.ts';

/** More than anybody reads; a list that is longer was loaded by mistake. */
const MOST_ENTRIES = 2_000;

const entryOf = (row: EntryRow): RegisterEntry => {
  const { fromOn, untilOn, beforeWas, afterIs, ...said } = row;
  return { ...said, from: fromOn, until: untilOn, before: beforeWas, after: afterIs };
};

const valuesOf = ({ from, until, before, after, ...said }: RegisterDraft) => ({
  ...said,
  fromOn: from,
  untilOn: until,
  beforeWas: before,
  afterIs: after,
  changedAt: new Date().toISOString(),
});

/** The lists that an org keeps beside its roadmap. */
@Injectable()
export class RegistersService {
  constructor(
    private readonly db: Db,
    private readonly scope: Scope,
    private readonly registers: RegistersRepository,
    private readonly history: History,
    private readonly files: ScanFiles,
  ) {}

  async sums() {
    const kept = keptAt(this.scope.org.kind);
    const today = this.scope.today();
    const counted = new Map((await this.registers.sums(today)).map((row) => [row.kind, row]));
    return {
      items: kept.map((kind) => ({
        kind,
        current: counted.get(kind)?.current ?? 0,
        ended: counted.get(kind)?.ended ?? 0,
      })),
      wanting: kept.includes('LOCAL_ACT') ? await this.wanting(today) : [],
    };
  }

  async list(query: RegisterQuery) {
    const rows = await this.registers.list(query, this.scope.today(), placeOf(query.after));
    return pageFrom(rows, query.limit, ({ id }) => ['', id], entryOf);
  }

  async show(id: string): Promise<RegisterEntry> {
    const row = await this.registers.find(id, this.scope.today());
    if (!row) throw new Problem('entity.not-found');
    return entryOf(row);
  }

  async add(draft: RegisterDraft): Promise<RegisterEntry> {
    this.needKept(draft);
    const id = newId();
    await this.db.transaction(async () => {
      if ((await this.registers.size(draft.kind)) >= MOST_ENTRIES)
        throw new Problem('register.full', { most: MOST_ENTRIES });
      await this.registers.rows.insert({
        id,
        ...valuesOf(draft),
        enteredOn: this.scope.today(),
      });
      await this.note(id, 'register_added', draft);
    });
    return this.show(id);
  }

  async change(id: string, version: number, draft: RegisterDraft): Promise<RegisterEntry> {
    this.needKept(draft);
    await this.db.transaction(async () => {
      const { kind } = await this.registers.rows.need({ id });
      if (kind !== draft.kind) throw new Problem('register.kind-fixed');
      await this.registers.rows.update(id, version, valuesOf(draft));
      await this.note(id, 'register_changed', draft);
    });
    return this.show(id);
  }

  async remove(id: string, version: number): Promise<void> {
    const { scan } = await this.registers.rows.need({ id });
    await this.db.transaction(async () => {
      const entry = await this.registers.rows.need({ id });
      if (!(await this.registers.remove(id, version))) throw new Problem('version.stale');
      await this.note(id, 'register_removed', entry);
    });
    if (scan) await this.files.drop(scan.fileId);
  }

  private async wanting(today: string): Promise<LocalActCode[]> {
    const there = await this.registers.actsInForce(today);
    return LocalActCode.options.filter((code) => !there.has(code));
  }

  private needKept({ kind }: RegisterDraft): void {
    if (!keptAt(this.scope.org.kind).includes(kind)) throw new Problem('register.not-kept-here');
  }

  private note(id: string, action: string, { title }: { title: string }): Promise<void> {
    return this.history.add({ entity: 'register', id, action, note: title.slice(0, 300) });
  }
}
