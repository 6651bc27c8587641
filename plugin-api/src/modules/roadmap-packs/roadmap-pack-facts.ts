import type { RoadmapPack } from '@nastavnik/contracts/roadmap-packs';
import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/db/db.ts';
import { History } from '../../platform/history/history.ts';
import { Outbox } from '../../platform/outbox/outbox.ts';

declare module '../../platform/outbox/events.ts' {
  interface Events {
    'roadmap-pack.added': { code: string; version: number };
  }
}

/** What happens to roadmap packs, told in the transaction in which it happens. */
@Injectable()
export class RoadmapPackFacts {
  constructor(
    private readonly db: Db,
    private readonly history: History,
    private readonly outbox: Outbox,
  ) {}

  added({ code, version }: RoadmapPack, keep: () => Promise<string>): Promise<string> {
    return this.db.transaction(async () => {
      const id = await keep();
      const note = `${code} ${version}`;
      await this.history.add({ entity: 'roadmap-pack', id, action: 'added', note });
      await this.outbox.add('roadmap-pack.added', { code, version });
      return id;
    });
  }
}
