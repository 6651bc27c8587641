import type { DueCalendar } from '@nastavnik/contracts/due/occurrences';
import type { Stretch } from '@nastavnik/contracts/due/stretch';
import { statesBegun } from '@nastavnik/contracts/programme-states';
import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/db/db.ts';
import { Scope } from '../../platform/scope/scope.ts';
import { PacksService } from '../packs/packs.service.ts';

/** With the clock by which a moment falls on a day. */
export interface OrgCalendar extends DueCalendar {
  timeZone: string;
}

/** What due dates cannot know of themselves, as it is at the org in scope. */
@Injectable()
export class DueCalendars {
  constructor(
    private readonly db: Db,
    private readonly scope: Scope,
    private readonly packs: PacksService,
  ) {}

  /** A last day that is a day off goes to the next working one; the days of programmes are the school's own. */
  async here(): Promise<OrgCalendar> {
    const { workdays } = await this.packs.current();
    const { timeZone } = this.scope.org;
    return { programmes: await this.programmes(), move: { to: 'next', workdays }, timeZone };
  }

  /** Above schools nobody reads their programmes: there «в сроки программ» has no day. */
  private programmes(): Promise<Stretch[]> | Stretch[] {
    if (this.scope.org.kind !== 'school') return [];
    return this.db.query<Stretch>(
      `SELECT MIN(t.starts_on) AS \`from\`, t.ends_on AS \`by\` FROM programmes t
       WHERE t.school_id = ? AND t.ends_on IS NOT NULL
         AND t.state IN (${statesBegun.map(() => '?').join(', ')})
       GROUP BY t.ends_on ORDER BY t.ends_on`,
      [this.db.school, ...statesBegun],
    );
  }
}
