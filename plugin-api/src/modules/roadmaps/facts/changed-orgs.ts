import { Injectable } from '@nestjs/common';
import { History } from '../../../platform/history/history.ts';
import { Outbox } from '../../../platform/outbox/outbox.ts';
import { type Org, Scope } from '../../../platform/scope/scope.ts';

/** Orgs whose facts may be others than they were counted: a hundred changes of one are one. */
@Injectable()
export class ChangedOrgs {
  private readonly waiting = new Map<string, Org>();

  constructor(scope: Scope, history: History, outbox: Outbox) {
    const mark = (org: Org) => void this.waiting.set(org.id, org);
    history.onChange(mark);
    // once more: coverage follows the pairs and the roster a little later
    for (const type of ['pairs.changed', 'roster.applied', 'roster.undone'] as const)
      outbox.on(type, async () => mark(scope.org));
  }

  /** So many of them, the first that waited first. */
  take(most: number): Org[] {
    const taken = [...this.waiting.values()].slice(0, most);
    for (const { id } of taken) this.waiting.delete(id);
    return taken;
  }
}
