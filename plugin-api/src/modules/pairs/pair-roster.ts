import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/db/db.ts';
import { Outbox } from '../../platform/outbox/outbox.ts';
import { PairWatch } from './pair-watch.ts';
import { PairTransfers } from './transfers/pair-transfers.ts';
import '../sync/sync.events.ts';

/** Hears from sync who has left the school, who is back, and who is in another class. */
@Injectable()
export class PairRoster {
  constructor(outbox: Outbox, db: Db, watch: PairWatch, transfers: PairTransfers) {
    outbox.on('roster.classes-changed', ({ moves }) => transfers.heard(moves));
    for (const type of ['roster.person-deactivated', 'roster.person-returned'] as const)
      outbox.on(type, ({ personId }) => db.transaction(() => watch.review([personId])));
  }
}
