import { Injectable } from '@nestjs/common';
import { Problem } from '../../../platform/problem/problem.ts';
import { Scope } from '../../../platform/scope/scope.ts';
import { Secrets } from '../../../platform/secrets/secrets.ts';
import { Standings } from '../../access/sessions/standings.ts';
import { FeedsRepository } from './feeds.repository.ts';

/** Lets whoever knows an address into the org of its owner, while the owner may read there. */
@Injectable()
export class FeedDoor {
  constructor(
    private readonly scope: Scope,
    private readonly feeds: FeedsRepository,
    private readonly standings: Standings,
    private readonly secrets: Secrets,
  ) {}

  markOf(secret: string): Buffer {
    return this.secrets.mark(secret, 'calendar feed');
  }

  async enter<T>(key: string, work: () => Promise<T>): Promise<T> {
    const mark = this.markOf(key.replace(/\.ics$/, ''));
    const feed = await this.feeds.byMark(mark);
    const org = feed && (await this.standings.orgOf(feed.orgId));
    if (!org) throw new Problem('calendar.unknown');
    const { rights, refused } = await this.standings.of(feed.personId, org);
    if (refused || !rights.has('calendar.read')) throw new Problem('calendar.unknown');
    await this.feeds.noteRead(mark);
    return this.scope.inOrg(org, 'calendar feed', work);
  }
}
