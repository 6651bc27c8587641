import type { Signal, SignalsQuery } from '@nastavnik/contracts/signals';
import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/db/db.ts';
import { pageFrom, placeOf } from '../../platform/db/page.ts';
import { Problem } from '../../platform/problem/problem.ts';
import { Scope } from '../../platform/scope/scope.ts';
import { PairsRepository } from '../pairs/pairs.repository.ts';
import { SignalFacts } from './signal-facts.ts';
import { signalOf, type SignalRow } from './signal-view.ts';
import { type SignalChange, SignalsRepository } from './signals.repository.ts';

/** What adults are told about pairs, and what they do about it. */
@Injectable()
export class SignalsService {
  constructor(
    private readonly db: Db,
    private readonly scope: Scope,
    private readonly pairs: PairsRepository,
    private readonly signals: SignalsRepository,
    private readonly facts: SignalFacts,
  ) {}

  async list(query: SignalsQuery) {
    const rows = await this.signals.list(query, placeOf(query.after));
    const shown = await this.shown(rows);
    return pageFrom(
      rows,
      query.limit,
      ({ urgent, id }) => [String(Number(urgent)), id],
      ({ id }) => shown.get(id) as Signal,
    );
  }

  counts() {
    return this.signals.counts();
  }

  take(signalId: string, version: number): Promise<Signal> {
    return this.act(signalId, version, { action: 'taken' });
  }

  answer(signalId: string, version: number, words: string): Promise<Signal> {
    return this.act(signalId, version, { action: 'answered', words });
  }

  close(signalId: string, version: number, words: string): Promise<Signal> {
    return this.act(signalId, version, { action: 'closed', words });
  }

  private async act(id: string, version: number, change: SignalChange): Promise<Signal> {
    await this.db.transaction(async () => {
      const signal = await this.show(id);
      if (signal.state === 'closed') throw new Problem('signal.closed');
      if (!signal.mayAct) throw new Problem('access.denied', { right: 'signals.write' });
      if (change.action === 'answered' && !signal.raisedBy) throw new Problem('signal.no-author');
      if (!(await this.signals.change(id, version, change))) throw new Problem('version.stale');
      await this.facts.happened(change.action, id, signal.pairId);
    });
    return this.show(id);
  }

  private async show(id: string): Promise<Signal> {
    const row = await this.signals.find(id);
    const signal = row && (await this.shown([row])).get(id);
    if (!signal) throw new Problem('entity.not-found');
    return signal;
  }

  private async shown(rows: SignalRow[]): Promise<Map<string, Signal>> {
    const ids = rows.map(({ pairId }) => pairId);
    // whoever is to help must know whom
    const mentees = await this.pairs.members.present(ids, { hiddenToo: true });
    const { reach } = this.scope;
    const offices = { curator: reach.has('school'), psychologist: reach.has('own') };
    return new Map(
      rows.map((row) => [
        row.id,
        signalOf(row, mentees.get(row.pairId) ?? [], offices[row.addressee]),
      ]),
    );
  }
}
