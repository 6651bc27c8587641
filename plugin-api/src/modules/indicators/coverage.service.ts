import type { Coverage } from '@nastavnik/contracts/indicators';
import { Injectable } from '@nestjs/common';
import { Scope } from '../../platform/scope/scope.ts';
import { pathOf } from '../orgs/orgs.service.ts';
import { PacksService } from '../packs/packs.service.ts';
import { coverageOf, countOf, type Involved, unique } from './coverage.ts';
import { CoverageRepository } from './coverage.repository.ts';
import { nearestTarget } from './nearest-target.ts';
import { TargetsRepository } from './targets.repository.ts';

/** Counts the coverage of the school in scope and keeps it for those above. */
@Injectable()
export class CoverageService {
  constructor(
    private readonly scope: Scope,
    private readonly packs: PacksService,
    private readonly coverage: CoverageRepository,
    private readonly targets: TargetsRepository,
  ) {}

  /** This calendar year's coverage against the target that holds here, and whom it counts. */
  async show(): Promise<{ year: number; coverage: Coverage; involved: Involved[] }> {
    const { year, involved, count } = await this.count();
    const path = pathOf(this.scope.org);
    const target = nearestTarget(await this.targets.of('COVERAGE', path), path, year);
    return { year, coverage: coverageOf(count, target), involved: [...involved.values()] };
  }

  async recount(): Promise<void> {
    const { year, count } = await this.count();
    await this.coverage.keep(this.scope.org, year, count);
  }

  private async count() {
    const { coverageGrades: grades } = (await this.packs.current()).norms;
    const year = Number(this.scope.today().slice(0, 4));
    const pupils = await this.coverage.pupils(grades);
    const involved = unique(await this.coverage.involved(year, grades));
    const agreed = await this.coverage.agreed(grades);
    return { year, involved, count: countOf(pupils, involved, agreed) };
  }
}
