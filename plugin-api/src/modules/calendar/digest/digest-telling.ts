import { isWorkday } from '@nastavnik/contracts/workdays';
import { Injectable } from '@nestjs/common';
import type { Org } from '../../../platform/scope/scope.ts';
import { PacksService } from '../../packs/packs.service.ts';
import { CalendarDays } from '../calendar-days.service.ts';
import { DigestMeetings, noMeetings } from './digest-meetings.ts';
import { DigestOffices } from './digest-offices.ts';
import { DigestsRepository } from './digests.repository.ts';

const nothing = { late: 0, today: 0, week: 0 };

/** Tells the offices of the org in scope and whoever meets there, in the transaction that takes the day. */
@Injectable()
export class DigestTelling {
  constructor(
    private readonly digests: DigestsRepository,
    private readonly days: CalendarDays,
    private readonly packs: PacksService,
    private readonly offices: DigestOffices,
    private readonly meetings: DigestMeetings,
  ) {}

  /** Nobody is told anything on a day off; asked before anything is begun. */
  async isDay(org: Org, day: string): Promise<boolean> {
    return isWorkday(day, (await this.packs.of(org)).workdays);
  }

  async of(day: string): Promise<void> {
    if (!(await this.digests.take(day))) return;
    const officers = new Set(await this.offices.here());
    const counts = officers.size > 0 ? await this.days.counts() : nothing;
    const met = await this.meetings.of(day, [...officers]);
    for (const personId of new Set([...officers, ...met.keys()])) {
      const meetings = met.get(personId) ?? noMeetings;
      const { late, today, week } = officers.has(personId) ? counts : nothing;
      const all = [late, today, week, ...Object.values(meetings)];
      if (all.some((each) => each > 0))
        await this.offices.tell({ personId, day, late, today, week, meetings });
    }
  }
}
