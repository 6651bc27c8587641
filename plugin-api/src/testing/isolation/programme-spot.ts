import { packSeeds } from '../../modules/packs/pack-seeds.ts';
import { newId } from '../../platform/db/id.ts';
import type { Put } from '../put.ts';

/** What programmes and their neighbours have in one place. */
export interface ProgrammeSpot {
  /** Of a common pack that does not hold yet. */
  packId: string;
}

const [federal] = await packSeeds();

export async function makeProgrammeSpot(put: Put): Promise<ProgrammeSpot> {
  const packId = newId();
  await put('pack_versions', {
    id: packId,
    org_id: null,
    code: `common-${packId.slice(-12)}`,
    version: 1,
    sha256: '0'.repeat(64),
    effective_from: '2099-01-01',
    json: JSON.stringify(federal),
    loaded_at: new Date(),
  });
  return { packId };
}
