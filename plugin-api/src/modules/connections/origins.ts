import { Inject, Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { CONFIG, type Config } from '../../config.ts';
import { OriginSource } from '../../platform/scope/session-source.ts';
import { OWN_PAGE } from '../../platform/token/tokens.ts';
import { ConnectionsRepository } from './connections.repository.ts';

const FRESH_MS = 5_000;
const NONE: ReadonlySet<string> = new Set();

interface Known {
  all: ReadonlySet<string>;
  byConnection: ReadonlyMap<string, Set<string>>;
}

/** The exact origins of the hosts' pages, at most five seconds old. */
@Injectable()
export class Origins extends OriginSource {
  private readonly known: LRUCache<'known', Known>;

  private readonly own: ReadonlySet<string>;

  constructor(
    private readonly connections: ConnectionsRepository,
    @Inject(CONFIG) { PUBLIC_ORIGIN }: Config,
  ) {
    super();
    this.own = new Set([PUBLIC_ORIGIN]);
    this.known = new LRUCache({ max: 1, ttl: FRESH_MS, fetchMethod: () => this.read() });
  }

  async all(): Promise<ReadonlySet<string>> {
    return (await this.known.fetch('known'))?.all ?? NONE;
  }

  async of(connectionId: string): Promise<ReadonlySet<string>> {
    if (connectionId === OWN_PAGE) return this.own;
    return (await this.known.fetch('known'))?.byConnection.get(connectionId) ?? NONE;
  }

  private async read(): Promise<Known> {
    const rows = await this.connections.origins();
    const byConnection = new Map<string, Set<string>>();
    for (const { connectionId, origin } of rows)
      byConnection.set(connectionId, (byConnection.get(connectionId) ?? new Set()).add(origin));
    return { all: new Set(rows.map(({ origin }) => origin)), byConnection };
  }
}
