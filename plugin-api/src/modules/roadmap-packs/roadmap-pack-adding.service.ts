import type { RoadmapPack, RoadmapPackVersion } from '@nastavnik/contracts/roadmap-packs';
import { ROADMAP_PACK_BYTES } from '@nastavnik/contracts/roadmap-packs';
import { Injectable } from '@nestjs/common';
import { Problem } from '../../platform/problem/problem.ts';
import { Scope } from '../../platform/scope/scope.ts';
import { PacksService } from '../packs/packs.service.ts';
import { checkRoadmapPack } from './check/check-pack.ts';
import { RoadmapPackFacts } from './roadmap-pack-facts.ts';
import { RoadmapPacksRepository } from './roadmap-packs.repository.ts';
import { RoadmapPacksService, roadmapVersionOf } from './roadmap-packs.service.ts';

const rank = { school: 0, municipality: 1, region: 2 } as const;

async function textOf(file: File): Promise<string> {
  if (file.size > ROADMAP_PACK_BYTES) throw new Problem('roadmap-pack.too-large');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
  } catch (error) {
    if (error instanceof TypeError) throw new Problem('roadmap-pack.unreadable');
    throw error;
  }
}

/** New roadmap packs of the org in scope: from a file, or from a shipped example. */
@Injectable()
export class RoadmapPackAdding {
  constructor(
    private readonly scope: Scope,
    private readonly lists: PacksService,
    private readonly kept: RoadmapPacksRepository,
    private readonly packs: RoadmapPacksService,
    private readonly facts: RoadmapPackFacts,
  ) {}

  async upload(file: File): Promise<{ pack: RoadmapPackVersion; remarks: string[] }> {
    const text = await textOf(file);
    const forms = (await this.lists.current()).forms.map(({ code }) => code);
    const checked = checkRoadmapPack(text, forms);
    if (checked.troubles)
      throw new Problem('roadmap-pack.wrong', {
        file: file.name.slice(0, 100),
        troubles: checked.troubles,
      });
    const { pack, remarks } = checked;
    return { pack: await this.keep(pack, pack.effectiveFrom), remarks };
  }

  /** It holds here from today: the day of the document is another territory's. */
  async take(packId: string): Promise<RoadmapPackVersion> {
    return this.keep(await this.packs.example(packId), this.scope.today());
  }

  private async keep(pack: RoadmapPack, effectiveFrom: string): Promise<RoadmapPackVersion> {
    const { org } = this.scope;
    const { code, level } = pack;
    if (rank[level] > rank[org.kind]) throw new Problem('roadmap-pack.too-high', { level });
    const made = { ...roadmapVersionOf(pack), effectiveFrom };
    const id = await this.facts.added(pack, async () => {
      const newest = await this.kept.newest(org.id, code);
      if (newest >= made.version) throw new Problem('roadmap-pack.version-old', { newest });
      const kept = await this.kept.keep(made, org.id);
      // somebody has put in the same version in between
      if (kept?.sha256 !== made.sha256)
        throw new Problem('roadmap-pack.version-old', { newest: made.version });
      return kept.id;
    });
    const shown = (await this.packs.list()).find((each) => each.id === id);
    if (!shown) throw new Error('a roadmap pack was kept and is not there');
    return shown;
  }
}
