import { roadmapFixture } from '../../modules/roadmap-packs/roadmap-fixture.ts';
import { PRODUCT } from '../../modules/roadmap-packs/roadmap-packs.repository.ts';
import { roadmapVersionOf } from '../../modules/roadmap-packs/roadmap-packs.service.ts';
import { bin, newId } from '../../platform/db/id.ts';
import type { Put } from '../put.ts';

export interface RoadmapPackSpot {
  /** A shipped roadmap for schools. */
  exampleId: string;
}

export async function makeRoadmapPackSpot(put: Put): Promise<RoadmapPackSpot> {
  const exampleId = newId();
  const example = roadmapVersionOf(roadmapFixture({ code: `example-${exampleId.slice(-12)}` }));
  await put('roadmap_packs', {
    id: exampleId,
    owner_id: bin(PRODUCT),
    code: example.code,
    version: example.version,
    level: example.level,
    sha256: example.sha256,
    effective_from: example.effectiveFrom,
    json: example.json,
    loaded_at: new Date(),
  });
  return { exampleId };
}
