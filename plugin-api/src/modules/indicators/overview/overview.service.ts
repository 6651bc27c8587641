import type { Overview } from '@nastavnik/contracts/indicators';
import { Injectable } from '@nestjs/common';
import { Scope } from '../../../platform/scope/scope.ts';
import { PacksService } from '../../packs/packs.service.ts';
import { PairsService } from '../../pairs/pairs.service.ts';
import { daysAfter } from '../../roster/age.ts';
import { CoverageService } from '../coverage.service.ts';
import { orderSince } from './order-term.ts';
import { OverviewRepository } from './overview.repository.ts';
import { funnelOf, stripFrom, stripOf, trendOf } from './pictures.ts';
import { todoOf } from './todo.ts';

const WORST = 5;

/** The curator's first screen: people against the target, what waits, where mentees stop. */
@Injectable()
export class OverviewService {
  constructor(
    private readonly scope: Scope,
    private readonly packs: PacksService,
    private readonly coverage: CoverageService,
    private readonly pairs: PairsService,
    private readonly counts: OverviewRepository,
  ) {}

  async show(): Promise<Overview> {
    const today = this.scope.today();
    const pack = await this.packs.current();
    const { norms } = pack;
    const quiet = [today, norms.notMeetingDays] as const;
    const soon = daysAfter(today, norms.consentEndsSoonDays);
    // one after another: a screen that takes half the pool at once is refused when many open it
    const { year, coverage, involved } = await this.coverage.show();
    const matters = await this.counts.matters(quiet, today, soon);
    const reached = await this.counts.reached(quiet);
    const activePairs = await this.counts.activePairs();
    const worst = await this.pairs.quietest(WORST);
    const met = await this.counts.metOn(
      worst.map(({ id }) => id),
      stripFrom(today),
    );
    return {
      today,
      asOf: new Date().toISOString(),
      year,
      countedOn: `${year}-${norms.countDate}`,
      coverage,
      todo: todoOf(matters, orderSince(pack, today)),
      funnel: funnelOf(reached),
      trend: trendOf(
        involved.map(({ since }) => since),
        today,
      ),
      notMeeting: {
        days: norms.notMeetingDays,
        count: matters.find(({ code }) => code === 'not_meeting')?.count ?? 0,
        activePairs,
        worst: worst.map((pair) => ({ ...pair, weeks: stripOf(met.get(pair.id) ?? [], today) })),
      },
    };
  }
}
