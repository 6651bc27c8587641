import { type PackVersion, WholePack } from '@nastavnik/contracts/packs';
import { Injectable } from '@nestjs/common';
import { Problem } from '../../platform/problem/problem.ts';
import { Scope } from '../../platform/scope/scope.ts';
import { Orgs } from '../orgs/orgs.service.ts';
import { isCorrected } from './corrected.ts';
import { PackFacts } from './pack-facts.ts';
import { type KeptVersion, PacksRepository } from './packs.repository.ts';
import { chainOf, PacksService, versionOf } from './packs.service.ts';
import { needNewVersion } from './version-rules.ts';

/** The versions of the packs that concern the org in scope, and new ones of its own. */
@Injectable()
export class PackVersionsService {
  constructor(
    private readonly scope: Scope,
    private readonly versions: PacksRepository,
    private readonly packs: PacksService,
    private readonly orgs: Orgs,
    private readonly facts: PackFacts,
  ) {}

  list(): Promise<PackVersion[]> {
    return this.listOf((owner) => this.versions.versions(owner));
  }

  /** The nearest owner that has a version in force is the one whose version holds. */
  async listOf(read: (owner: string | null) => Promise<KeptVersion[]>): Promise<PackVersion[]> {
    const today = this.scope.today();
    let held = false;
    const items: PackVersion[] = [];
    for (const owner of chainOf(this.scope.org)) {
      const kept = await read(owner);
      const name = owner === null ? null : ((await this.orgs.find(owner))?.name ?? null);
      const current = kept.find(
        (each) => each.effectiveFrom <= today && !isCorrected(each, kept, today),
      );
      for (const { orgId: _, ...version } of kept)
        items.push({
          ...version,
          orgName: name,
          standing:
            version.effectiveFrom > today && !isCorrected(version, kept, today)
              ? 'future'
              : version.id !== current?.id
                ? 'past'
                : held
                  ? 'shadowed'
                  : 'in_force',
        });
      held ||= current !== undefined;
    }
    const first = (each: PackVersion) => (each.standing === 'in_force' ? 0 : 1);
    return items.toSorted((a, b) => first(a) - first(b));
  }

  /** Another territory's pack is as good as unknown. */
  async show(packId: string): Promise<WholePack> {
    const kept = await this.versions.find(packId);
    if (!kept || !chainOf(this.scope.org).includes(kept.orgId))
      throw new Problem('entity.not-found');
    return WholePack.parse(JSON.parse(kept.json));
  }

  async needNew(pack: Pick<WholePack, 'code' | 'version'>): Promise<void> {
    needNewVersion(await this.versions.ofCode(pack.code), this.scope.org.id, pack);
  }

  async keep(pack: WholePack): Promise<PackVersion> {
    const { version } = pack;
    const id = await this.facts.kept(pack, async () => {
      await this.needNew(pack);
      const made = versionOf(pack);
      const kept = await this.versions.keep(made, this.scope.org.id);
      // somebody has put in the same version in between
      if (kept?.sha256 !== made.sha256) throw new Problem('pack.version-old', { newest: version });
      return kept.id;
    });
    this.packs.forget();
    const shown = (await this.list()).find((each) => each.id === id);
    if (!shown) throw new Error('a pack was kept and is not there');
    return shown;
  }
}
