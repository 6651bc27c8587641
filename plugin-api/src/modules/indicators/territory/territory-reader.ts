import { Injectable } from '@nestjs/common';
import { type Org, Scope } from '../../../platform/scope/scope.ts';
import { Installations } from '../../connections/installations.ts';
import type { SwitchedSchool } from '../../connections/installations.ts';
import { Orgs, pathOf } from '../../orgs/orgs.service.ts';
import { CoverageRepository, type SchoolCount, type YearCount } from '../coverage.repository.ts';
import { type KeptTarget, TargetsRepository } from '../targets.repository.ts';

/** Everything that a picture of a territory is made from. */
export interface TerritoryFacts {
  children: Org[];
  schools: SwitchedSchool[];
  /** Of this year, by school. */
  counts: Map<string, SchoolCount>;
  years: YearCount[];
  targets: KeptTarget[];
  pathOf: (org: Org) => string[];
}

/** Reads a territory in a fixed number of questions, whatever the number of its schools. */
@Injectable()
export class TerritoryReader {
  constructor(
    private readonly scope: Scope,
    private readonly orgs: Orgs,
    private readonly installations: Installations,
    private readonly coverage: CoverageRepository,
    private readonly targets: TargetsRepository,
  ) {}

  async read(org: Org, year: number): Promise<TerritoryFacts> {
    const [children, schools, counts, years] = await Promise.all([
      this.orgs.children(org.id),
      this.installations.schoolsUnder(org),
      this.coverage.schools(org, this.scope.org, year),
      this.coverage.years(org, this.scope.org),
    ]);
    const asked = [...pathOf(org), ...children.map(({ id }) => id)];
    const targets = await this.targets.of('COVERAGE', asked);
    const bySchool = new Map(counts.map((count) => [count.schoolId, count]));
    return { children, schools, counts: bySchool, years, targets, pathOf };
  }
}
