import { createHash } from 'node:crypto';
import { WholePack } from '@nastavnik/contracts/packs';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { dateIn, type Org, Scope } from '../../platform/scope/scope.ts';
import { needsFrom } from './form-needs.ts';
import { marksFrom } from './ground-marks.ts';
import { packSeeds } from './pack-seeds.ts';
import { type NewPackVersion, PacksRepository } from './packs.repository.ts';

const KEEP_MS = 60_000;

/** The orgs whose packs an org may use, the nearest first; null owns the common pack. */
export const chainOf = ({ id, municipalityId, regionId }: Org): (string | null)[] => [
  ...new Set([id, municipalityId ?? id, regionId]),
  null,
];

/** A pack as it is kept: its text is the same whenever the pack is. */
export function versionOf(pack: WholePack): NewPackVersion {
  const { code, version, effectiveFrom } = pack;
  const json = JSON.stringify(pack);
  const sha256 = createHash('sha256').update(json).digest('hex');
  return { code, version, sha256, json, effectiveFrom };
}

/** The lists and norms in force at an org: those of its nearest ancestor that has its own. */
@Injectable()
export class PacksService implements OnApplicationBootstrap {
  private readonly known = new LRUCache<string, WholePack>({ max: 500, ttl: KEEP_MS });
  /** Texts are read once: hundreds of schools of a region share one. */
  private readonly read = new LRUCache<string, WholePack>({ max: 100 });

  constructor(
    private readonly packs: PacksRepository,
    private readonly scope: Scope,
  ) {}

  /** Loads the seeds; a file changed under the same version stops the boot. */
  async onApplicationBootstrap(): Promise<void> {
    for (const pack of await packSeeds()) {
      const version = versionOf(pack);
      const kept = await this.packs.keep(version);
      if (kept?.sha256 !== version.sha256)
        throw new Error(
          `the pack ${pack.code} ${pack.version} differs from the one kept: give it a new version`,
        );
    }
  }

  /** The pack of the org in scope. */
  current(): Promise<WholePack> {
    return this.of(this.scope.org);
  }

  async of(org: Org): Promise<WholePack> {
    const known = this.known.get(org.id);
    if (known) return known;
    const today = dateIn(org.timeZone, new Date());
    const common = await this.inForce(null, today);
    if (!common) throw new Error('no pack has been loaded');
    let pack = common;
    for (const owner of chainOf(org)) {
      const own = owner === null ? undefined : await this.inForce(owner, today);
      if (!own) continue;
      pack = {
        ...own,
        grounds: marksFrom(own.grounds, common.grounds),
        consentNeeds: needsFrom(own, common),
      };
      break;
    }
    this.known.set(org.id, pack);
    return pack;
  }

  private async inForce(owner: string | null, today: string): Promise<WholePack | undefined> {
    const kept = await this.packs.inForce(owner, today);
    if (!kept) return undefined;
    const pack = this.read.get(kept.id) ?? WholePack.parse(JSON.parse(kept.json));
    this.read.set(kept.id, pack);
    return pack;
  }

  /** A new version may hold already; other servers learn of it within a minute. */
  forget(): void {
    this.known.clear();
  }
}
