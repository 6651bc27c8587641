import type { SyncEntity } from '@nastavnik/contracts/sync-run';
import { refOf, type WireRow } from '../intake/wire.ts';
import type { Finding } from '../issue-words.ts';

/** So many are named of one collection; the rest say nothing new. */
const NAMED = 100;

type Org = string | null;

/**
 * Rows of organisations that the host may not feed, found where its own were looked for (G6). Its server gives
 * them at every reading: each organisation is an event of security once, with a row of every collection for
 * an example, and afterwards only a remark.
 */
export class ForeignRows {
  /** Rows of organisations that were not told before. */
  news = 0;
  private readonly orgs = new Set<Org>();
  private readonly examples = new Map<SyncEntity, Map<Org, string | null>>();

  constructor(
    private readonly allowed: ReadonlyMap<string, unknown>,
    private readonly told: ReadonlySet<Org>,
  ) {}

  look(entity: SyncEntity, row: WireRow, named: readonly string[]): void {
    if (named.some((org) => this.allowed.has(org))) return;
    const org = named[0]?.slice(0, 255) ?? null;
    this.orgs.add(org);
    if (this.told.has(org)) return;
    this.news++;
    if (entity === 'orgs') return;
    const examples = this.examples.get(entity) ?? new Map<Org, string | null>();
    if (!examples.has(org)) examples.set(org, refOf(row['sourcedId'])?.slice(0, 255) ?? null);
    this.examples.set(entity, examples);
  }

  /** By the collection that they are told of. */
  get findings(): [SyncEntity, Finding[]][] {
    const known = [...this.orgs].filter((org) => this.told.has(org));
    const fresh = [...this.orgs].filter((org) => !this.told.has(org));
    const orgs = [...fresh.map(alarm), ...known.map(remark)];
    const rows = [...this.examples].map(
      ([entity, examples]) => [entity, [...examples.values()].map(alarm)] as const,
    );
    return [['orgs' as const, orgs] as const, ...rows].map(([entity, found]) => [
      entity,
      found.slice(0, NAMED),
    ]);
  }
}

const alarm = (sourcedId: Org): Finding => ({
  level: 'security',
  code: 'foreign_scope',
  pointer: '',
  sourcedId,
});
const remark = (sourcedId: Org): Finding => ({
  level: 'warning',
  code: 'row.others',
  pointer: '',
  sourcedId,
});
