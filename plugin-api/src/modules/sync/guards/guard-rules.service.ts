import {
  fixedGuards,
  guardDefaults,
  type GuardLimits,
  type GuardOverride,
  type GuardRule,
  type OverrideQuery,
  type RuledGuard,
} from '@nastavnik/contracts/sync-guards';
import { GuardCode } from '@nastavnik/contracts/sync-run';
import { Injectable } from '@nestjs/common';
import { type Place, pageFrom, placeOf } from '../../../platform/db/page.ts';
import { exceptionFor, policyOf, type Rule } from '../plan/guards/policy.ts';
import { GuardPlaces } from './guard-places.service.ts';
import { OverrideViews } from './override-views.service.ts';
import { type OverrideRow, OverridesRepository } from './overrides.repository.ts';

/** Shows what guards compare with now, and every exception there ever was. */
@Injectable()
export class GuardRules {
  constructor(
    private readonly places: GuardPlaces,
    private readonly overrides: OverridesRepository,
    private readonly views: OverrideViews,
  ) {}

  async inForce(sourcedId: string | undefined): Promise<{ items: GuardRule[] }> {
    const { connectionId, school, today } = await this.places.of(sourcedId);
    const schoolId = school?.id ?? null;
    const exceptions = await this.overrides.notEnded(connectionId);
    const policy = policyOf(exceptions, schoolId, today);
    const items = GuardCode.options.map(async (guard) => {
      if (!isRuled(guard)) return fixedRule(guard, fixedGuards[guard]);
      const row = exceptionFor(exceptions, { guard, schoolId, today });
      return ruleView(guard, policy[guard], row ? await this.views.of(row, today) : null);
    });
    return { items: await Promise.all(items) };
  }

  async history({ school: sourcedId, after, limit }: OverrideQuery) {
    const { connectionId, school, today } = await this.places.of(sourcedId);
    const before = placeOf(after)?.[1] ?? null;
    const rows = await this.overrides.page(connectionId, school?.id ?? null, before, limit + 1);
    const views = new Map<string, GuardOverride>();
    for (const row of rows.slice(0, limit)) views.set(row.id, await this.views.of(row, today));
    const place = ({ id }: OverrideRow): Place => ['', id];
    return pageFrom(rows, limit, place, ({ id }) => views.get(id) as GuardOverride);
  }
}

/** Whether a guard is one whose limits may be changed. */
export const isRuled = (guard: GuardCode): guard is RuledGuard => guard in guardDefaults;

const NONE = { percent: null, rows: null };

const fixedRule = (guard: GuardCode, fixed: string): GuardRule => ({
  guard,
  off: false,
  ...NONE,
  usual: NONE,
  by: 'default',
  override: null,
  fixed,
});

function ruleView(guard: RuledGuard, rule: Rule, override: GuardOverride | null): GuardRule {
  const usual: GuardLimits = guardDefaults[guard];
  return {
    guard,
    off: rule.off,
    percent: usual.percent === undefined ? null : rule.percent,
    rows: usual.rows === undefined ? null : rule.rows,
    usual: { percent: usual.percent ?? null, rows: usual.rows ?? null },
    by: rule.by,
    override,
    fixed: null,
  };
}
