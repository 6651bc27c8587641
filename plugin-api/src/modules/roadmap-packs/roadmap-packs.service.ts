import { createHash } from 'node:crypto';
import { RoadmapPack, type RoadmapPackVersion } from '@nastavnik/contracts/roadmap-packs';
import type { OrgKind } from '@nastavnik/contracts/session';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { Problem } from '../../platform/problem/problem.ts';
import { dateIn, type Org, Scope } from '../../platform/scope/scope.ts';
import { Orgs, pathOf } from '../orgs/orgs.service.ts';
import { isCorrected } from '../packs/corrected.ts';
import { packSeeds } from '../packs/pack-seeds.ts';
import { roadmapPackSeeds } from './roadmap-pack-seeds.ts';
import {
  type KeptRoadmapVersion,
  type NewRoadmapVersion,
  PRODUCT,
  RoadmapPacksRepository,
} from './roadmap-packs.repository.ts';

/** A pack as it is kept: its text is the same whenever the pack is. */
export function roadmapVersionOf(pack: RoadmapPack): NewRoadmapVersion {
  const { code, version, level, effectiveFrom } = pack;
  const json = JSON.stringify(pack);
  const sha256 = createHash('sha256').update(json).digest('hex');
  return { code, version, level, sha256, json, effectiveFrom };
}

/** Only a version of its own level takes its place: under one code an owner may have each level's. */
const isReplaced = (one: KeptRoadmapVersion, all: readonly KeptRoadmapVersion[], today: string) =>
  isCorrected(
    one,
    all.filter(({ level }) => level === one.level),
    today,
  );

/** The roadmap packs that concern an org: the nearest owner's holds, level by level. */
@Injectable()
export class RoadmapPacksService implements OnApplicationBootstrap {
  private readonly read = new LRUCache<string, RoadmapPack>({ max: 100 });

  constructor(
    private readonly kept: RoadmapPacksRepository,
    private readonly scope: Scope,
    private readonly orgs: Orgs,
  ) {}

  /** Loads the examples; a file changed under the same version stops the boot. */
  async onApplicationBootstrap(): Promise<void> {
    const forms = (await packSeeds()).flatMap((pack) => pack.forms.map(({ code }) => code));
    for (const pack of await roadmapPackSeeds(forms)) {
      const version = roadmapVersionOf(pack);
      const kept = await this.kept.keep(version, PRODUCT);
      if (kept?.sha256 !== version.sha256)
        throw new Error(
          `the roadmap ${pack.code} ${pack.version} differs from the one kept: give it a new version`,
        );
    }
  }

  async list(): Promise<RoadmapPackVersion[]> {
    const today = this.scope.today();
    const held = new Set<OrgKind>();
    const items: RoadmapPackVersion[] = [];
    for (const owner of pathOf(this.scope.org)) {
      const versions = await this.kept.of(owner);
      const orgName = (await this.orgs.find(owner))?.name ?? '';
      const begun = versions.filter(
        (each) => each.effectiveFrom <= today && !isReplaced(each, versions, today),
      );
      const current = new Set(
        (['region', 'municipality', 'school'] as const).map(
          (level) => begun.find((version) => version.level === level)?.id,
        ),
      );
      const standing = (version: KeptRoadmapVersion): RoadmapPackVersion['standing'] => {
        const corrected = isReplaced(version, versions, today);
        if (version.effectiveFrom > today && !corrected) return 'future';
        if (!current.has(version.id)) return 'past';
        return held.has(version.level) ? 'shadowed' : 'in_force';
      };
      items.push(
        ...versions.map((version) => ({ ...version, orgName, standing: standing(version) })),
      );
      for (const { level } of begun) held.add(level);
    }
    const examples = await this.kept.of(PRODUCT);
    const first = ({ standing }: RoadmapPackVersion) => Number(standing !== 'in_force');
    return [
      ...items.toSorted((a, b) => first(a) - first(b)),
      ...examples
        // the database keeps what was shipped before
        .filter((each) => !isReplaced(each, examples, today))
        .map((each) => ({ ...each, orgName: null, standing: 'example' as const })),
    ];
  }

  /** The pack in force at an org for a level; null when neither it nor one above has any. */
  async of(org: Org, level: OrgKind): Promise<{ packId: string; pack: RoadmapPack } | null> {
    const today = dateIn(org.timeZone, new Date());
    for (const owner of pathOf(org)) {
      const packId = await this.kept.inForce(owner, level, today);
      if (packId !== undefined) return { packId, pack: await this.show(packId, org) };
    }
    return null;
  }

  async current(level?: OrgKind) {
    const { org } = this.scope;
    return (await this.of(org, level ?? org.kind)) ?? { packId: null, pack: null };
  }

  /** Another territory's pack is as good as unknown. */
  async show(packId: string, org: Org = this.scope.org): Promise<RoadmapPack> {
    const kept = await this.kept.find(packId);
    if (!kept || ![...pathOf(org), PRODUCT].includes(kept.ownerId))
      throw new Problem('entity.not-found');
    const pack = this.read.get(packId) ?? RoadmapPack.parse(JSON.parse(kept.json));
    this.read.set(packId, pack);
    return pack;
  }

  /** A shipped example, not a pack of somebody. */
  async example(packId: string): Promise<RoadmapPack> {
    const kept = await this.kept.find(packId);
    if (kept?.ownerId !== PRODUCT) throw new Problem('entity.not-found');
    return this.show(packId);
  }
}
