import type { Territory, TerritoryRow } from '@nastavnik/contracts/indicators';
import { Injectable } from '@nestjs/common';
import { type Org, Scope } from '../../../platform/scope/scope.ts';
import type { SwitchedSchool } from '../../connections/installations.ts';
import { PacksService } from '../../packs/packs.service.ts';
import { coverageOf, nobody, sum } from '../coverage.ts';
import { nearestTarget } from '../nearest-target.ts';
import { ladderOf } from './ladder.ts';
import { standingsOf } from './standings.ts';
import { Territories } from './territories.ts';
import { type TerritoryFacts, TerritoryReader } from './territory-reader.ts';

const orgBrief = ({ id, kind, name }: Org) => ({ id, kind, name });

/** Coverage above the school: sums of what schools have been counted at, never names. */
@Injectable()
export class TerritoryService {
  constructor(
    private readonly scope: Scope,
    private readonly packs: PacksService,
    private readonly territories: Territories,
    private readonly reader: TerritoryReader,
  ) {}

  async show(orgId: string | undefined): Promise<Territory> {
    const org = await this.territories.need(orgId);
    const today = this.scope.today();
    const year = Number(today.slice(0, 4));
    const facts = await this.reader.read(org, year);
    const { norms } = await this.packs.of(org);
    const schoolsOf = Map.groupBy(facts.schools, (school) =>
      org.kind === 'region' ? (school.municipalityId ?? school.id) : school.id,
    );
    return {
      org: orgBrief(org),
      today,
      year,
      countedOn: `${year}-${norms.countDate}`,
      coverage: this.coverage(org, facts.schools, facts, year),
      ladder: ladderOf(facts, org, year),
      rows: facts.children
        .map((child) => this.row(child, schoolsOf.get(child.id) ?? [], facts, year))
        .sort(
          (a, b) =>
            (b.coverage.gap ?? 0) - (a.coverage.gap ?? 0) ||
            a.coverage.percent - b.coverage.percent,
        ),
    };
  }

  private row(
    child: Org,
    schools: SwitchedSchool[],
    facts: TerritoryFacts,
    year: number,
  ): TerritoryRow {
    const counted = schools.flatMap(({ id }) => facts.counts.get(id)?.countedAt ?? []);
    const coverage = this.coverage(child, schools, facts, year);
    return {
      org: orgBrief(child),
      coverage,
      schools: standingsOf(schools, facts.counts, coverage.target?.percent),
      countedAt: counted.sort()[0] ?? null,
    };
  }

  private coverage(org: Org, schools: SwitchedSchool[], facts: TerritoryFacts, year: number) {
    const counts = schools.map(({ id }) => facts.counts.get(id) ?? nobody);
    return coverageOf(sum(counts), nearestTarget(facts.targets, facts.pathOf(org), year));
  }
}
