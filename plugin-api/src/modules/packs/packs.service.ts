import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { Pack } from '@nastavnik/contracts/packs';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { type Org, Scope } from '../../platform/scope/scope.ts';
import { PacksRepository } from './packs.repository.ts';

const SEEDS = new URL('../../../packs/', import.meta.url);
const KEEP_MS = 60_000;

/** The lists and norms in force at an org: those of its nearest ancestor that has its own. */
@Injectable()
export class PacksService implements OnApplicationBootstrap {
  private readonly known = new LRUCache<string, Pack>({ max: 500, ttl: KEEP_MS });

  constructor(
    private readonly packs: PacksRepository,
    private readonly scope: Scope,
  ) {}

  /** Loads the seeds; a file changed under the same version stops the boot. */
  async onApplicationBootstrap(): Promise<void> {
    for (const file of (await readdir(SEEDS)).filter((name) => name.endsWith('.json')))
      await this.load(await readFile(new URL(file, SEEDS), 'utf8'));
  }

  async load(text: string): Promise<void> {
    const pack = Pack.parse(JSON.parse(text));
    const { code, version } = pack;
    const json = JSON.stringify(pack);
    const sha256 = createHash('sha256').update(json).digest('hex');
    const kept = await this.packs.keep({ code, version, sha256, json });
    if (kept?.sha256 !== sha256)
      throw new Error(
        `the pack ${code} ${version} differs from the one kept: give it a new version`,
      );
  }

  /** The pack of the org in scope. */
  current(): Promise<Pack> {
    return this.of(this.scope.org);
  }

  async of({ id, municipalityId, regionId }: Org): Promise<Pack> {
    const known = this.known.get(id);
    if (known) return known;
    for (const org of new Set([id, municipalityId ?? id, regionId, null])) {
      const json = await this.packs.newest(org);
      if (json === undefined) continue;
      const pack = Pack.parse(JSON.parse(json));
      this.known.set(id, pack);
      return pack;
    }
    throw new Error('no pack has been loaded');
  }
}
