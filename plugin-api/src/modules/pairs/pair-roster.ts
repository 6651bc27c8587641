import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/db/db.ts';
import { Outbox } from '../../platform/outbox/outbox.ts';
import { PairWatch } from './pair-watch.ts';
import '../sync/sync.events.ts';

/** Hears from sync who has left the school, and who is back. */
@Injectable()
export class PairRoster {
  constructor(outbox: Outbox, db: Db, watch: PairWatch) {
    for (const type of ['roster.person-deactivated', 'roster.person-returned'] as const)
      outbox.on(type, ({ personId }) => db.transaction(() => watch.review([personId])));
  }
}
