import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/db/db.ts';
import { Outbox } from '../../platform/outbox/outbox.ts';
import '../sync/sync.events.ts';

const NAME = "CONCAT_WS(' ', p.family_name, p.given_name, p.middle_name)";

/** Keeps the order of the bases true to the names that sync brings. */
@Injectable()
export class BaseNames {
  constructor(
    private readonly db: Db,
    outbox: Outbox,
  ) {
    outbox.on('roster.applied', () => this.follow());
    outbox.on('roster.undone', () => this.follow());
  }

  private async follow() {
    for (const base of ['mentees', 'mentors'])
      await this.db.query(
        `UPDATE ${base} b JOIN people p ON p.school_id = b.school_id AND p.id = b.id
         SET b.sort_name = ${NAME} WHERE b.school_id = ? AND b.sort_name <> ${NAME}`,
        [this.db.school],
      );
  }
}
