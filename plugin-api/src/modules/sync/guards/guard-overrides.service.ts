import {
  fixedGuards,
  guardDefaults,
  type GuardOverride,
  type NewGuardOverride,
  OVERRIDE_DAYS,
} from '@nastavnik/contracts/sync-guards';
import { Injectable } from '@nestjs/common';
import { newId } from '../../../platform/db/id.ts';
import { Problem } from '../../../platform/problem/problem.ts';
import { GuardPlaces } from './guard-places.service.ts';
import { isRuled } from './guard-rules.service.ts';
import { type By, OverrideRecord } from './override-record.service.ts';
import { OverrideViews, stateOf } from './override-views.service.ts';
import { type OverrideRow, OverridesRepository } from './overrides.repository.ts';

/**
 * Sets and ends exceptions from the guards. They hold for plans made from then on; a plan that waits
 * for a decision still waits for it.
 */
@Injectable()
export class GuardOverrides {
  constructor(
    private readonly places: GuardPlaces,
    private readonly overrides: OverridesRepository,
    private readonly views: OverrideViews,
    private readonly record: OverrideRecord,
  ) {}

  async set(asked: NewGuardOverride): Promise<GuardOverride> {
    const { connectionId, school, today } = await this.places.of(asked.school);
    const guard = checked(asked, today);
    const { off, percent = null, rows = null, act = null, reason, validUntil } = asked;
    const by = this.record.who();
    const row = await this.record.write('guard.override-set', async () => {
      const made: OverrideRow = {
        id: newId(),
        connectionId,
        schoolId: school?.id ?? null,
        guard,
        off,
        percent,
        rows,
        act,
        reason,
        validUntil,
        ...NOT_ENDED,
        setAt: new Date().toISOString(),
        setPerson: by.personId,
        setClient: by.clientId,
      };
      for (const known of await this.overrides.notEnded(connectionId))
        if (known.guard === guard && known.schoolId === made.schoolId)
          await this.overrides.end(ended(known, by, 'Заменено новым исключением'));
      await this.overrides.insert(made);
      return made;
    });
    return this.views.of(row, today);
  }

  /** People end what is set for their school; what is set for all schools is the host's. */
  async end(id: string, reason: string | undefined): Promise<GuardOverride> {
    const { connectionId, school, today } = await this.places.of(undefined);
    const row = await this.record.write('guard.override-ended', async () => {
      const known = await this.overrides.lock(connectionId, id);
      if (!known || (school !== null && known.schoolId !== school.id))
        throw new Problem('entity.not-found');
      if (stateOf(known, today) !== 'active') throw new Problem('guard.override-over');
      const over = ended(known, this.record.who(), reason ?? null);
      await this.overrides.end(over);
      return over;
    });
    return this.views.of(row, today);
  }
}

const NOT_ENDED = { endedAt: null, endedPerson: null, endedClient: null, endReason: null };

const ended = (row: OverrideRow, by: By, endReason: string | null): OverrideRow => ({
  ...row,
  endedAt: new Date().toISOString(),
  endedPerson: by.personId,
  endedClient: by.clientId,
  endReason,
});

/** The guard, when it may be changed in this way and for so long. */
function checked({ guard, off, percent, rows, validUntil }: NewGuardOverride, today: string) {
  if (!isRuled(guard)) throw new Problem('guard.fixed', { guard, why: fixedGuards[guard] });
  const limits = Object.keys(guardDefaults[guard]);
  const named = [percent === undefined ? [] : 'percent', rows === undefined ? [] : 'rows'].flat();
  const sensible = off
    ? named.length === 0
    : named.length > 0 && named.every((limit) => limits.includes(limit));
  if (!sensible) throw new Problem('guard.limit-unknown', { guard, limits });
  const to = new Date(Date.parse(today) + OVERRIDE_DAYS * 86_400_000).toISOString().slice(0, 10);
  if (validUntil < today || validUntil > to)
    throw new Problem('guard.until-wrong', { from: today, to });
  return guard;
}
