import { SchoolMatter } from '@nastavnik/contracts/control-matters';
import { Injectable } from '@nestjs/common';
import { type Org, Scope } from '../../platform/scope/scope.ts';
import { OrgsBelow } from '../connections/orgs-below.ts';
import type { Counts } from './control.entity.ts';
import { type CountedSchool, CountedRepository } from './counted.repository.ts';
import { Counting } from './counting.ts';

export interface CountedPart extends CountedSchool {
  org: Org;
}

/** What a sheet of the org in scope would say now. */
export interface Drawn {
  asOf: string;
  counts: Counts;
  /** How many schools have any, how many there are and take part, and who was counted; null at a school. */
  below: { having: Counts; all: number; on: number; parts: CountedPart[] } | null;
}

/** Takes the numbers of the org in scope, and above a school those of its schools. */
@Injectable()
export class Taking {
  constructor(
    private readonly scope: Scope,
    private readonly orgsBelow: OrgsBelow,
    private readonly counting: Counting,
    private readonly counted: CountedRepository,
  ) {}

  async now(): Promise<Drawn> {
    const { org } = this.scope;
    const now = new Date().toISOString();
    const counts = await this.counting.own();
    if (org.kind === 'school') return { asOf: now, counts, below: null };
    const schools = await this.orgsBelow.schools();
    const on = schools.filter(({ isOn }) => isOn);
    const known = await this.counted.schools();
    const parts = on.flatMap((school): CountedPart[] => {
      const found = known.get(school.id);
      return found ? [{ ...found, org: school }] : [];
    });
    const having: Counts = {};
    for (const matter of SchoolMatter.options) {
      const each = parts.map((part) => part.counts[matter] ?? 0);
      counts[matter] = each.reduce((sum, value) => sum + value, 0);
      having[matter] = each.filter((value) => value > 0).length;
    }
    const asOf = parts.map(({ countedAt }) => new Date(countedAt).toISOString()).toSorted()[0];
    return {
      asOf: asOf ?? now,
      counts,
      below: { having, all: schools.length, on: on.length, parts },
    };
  }
}
