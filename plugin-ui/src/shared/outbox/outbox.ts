import { sessionRoutes } from '@nastavnik/contracts/session';
import type { DeviceKey } from '@nastavnik/contracts/session';
import type { Call, Connection } from '../connection.ts';
import { problemIn, Refused } from '../problem.ts';
import { openDeviceStore } from './device-store.ts';
import type { DeviceStore } from './device-store.ts';
import type { Entry } from './entry.ts';
import { asNew, joined } from './entry.ts';
import type { Sealing } from './sealing.ts';
import { sealingBy } from './sealing.ts';
import { isAway } from './slot.ts';

interface Terms {
  connection: Connection;
  /** Ends with the mount. */
  signal: AbortSignal;
  /** Something that was kept has reached the service. */
  onSent: (sent: number) => void;
}

/** A refusal that only says «not now». */
const waits = (code: string) => code === 'idempotency.running' || code === 'session.required';

/** What one person could not send from this device; it outlives the tab, not the person's session. */
export class Outbox {
  private entries: readonly Entry[] = [];
  private readonly watchers = new Set<() => void>();
  private running = false;
  private turn: Promise<unknown> = Promise.resolve();

  private constructor(
    private readonly terms: Terms,
    private readonly sealing: Sealing,
    private readonly store: DeviceStore,
  ) {}

  /** Reads what this person has left here; the service must be there to say which key opens it. */
  static async open(terms: Terms): Promise<Outbox> {
    const { method, path } = sessionRoutes.deviceKey;
    const response = await terms.connection.send({ method, url: path }, terms.signal);
    if (!response.ok) throw new Refused(await problemIn(response));
    const sealing = await sealingBy((await response.json()) as DeviceKey);
    const store = await openDeviceStore(Date.now());
    terms.signal.addEventListener('abort', () => store.close());
    const outbox = new Outbox(terms, sealing, store);
    for (const sealed of await store.of(sealing.tag))
      // what cannot be opened was sealed by a key that is gone
      await sealing.open(sealed).then(
        (entry) => outbox.show([...outbox.entries, entry as Entry]),
        () => store.remove(sealed.id),
      );
    return outbox;
  }

  /** Kept entries, the oldest first; the same list until something changes. */
  readonly list = (): readonly Entry[] => this.entries;

  readonly watch = (watcher: () => void) => {
    this.watchers.add(watcher);
    return () => void this.watchers.delete(watcher);
  };

  /** Keeps a call that did not get through; false when the device would not take it. */
  readonly keep = (call: Call): Promise<boolean> =>
    this.inTurn(async () => {
      // later than all before it even within one millisecond, so that their order is never in doubt
      const at = Math.max(Date.now(), (this.entries.at(-1)?.at ?? 0) + 1);
      await this.put(joined(this.entries, call) ?? { id: crypto.randomUUID(), at, call });
    }).then(
      () => true,
      () => false,
    );

  /** Sends what waits, in the order in which it was done; stops where the service is away again. */
  readonly flush = async (): Promise<void> => {
    if (this.running) return;
    this.running = true;
    let sent = 0;
    try {
      for (let entry = this.next(); entry; entry = this.next()) {
        const refusal = await this.send(entry.call);
        if (refusal && (isAway(refusal) || waits(refusal.code))) break;
        sent += refusal ? 0 : 1;
        await this.inTurn(() => this.settle(entry, refusal));
      }
    } finally {
      this.running = false;
      if (sent > 0) this.terms.onSent(sent);
    }
  };

  /** Changes what an entry says, and sends it again. */
  readonly amend = async (entry: Entry, change: Partial<Call>): Promise<void> => {
    const { id, at, call } = entry;
    await this.inTurn(() => this.put({ id, at, call: asNew({ ...call, ...change }) }));
    await this.flush();
  };

  readonly drop = (id: string): Promise<void> => this.inTurn(() => this.remove(id));

  /** One change at a time, or a later one is built on what an earlier one has not stored yet. */
  private inTurn<T>(change: () => Promise<T>): Promise<T> {
    const done = this.turn.then(change);
    this.turn = done.catch(() => undefined);
    return done;
  }

  private next(): Entry | undefined {
    return this.entries.find(({ refusal }) => !refusal);
  }

  /** What was changed while it was under way is another call, and still waits. */
  private async settle(sent: Entry, refusal: Entry['refusal']) {
    const stands = this.entries.some(({ id, call }) => id === sent.id && call === sent.call);
    if (!stands) return;
    if (refusal) await this.put({ ...sent, refusal });
    else await this.remove(sent.id);
  }

  private async send(call: Call) {
    try {
      const response = await this.terms.connection.send(call, this.terms.signal);
      return response.ok ? undefined : await problemIn(response);
    } catch (error) {
      if (error instanceof Refused) return error.problem;
      throw error;
    }
  }

  private async put(entry: Entry) {
    await this.store.put(await this.sealing.seal(entry.id, entry.at, entry));
    const others = this.entries.filter(({ id }) => id !== entry.id);
    this.show([...others, entry]);
  }

  private async remove(id: string) {
    await this.store.remove(id);
    this.show(this.entries.filter((entry) => entry.id !== id));
  }

  private show(entries: readonly Entry[]) {
    this.entries = entries.toSorted((a, b) => a.at - b.at);
    for (const watcher of this.watchers) watcher();
  }
}
