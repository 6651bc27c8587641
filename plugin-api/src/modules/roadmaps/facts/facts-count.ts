import { Injectable } from '@nestjs/common';
import { Scope } from '../../../platform/scope/scope.ts';
import { DataProofs } from './data-proofs.ts';
import { FactsRepository } from './facts.repository.ts';

/** Counts the facts of the org in scope anew, and notes what has finished itself by them. */
@Injectable()
export class FactsCount {
  constructor(
    private readonly scope: Scope,
    private readonly facts: FactsRepository,
    private readonly proofs: DataProofs,
  ) {}

  async ofSchool(): Promise<void> {
    await this.facts.keep(this.scope.org, await this.facts.ofSchool());
    await this.proofs.note();
  }

  /** A municipality or a region has lists of its own beside what its schools have been counted at. */
  async above(): Promise<void> {
    await this.facts.keep(this.scope.org, await this.facts.ofAbove());
    await this.proofs.note();
  }
}
