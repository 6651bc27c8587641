import type { NewSignal } from '@nastavnik/contracts/signals';
import { Injectable } from '@nestjs/common';
import { History } from '../../platform/history/history.ts';
import { Outbox } from '../../platform/outbox/outbox.ts';
import { Scope } from '../../platform/scope/scope.ts';
import type { SignalRow } from './signal-view.ts';
import { type Raising, SignalsRepository } from './signals.repository.ts';

type Action = 'raised' | 'taken' | 'answered' | 'closed';

declare module '../../platform/outbox/events.ts' {
  interface Events {
    'signals.changed': { signalId: string; pairId: string; action: Action };
  }
}

/** Whatever happens to signals: history keeps that it did, never what was said. */
@Injectable()
export class SignalFacts {
  constructor(
    private readonly scope: Scope,
    private readonly signals: SignalsRepository,
    private readonly history: History,
    private readonly outbox: Outbox,
  ) {}

  /** What the signed-in person has raised. */
  mine(): Promise<SignalRow[]> {
    return this.signals.mine();
  }

  raiseOwn(signal: NewSignal): Promise<string | null> {
    const raisedBy = this.scope.personId;
    return this.raise({ ...signal, kind: 'raised', raisedBy, once: null });
  }

  /** The id of the new signal; null when one with its key is there already. */
  async raise(raising: Raising): Promise<string | null> {
    const id = await this.signals.add(raising);
    if (id !== null) await this.happened('raised', id, raising.pairId);
    return id;
  }

  async happened(action: Action, signalId: string, pairId: string): Promise<void> {
    await this.history.add({ entity: 'signal', id: signalId, action });
    await this.outbox.add('signals.changed', { signalId, pairId, action });
  }
}
