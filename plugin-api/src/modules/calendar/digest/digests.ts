import { Injectable, Logger } from '@nestjs/common';
import { Db } from '../../../platform/db/db.ts';
import { dateIn, type Org, Scope } from '../../../platform/scope/scope.ts';
import { Orgs } from '../../orgs/orgs.service.ts';
import { DigestTelling } from './digest-telling.ts';
import { DigestsRepository } from './digests.repository.ts';

/** Told in the morning; a server that was down catches up until the working day is over. */
const FROM_HOUR = 7;
const TO_HOUR = 19;

const hourIn = (timeZone: string, moment: Date): number =>
  Number(
    new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', hourCycle: 'h23' }).format(
      moment,
    ),
  );

/** Whether an org may be told something at that moment. */
export const isTime = (timeZone: string, moment: Date): boolean => {
  const hour = hourIn(timeZone, moment);
  return hour >= FROM_HOUR && hour < TO_HOUR;
};

/** Once a day at most, an org's offices are told how much is late and due; nothing due, nothing told. */
@Injectable()
export class Digests {
  private readonly log = new Logger('Digests');

  constructor(
    private readonly scope: Scope,
    private readonly db: Db,
    private readonly digests: DigestsRepository,
    private readonly telling: DigestTelling,
    private readonly orgs: Orgs,
  ) {}

  async tell(moment: Date): Promise<void> {
    const last = await this.digests.lastDays();
    for (const org of await this.orgs.all()) {
      const day = dateIn(org.timeZone, moment);
      if (!isTime(org.timeZone, moment) || (last.get(org.id) ?? '') >= day) continue;
      // whatever is wrong at one org, the others are told
      await this.tellAt(org, day).catch((error: Error) =>
        this.log.error({ org: org.id, error: error.message }),
      );
    }
  }

  private async tellAt(org: Org, day: string): Promise<void> {
    if (!(await this.telling.isDay(org, day))) return;
    await this.scope.inOrg(org, 'calendar.digest', () =>
      this.db.transaction(() => this.telling.of(day)),
    );
  }
}
