import { calendarRoutes } from '@nastavnik/contracts/calendar';
import { Controller } from '@nestjs/common';
import { type Call, Endpoint } from '../../platform/contract/endpoint.ts';
import { Raw } from '../../platform/contract/raw.ts';
import { CalendarDays } from './calendar-days.service.ts';
import { Feeds } from './feed/feeds.service.ts';

@Controller()
export class CalendarController {
  constructor(
    private readonly days: CalendarDays,
    private readonly feeds: Feeds,
  ) {}

  @Endpoint(calendarRoutes.show)
  show({ query }: Call<typeof calendarRoutes.show>) {
    return this.days.of(query);
  }

  @Endpoint(calendarRoutes.feed)
  feed() {
    return this.feeds.show();
  }

  @Endpoint(calendarRoutes.makeFeed)
  makeFeed() {
    return this.feeds.make();
  }

  @Endpoint(calendarRoutes.endFeed)
  endFeed() {
    return this.feeds.end();
  }

  @Endpoint(calendarRoutes.ics)
  async ics({ params }: Call<typeof calendarRoutes.ics>) {
    return new Raw(await this.feeds.read(params.key));
  }
}
