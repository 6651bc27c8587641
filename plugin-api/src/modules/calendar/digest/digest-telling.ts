import { isWorkday } from '@nastavnik/contracts/workdays';
import { Injectable } from '@nestjs/common';
import type { Org } from '../../../platform/scope/scope.ts';
import { PacksService } from '../../packs/packs.service.ts';
import { CalendarDays } from '../calendar-days.service.ts';
import { DigestOffices } from './digest-offices.ts';
import { DigestsRepository } from './digests.repository.ts';

/** Tells the offices of the org in scope, in the transaction that takes the day. */
@Injectable()
export class DigestTelling {
  constructor(
    private readonly digests: DigestsRepository,
    private readonly days: CalendarDays,
    private readonly packs: PacksService,
    private readonly offices: DigestOffices,
  ) {}

  /** Nobody is told anything on a day off; asked before anything is begun. */
  async isDay(org: Org, day: string): Promise<boolean> {
    return isWorkday(day, (await this.packs.of(org)).workdays);
  }

  async of(day: string): Promise<void> {
    if (!(await this.digests.take(day))) return;
    const people = await this.offices.here();
    if (people.length === 0) return;
    const counts = await this.days.counts();
    if (counts.late + counts.today + counts.week === 0) return;
    await this.offices.tell(people, { day, ...counts });
  }
}
