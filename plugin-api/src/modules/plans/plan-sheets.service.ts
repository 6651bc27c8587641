import type { Pair } from '@nastavnik/contracts/pairs';
import type { Plan, PlanRemark, PlanVersion } from '@nastavnik/contracts/plans';
import { Injectable } from '@nestjs/common';
import { dateIn, Scope } from '../../platform/scope/scope.ts';
import { isKnown, isKnownSome } from '../pairs/groups/known-days.ts';
import { PairsService } from '../pairs/pairs.service.ts';
import { RosterService } from '../roster/roster.service.ts';
import { PlanReaders } from './plan-readers.ts';
import { PlansRepository } from './plans.repository.ts';

/** Reads plans, each with what its reader may do about it. */
@Injectable()
export class PlanSheetsService {
  constructor(
    private readonly scope: Scope,
    private readonly pairs: PairsService,
    private readonly plans: PlansRepository,
    private readonly roster: RosterService,
    private readonly readers: PlanReaders,
  ) {}

  /** The plan of a pair within reach; an empty one until it is first saved. */
  async show(pairId: string): Promise<Plan> {
    const pair = await this.pairs.show(pairId);
    if (pair.seenUntil !== undefined) return this.asOf(pair, pair.seenUntil);
    const kept = await this.plans.rows.find({ id: pairId });
    const ids = [kept?.agreedBy, kept?.changedBy].flatMap((id) => id ?? []);
    const people = await this.roster.members(ids);
    const brief = (id: string | null | undefined) => (id && people.get(id)?.brief) || null;
    return {
      pairId,
      goal: kept?.goal ?? '',
      lines: kept?.planLines ?? [],
      agreedOn: kept?.agreedOn ?? null,
      agreedBy: brief(kept?.agreedBy),
      changedBy: brief(kept?.changedBy),
      changedAt: kept?.changedAt ?? null,
      remarks: await this.remarks(pair),
      version: kept?.version ?? 1,
      ...(await this.readers.toldOf(pair)),
    };
  }

  async versions(pairId: string): Promise<{ items: PlanVersion[] }> {
    const pair = await this.pairs.show(pairId);
    const all = await this.plans.versions(pairId);
    // one stood until the next was saved
    const items = all.filter(({ savedAt }, at) => {
      const next = all[at - 1]?.savedAt;
      return isKnownSome(pair, {
        from: this.dayOf(savedAt),
        until: next ? this.dayOf(next) : null,
      });
    });
    return { items };
  }

  /** What was said of the plan while the reader's side was in the group. */
  private async remarks(pair: Pair): Promise<PlanRemark[]> {
    const all = await this.plans.remarks(pair.id);
    return all.filter(({ at }) => isKnown(pair, this.dayOf(at)));
  }

  /** The plan as it stood on the last day of whoever has left the group. */
  private async asOf(pair: Pair, until: string): Promise<Plan> {
    const versions = await this.plans.versions(pair.id);
    const last = versions.find(({ savedAt }) => this.dayOf(savedAt) <= until);
    return {
      pairId: pair.id,
      goal: last?.goal ?? '',
      lines: last?.lines ?? [],
      agreedOn: last?.agreedOn ?? null,
      agreedBy: null,
      changedBy: last?.savedBy ?? null,
      changedAt: last?.savedAt ?? null,
      remarks: await this.remarks(pair),
      version: last?.version ?? 1,
      ...(await this.readers.toldOf(pair)),
    };
  }

  private dayOf(moment: string): string {
    return dateIn(this.scope.org.timeZone, new Date(moment));
  }
}
