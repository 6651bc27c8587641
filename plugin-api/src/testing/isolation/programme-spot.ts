import { packSeeds } from '../../modules/packs/pack-seeds.ts';
import { newId } from '../../platform/db/id.ts';
import { usualRules } from '@nastavnik/contracts/programme-rules';
import type { Put } from '../put.ts';

/** What programmes and their neighbours have in one place. */
export interface ProgrammeSpot {
  /** Of a common pack that does not hold yet. */
  packId: string;
  /** A draft. */
  programmeId: string;
}

const [federal] = await packSeeds();

export async function makeProgrammeSpot(
  put: Put,
  schoolId: string,
  marker: string,
): Promise<ProgrammeSpot> {
  const [packId, programmeId] = [newId(), newId()];
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
  await put('programmes', {
    school_id: schoolId,
    id: programmeId,
    form: 'TEACHER_TEACHER',
    school_year: 2027,
    state: 'draft',
    title: marker,
    goal: marker,
    tasks: [marker],
    results: [marker],
    norm_meetings: 2,
    norm_per: 'month',
    quiet_days: 30,
    rules: JSON.stringify(usualRules),
    stages: [],
    meetings: [],
    version: 1,
    changed_at: new Date(),
  });
  return { packId, programmeId };
}
