import { Injectable } from '@nestjs/common';
import { Scope } from '../../platform/scope/scope.ts';
import { Installations } from '../connections/installations.ts';
import { CountedRepository } from './counted.repository.ts';
import { Counting } from './counting.ts';

/** Counts the school in scope for its municipality. */
@Injectable()
export class SchoolCount {
  constructor(
    private readonly scope: Scope,
    private readonly counting: Counting,
    private readonly counted: CountedRepository,
    private readonly installations: Installations,
  ) {}

  /** A school that is off is nobody's to control. */
  async again(): Promise<void> {
    if (!(await this.installations.enabled(this.scope.org))) return;
    await this.counted.keep(this.scope.org, await this.counting.own());
  }

  async unlessFresh(since: Date): Promise<void> {
    if (!(await this.counted.isFresh(since))) await this.again();
  }
}
