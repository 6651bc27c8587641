import type { AssignmentStep } from '@nastavnik/contracts/assignments';
import { Injectable } from '@nestjs/common';
import { Problem } from '../../platform/problem/problem.ts';
import { Scope } from '../../platform/scope/scope.ts';
import { Parties } from '../approvals/parties.ts';
import type { AddresseeEntity, ReceivedEntity } from './assignment.entity.ts';
import { IssuedRepository } from './issued.repository.ts';
import { ReceivedRepository } from './received.repository.ts';

/** More than two sides would go through. */
const MOST_STEPS = 50;

interface Next {
  patch: Partial<Pick<AddresseeEntity, 'state' | 'due' | 'answeredOn' | 'reply'>>;
  step: Omit<AssignmentStep, 'at' | 'by'>;
}

/**
 * The one door between the two sides of an assignment. Both rows change in one transaction and keep
 * one version; whoever changes them locks the issuer's first.
 */
@Injectable()
export class ReplySteps {
  constructor(
    private readonly scope: Scope,
    private readonly parties: Parties,
    private readonly issued: IssuedRepository,
    private readonly received: ReceivedRepository,
  ) {}

  /** By the addressee in scope. */
  async atIssuer(
    { id, issuerId, assignmentId }: ReceivedEntity,
    version: number,
    next: (row: AddresseeEntity) => Next,
  ): Promise<void> {
    const issuer = await this.parties.need(issuerId);
    const by = await this.by();
    await this.scope.inOrg(issuer, 'assignments', () =>
      this.take(assignmentId, { id, version, by }, next),
    );
  }

  /** By the issuer in scope, one after another; as it is now where no version was seen. */
  async here(
    assignmentId: string,
    replies: readonly { id: string; version: number | null }[],
    next: (row: AddresseeEntity) => Next,
  ): Promise<void> {
    const by = await this.by();
    // one order for everybody, so that two who decide do not wait for each other
    for (const reply of replies.toSorted((one, other) => (one.id < other.id ? -1 : 1)))
      await this.take(assignmentId, { ...reply, by }, next);
  }

  private async take(
    assignmentId: string,
    { id, version, by }: { id: string; version: number | null; by: string },
    next: (row: AddresseeEntity) => Next,
  ): Promise<void> {
    const row = await this.issued.lock(id);
    if (row.assignmentId !== assignmentId) throw new Problem('entity.not-found');
    const { patch, step } = next(row);
    if (row.steps.length >= MOST_STEPS && step.what !== 'accepted' && step.what !== 'withdrawn')
      throw new Problem('assignment.too-many-rounds', { most: MOST_STEPS });
    const steps = [...row.steps, { ...step, at: new Date().toISOString(), by }];
    const changed = { ...patch, steps };
    const seen = version ?? row.version;
    await this.issued.addressees.update(id, seen, changed);
    await this.scope.inOrg(await this.parties.need(row.addresseeId), 'assignments', () =>
      this.received.rows.update(id, seen, changed),
    );
  }

  private async by(): Promise<string> {
    return `${this.scope.org.name}, ${await this.parties.me()}`.slice(0, 200);
  }
}
