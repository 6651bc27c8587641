import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/db/db.ts';
import { Outbox } from '../../platform/outbox/outbox.ts';
import { PairWatch } from './pair-watch.ts';
import '../sync/sync.events.ts';

/** Hears from sync who has left the school, and who is back. */
@Injectable()
export class PairRoster {
  constructor(outbox: Outbox, db: Db, watch: PairWatch) {
    outbox.on('roster.person-deactivated', ({ personId }) =>
      db.transaction(() => watch.personLeft(personId)),
    );
    outbox.on('roster.person-returned', ({ personId }) =>
      db.transaction(() => watch.personReturned(personId)),
    );
  }
}
