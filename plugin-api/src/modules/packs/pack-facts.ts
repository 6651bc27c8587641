import type { WholePack } from '@nastavnik/contracts/packs';
import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/db/db.ts';
import { History } from '../../platform/history/history.ts';
import { Outbox } from '../../platform/outbox/outbox.ts';

declare module '../../platform/outbox/events.ts' {
  interface Events {
    'pack.added': { code: string; version: number };
  }
}

/** What happens to packs, told in the transaction in which it happens. */
@Injectable()
export class PackFacts {
  constructor(
    private readonly db: Db,
    private readonly history: History,
    private readonly outbox: Outbox,
  ) {}

  kept(
    { code, version }: Pick<WholePack, 'code' | 'version'>,
    keep: () => Promise<string>,
  ): Promise<string> {
    return this.db.transaction(async () => {
      const id = await keep();
      await this.history.add({ entity: 'pack', id, action: 'added', note: `${code} ${version}` });
      await this.outbox.add('pack.added', { code, version });
      return id;
    });
  }
}
