import { Injectable } from '@nestjs/common';
import { Scope } from '../../../platform/scope/scope.ts';
import { ToldAbove } from '../progress/told-above.ts';
import { DataProofs } from './data-proofs.ts';
import { FactsRepository } from './facts.repository.ts';
import { KeptFactsRepository } from './kept-facts.repository.ts';

/** Counts the facts of the org in scope anew, and notes what has finished itself by them. */
@Injectable()
export class FactsCount {
  constructor(
    private readonly scope: Scope,
    private readonly facts: FactsRepository,
    private readonly kept: KeptFactsRepository,
    private readonly proofs: DataProofs,
    private readonly told: ToldAbove,
  ) {}

  async recount(): Promise<void> {
    await this.kept.keep(this.scope.org, await this.facts.byYear());
    await this.proofs.note();
    await this.told.count();
  }

  isFresh(since: Date): Promise<boolean> {
    return this.kept.isFresh(this.scope.org, since);
  }
}
