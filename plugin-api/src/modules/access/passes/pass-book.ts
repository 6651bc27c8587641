import type { MadePass, PassPurpose } from '@nastavnik/contracts/passes';
import { Injectable } from '@nestjs/common';
import { Db } from '../../../platform/db/db.ts';
import { newId } from '../../../platform/db/id.ts';
import { Scope } from '../../../platform/scope/scope.ts';
import { PassFacts } from './pass-facts.ts';
import { PassKeys } from './pass-keys.repository.ts';
import { waitsUntil } from './pass-state.ts';
import { PassesRepository } from './passes.repository.ts';

/** For whom a pass is and what it lets in to. */
export interface PassFor {
  personId: string;
  purpose: PassPurpose;
  /** The questionnaire that a pass for one is about. */
  subjectId?: string;
}

/** Makes and ends passes; other modules make theirs by this, after a check of their own. */
@Injectable()
export class PassBook {
  constructor(
    private readonly db: Db,
    private readonly scope: Scope,
    private readonly passes: PassesRepository,
    private readonly keys: PassKeys,
    private readonly facts: PassFacts,
  ) {}

  /** A new pass and its secrets, which are never seen again; earlier ones for the same thing end. */
  make({
    personId,
    purpose,
    subjectId,
  }: PassFor): Promise<Omit<MadePass, 'pass'> & { id: string }> {
    return this.db.transaction(async () => {
      for (const { id, version } of await this.passes.notEnded(
        personId,
        purpose,
        subjectId ?? null,
      ))
        await this.end(id, version, 'replaced');
      const [id, now] = [newId(), new Date()];
      await this.passes.rows.insert({
        id,
        personId,
        purpose,
        subjectId: subjectId ?? null,
        madeBy: this.actor,
        madeAt: now.toISOString(),
        expiresAt: waitsUntil(now),
      });
      const secrets = await this.keys.issue(this.scope.schoolId, id);
      await this.facts.happened('made', id, purpose);
      return { id, ...secrets };
    });
  }

  /** Those for one thing of a person, which has been done or is done in another way. */
  async endAll({ personId, purpose, subjectId }: PassFor): Promise<void> {
    const left = await this.passes.notEnded(personId, purpose, subjectId ?? null);
    for (const { id, version } of left) await this.end(id, version, 'ended');
  }

  /** Nobody gets in by it any more, and its session is over within seconds. */
  async end(passId: string, version: number, how: 'ended' | 'replaced'): Promise<void> {
    await this.passes.update(passId, version, {
      endedAt: new Date().toISOString(),
      endedBy: this.actor,
    });
    await this.facts.happened(how, passId);
  }

  private get actor(): string | null {
    const { caller } = this.scope;
    return caller.kind === 'person' ? caller.personId : null;
  }
}
