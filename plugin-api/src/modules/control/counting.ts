import type { ControlMatter } from '@nastavnik/contracts/control-matters';
import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/db/db.ts';
import { Scope } from '../../platform/scope/scope.ts';
import { PacksService } from '../packs/packs.service.ts';
import { daysAfter } from '../roster/age.ts';
import { RoadmapsService } from '../roadmaps/roadmaps.service.ts';
import type { Counts } from './control.entity.ts';
import { type CountParameter, officeCounts, schoolCounts } from './count-queries.ts';

/** Counts what a sheet says of the org in scope itself, today. */
@Injectable()
export class Counting {
  constructor(
    private readonly db: Db,
    private readonly scope: Scope,
    private readonly packs: PacksService,
    private readonly roadmaps: RoadmapsService,
  ) {}

  async own(): Promise<Counts> {
    const isSchool = this.scope.org.kind === 'school';
    const today = this.scope.today();
    const { norms } = await this.packs.current();
    const known: Record<CountParameter, unknown> = {
      org: this.db.school,
      today,
      soon: daysAfter(today, norms.consentEndsSoonDays),
      norm: norms.notMeetingDays,
    };
    const found: Counts = {
      [isSchool ? 'roadmap_overdue' : 'office_roadmap_overdue']: await this.overdueItems(),
    };
    // one after another, as the overview does
    for (const [matter, { sql, params }] of Object.entries(
      isSchool ? schoolCounts : officeCounts,
    )) {
      const values = params.map((name) => known[name]);
      const [row] = await this.db.query<{ value: number | string }>(sql, values);
      found[matter as ControlMatter] = Number(row?.value ?? 0);
    }
    return found;
  }

  private async overdueItems(): Promise<number> {
    const { items } = await this.roadmaps.list();
    return items.reduce((sum, { counts }) => sum + counts.overdue, 0);
  }
}
