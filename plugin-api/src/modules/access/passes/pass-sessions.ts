import { Injectable } from '@nestjs/common';
import { Db } from '../../../platform/db/db.ts';
import { Problem } from '../../../platform/problem/problem.ts';
import { Scope } from '../../../platform/scope/scope.ts';
import { OWN_PAGE, type PersonCaller } from '../../../platform/token/tokens.ts';
import type { PassEntity } from './pass.entity.ts';
import { PassDoor } from './pass-door.ts';
import { PassFacts } from './pass-facts.ts';
import { lastsUntil, passState } from './pass-state.ts';
import { PassesRepository } from './passes.repository.ts';

/** Refuses a session that is no more: ended by somebody, or its time has passed. */
export function needOpen(pass: PassEntity | null): asserts pass is PassEntity {
  if (!pass) throw new Problem('session.required', {});
  const state = passState(pass, new Date());
  if (state === 'over') throw new Problem('pass.over');
  if (state !== 'open') throw new Problem('pass.ended');
}

function needWaiting(pass: PassEntity | null): asserts pass is PassEntity {
  if (!pass) throw new Problem('pass.unknown');
  const state = passState(pass, new Date());
  if (state === 'expired') throw new Problem('pass.expired');
  if (pass.openedAt !== null) throw new Problem('pass.used');
  if (state !== 'waiting') throw new Problem('pass.withdrawn');
}

/** Sessions that passes open: each begun once, gone on with by a key of its own. */
@Injectable()
export class PassSessions {
  constructor(
    private readonly db: Db,
    private readonly scope: Scope,
    private readonly door: PassDoor,
    private readonly passes: PassesRepository,
    private readonly facts: PassFacts,
  ) {}

  /** Uses a link or a code up; of many at once exactly one gets in. */
  async open(shown: string): Promise<{ caller: PersonCaller; refresh: string }> {
    const found = await this.door.find(shown);
    return this.scope.inOrg(found.org, 'pass', () =>
      this.db.transaction(async () => {
        const pass = await this.passes.lock(found.passId);
        needWaiting(pass);
        const now = new Date();
        await this.passes.update(pass.id, pass.version, {
          openedAt: now.toISOString(),
          untilAt: lastsUntil(now),
        });
        await this.facts.happened('opened', pass.id);
        return { caller: callerOf(pass, found.org.id), refresh: await this.door.begin(found) };
      }),
    );
  }

  /** The person whose session this key goes on with. */
  async goOn(key: string): Promise<PersonCaller> {
    const { org, passId } = await this.door.byKey('session', key);
    const pass = await this.scope.inOrg(org, 'pass', () => this.passes.rows.find({ id: passId }));
    needOpen(pass);
    return callerOf(pass, org.id);
  }

  /** The person closes their session; what is not one, or is one no more, stays as it is. */
  async leave(key: string): Promise<void> {
    const found = await this.door.byKey('session', key).catch(() => null);
    if (!found) return;
    await this.scope.inOrg(found.org, 'pass', () =>
      this.db.transaction(async () => {
        const pass = await this.passes.lock(found.passId);
        if (!pass || pass.endedAt !== null) return;
        const [endedAt, endedBy] = [new Date().toISOString(), pass.personId];
        await this.passes.update(pass.id, pass.version, { endedAt, endedBy });
        await this.facts.happened('left', pass.id);
      }),
    );
  }
}

const callerOf = ({ id, personId }: PassEntity, orgId: string): PersonCaller => ({
  kind: 'person',
  personId,
  orgId,
  connectionId: OWN_PAGE,
  passId: id,
});
