import type { ConsentKind } from '@nastavnik/contracts/consents';
import { Injectable } from '@nestjs/common';
import { History } from '../../platform/history/history.ts';
import { Outbox } from '../../platform/outbox/outbox.ts';
import type { NewRecord } from './consents.repository.ts';

declare module '../../platform/outbox/events.ts' {
  interface Events {
    'consents.received': { personIds: string[]; kinds: ConsentKind[] };
    'consent.withdrawn': { consentId: string; personId: string; kind: ConsentKind };
  }
}

type Watcher = (personIds: string[]) => Promise<void>;

/**
 * Tells what happened to consents. Watchers run in the same transaction: what depends on a consent
 * is never seen without it.
 */
@Injectable()
export class ConsentFacts {
  private readonly watchers: Watcher[] = [];

  constructor(
    private readonly history: History,
    private readonly outbox: Outbox,
  ) {}

  watch(watcher: Watcher): void {
    this.watchers.push(watcher);
  }

  async received(records: NewRecord[], personIds: string[], kinds: ConsentKind[]): Promise<void> {
    await this.keep(records);
    await this.outbox.add('consents.received', { personIds, kinds });
    await this.tell(personIds);
  }

  async withdrawn(record: NewRecord): Promise<void> {
    const { id, personId, kind } = record;
    await this.keep([record]);
    await this.outbox.add('consent.withdrawn', { consentId: id, personId, kind });
    await this.tell([personId]);
  }

  async tell(personIds: string[]): Promise<void> {
    for (const watcher of this.watchers) await watcher(personIds);
  }

  private keep(records: NewRecord[]) {
    return this.history.add(
      ...records.map(({ personId, act, kind }) => ({
        entity: 'consent',
        id: personId,
        action: act,
        note: kind,
      })),
    );
  }
}
