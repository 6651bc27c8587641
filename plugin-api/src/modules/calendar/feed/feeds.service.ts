import { randomBytes } from 'node:crypto';
import type { CalendarFeed } from '@nastavnik/contracts/calendar';
import { addDays } from '@nastavnik/contracts/due/days';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../../config.ts';
import { Scope } from '../../../platform/scope/scope.ts';
import { CalendarDays } from '../calendar-days.service.ts';
import { FeedDoor } from './feed-door.ts';
import { type Feed, FeedsRepository } from './feeds.repository.ts';
import { icsOf } from './ics.ts';

/** A program is told so much of the past and of what is to come. */
const DAYS_BACK = 31;
const DAYS_AHEAD = 366;

const view = (feed: Feed | null): CalendarFeed => ({
  madeAt: feed?.madeAt ?? null,
  readAt: feed?.readAt ?? null,
});

/**
 * The address by which calendar programs read. It is a secret of one person's: shown once, kept as a
 * mark, and it opens nothing from the moment that the person may not read the calendar here.
 */
@Injectable()
export class Feeds {
  constructor(
    private readonly scope: Scope,
    private readonly feeds: FeedsRepository,
    private readonly days: CalendarDays,
    private readonly door: FeedDoor,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async show(): Promise<CalendarFeed> {
    return view(await this.feeds.of(this.scope.personId));
  }

  async make(): Promise<CalendarFeed & { address: string }> {
    const { personId } = this.scope;
    const secret = randomBytes(32).toString('base64url');
    await this.feeds.keep(personId, this.door.markOf(secret));
    const address = `${this.config.PUBLIC_ORIGIN}/plugin/v1/calendars/${secret}.ics`;
    return { ...view(await this.feeds.of(personId)), address };
  }

  async end(): Promise<CalendarFeed> {
    await this.feeds.end(this.scope.personId);
    return view(null);
  }

  /** The calendar behind an address, as iCalendar. */
  async read(key: string): Promise<string> {
    return this.door.enter(key, async () => {
      const today = this.scope.today();
      const days = { from: addDays(today, -DAYS_BACK), to: addDays(today, DAYS_AHEAD) };
      return icsOf(await this.days.of(days), new Date());
    });
  }
}
