import type { Closing, Fixing, Keeping } from '@nastavnik/contracts/pair-drafts';
import type { Modelling } from '@nastavnik/contracts/pair-models';
import type { Fixed } from '@nastavnik/contracts/pair-orders';
import type { PairStatus } from '@nastavnik/contracts/pairs';
import { earliestDayOf } from '@nastavnik/contracts/primitives';
import { Injectable } from '@nestjs/common';
import { Problem } from '../../platform/problem/problem.ts';
import { PairFacts } from './pair-facts.ts';
import { PairKeeping } from './pair-keeping.ts';
import { heldAmong } from './held-among.ts';
import { type LockedPair, PairPeopleRepository } from './pair-people.ts';
import { PairRules } from './pair-rules.ts';
import { PairWrites } from './pair-writes.ts';

const OPEN: PairStatus[] = ['proposed', 'agreed', 'active'];

function needStatus({ status }: LockedPair, allowed: PairStatus[]) {
  if (!allowed.includes(status)) throw new Problem('pair.wrong-status', { status });
}

const idsOf = (pairs: readonly LockedPair[]) => pairs.map(({ id }) => id);

/** Takes a pair from proposal to its end. */
@Injectable()
export class PairDecisionsService {
  constructor(
    private readonly keeping: PairKeeping,
    private readonly rules: PairRules,
    private readonly people: PairPeopleRepository,
    private readonly writes: PairWrites,
    private readonly facts: PairFacts,
  ) {}

  /** Makes agreed pairs active: all of them or none, unless those that are refused are left out. */
  fix({ pairIds, number, date, withoutRefused }: Fixing, today: string): Promise<Fixed> {
    if (date > today) throw new Problem('pair.order-in-future');
    const ids = [...new Set(pairIds)];
    return this.writes.together(async () => {
      const pairs = await this.people.lockWithPeople(ids);
      if (pairs.length < ids.length) throw new Problem('entity.not-found');
      const hold = (some: LockedPair[]) => this.holdForOrder(some, date);
      const { held, left } = withoutRefused
        ? await heldAmong(pairs, hold)
        : { held: await hold(pairs).then(() => pairs), left: [] };
      if (held.length === 0) await hold(pairs);
      await this.writes.fix(idsOf(held), number, date);
      await this.facts.happened('fixed', held, `${number} от ${date}`);
      return { fixed: held.length, left };
    });
  }

  private async holdForOrder(pairs: LockedPair[], date: string): Promise<void> {
    for (const pair of pairs) needStatus(pair, ['agreed']);
    const from = earliestDayOf(Math.max(...pairs.map(({ schoolYear }) => schoolYear)));
    if (date < from) throw new Problem('pair.order-too-early', { from });
    await this.rules.holdForOrder(pairs);
  }

  /** Names the role model until the order is signed; those of the pair are not told what adults think of its mentee. */
  model(pairId: string, version: number, { model }: Modelling): Promise<void> {
    return this.writes.together(async () => {
      const pair = await this.locked(pairId);
      needStatus(pair, ['proposed', 'agreed']);
      await this.keeping.needOutside(pair);
      await this.rules.needModel(pair.form, model);
      await this.writes.model(pairId, version, model);
      if (model !== pair.model) await this.facts.tell('model_changed', [pair]);
    });
  }

  /** A curator who is of neither side lets a pair go on; whatever it lacked must be there again. */
  keep(pairId: string, version: number, { reason }: Keeping): Promise<void> {
    return this.writes.together(async () => {
      const pair = await this.locked(pairId);
      needStatus(pair, OPEN);
      await this.keeping.need(pair);
      if (pair.openQuestion === 'said_no' && !reason) throw new Problem('pair.said-no');
      await this.writes.keep(pairId, version);
      await this.facts.happened('kept', [pair], reason ?? undefined);
    });
  }

  async close(pairId: string, version: number, { reason, note }: Closing): Promise<void> {
    const status = await this.rules.outcomeOf(reason);
    await this.writes.together(async () => {
      const pair = await this.locked(pairId);
      needStatus(pair, status === 'finished' ? ['active'] : OPEN);
      if (status === 'finished' && pair.stage !== 'DONE') throw new Problem('pair.final-needed');
      await this.writes.close(pairId, version, { status, closeReason: reason, closeNote: note });
      await this.facts.happened('closed', [pair], reason);
    });
  }

  private async locked(pairId: string): Promise<LockedPair> {
    const [pair] = await this.people.lockWithPeople([pairId]);
    if (!pair) throw new Problem('entity.not-found');
    return pair;
  }
}
