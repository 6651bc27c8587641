import { Injectable } from '@nestjs/common';
import { Scope } from '../../platform/scope/scope.ts';
import { CountedRepository } from './counted.repository.ts';
import { Counting } from './counting.ts';

/** Counts the school in scope for its municipality. */
@Injectable()
export class SchoolCount {
  constructor(
    private readonly scope: Scope,
    private readonly counting: Counting,
    private readonly counted: CountedRepository,
  ) {}

  async again(): Promise<void> {
    await this.counted.keep(this.scope.org, await this.counting.own());
  }

  async unlessFresh(since: Date): Promise<void> {
    if (!(await this.counted.isFresh(since))) await this.again();
  }
}
