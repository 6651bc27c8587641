import type { OrgKind } from '@nastavnik/contracts/session';
import { newId } from '../../platform/db/id.ts';
import type { Put } from '../put.ts';

/** One roadmap of an org in a state, with an item, which has been shown for one of its two turns. */
export interface RoadmapThing {
  roadmapId: string;
  itemId: string;
  proofId: string;
}

/** `agreed`: anew, after an act had put it in force. */
type ByState = Record<'draft' | 'agreed', RoadmapThing>;

export interface RoadmapSpot {
  /** Of the school, its municipality and its region. */
  roadmaps: Record<OrgKind, ByState>;
}

interface Orgs {
  schoolId: string;
  municipalityId: string;
  regionId: string;
}

const bodies = [{ code: 'OFFICE', title: 'Управление', level: 'municipality' }];
const act = { kind: 'Приказ', number: '1', date: '2026-01-12' };

/** The text by which a leak of what a municipality or a region keeps is seen. */
export const aboveMarker = (orgId: string): string => `Сверху${orgId.slice(-12)}`;

export async function makeRoadmapSpot(put: Put, orgs: Orgs, marker: string): Promise<RoadmapSpot> {
  const ofOrg = async (orgId: string, level: OrgKind): Promise<ByState> => {
    const made = { orgId, level, marker: level === 'school' ? marker : aboveMarker(orgId) };
    return {
      draft: await makeRoadmap(put, { ...made, state: 'draft' }),
      agreed: await makeRoadmap(put, { ...made, state: 'agreed' }),
    };
  };
  return {
    roadmaps: {
      school: await ofOrg(orgs.schoolId, 'school'),
      municipality: await ofOrg(orgs.municipalityId, 'municipality'),
      region: await ofOrg(orgs.regionId, 'region'),
    },
  };
}

interface Made {
  orgId: string;
  level: OrgKind;
  marker: string;
  state: keyof ByState;
}

async function makeRoadmap(put: Put, { orgId, level, marker, state }: Made): Promise<RoadmapThing> {
  const [roadmapId, itemId, proofId] = [newId(), newId(), newId()];
  const now = new Date();
  const edition = state === 'draft' ? 0 : 1;
  await put('roadmaps', {
    org_id: orgId,
    id: roadmapId,
    level,
    title: marker,
    year_from: 2026,
    year_to: 2027,
    bodies: JSON.stringify(bodies),
    sections: '[]',
    indicators: '[]',
    state,
    edition,
    act: state === 'agreed' ? JSON.stringify(act) : null,
    created_at: now,
    changed_at: now,
  });
  await put('roadmap_items', {
    org_id: orgId,
    id: itemId,
    roadmap_id: roadmapId,
    number: '1',
    title: marker,
    bodies: '["OFFICE"]',
    due: JSON.stringify({ kind: 'dates', dates: ['2026-02-01', '2026-03-01'] }),
    due_note: '',
    result: marker,
    targets: '[]',
    proof: JSON.stringify({ kind: 'mark', by: 'OFFICE' }),
  });
  await put('roadmap_proofs', {
    org_id: orgId,
    id: proofId,
    roadmap_id: roadmapId,
    item_id: itemId,
    turn: '2026-02-01',
    kind: 'mark',
    text: marker,
    at: now,
  });
  if (edition === 1)
    await put('roadmap_editions', {
      org_id: orgId,
      roadmap_id: roadmapId,
      edition,
      content: JSON.stringify({
        title: marker,
        level,
        period: { from: 2026, to: 2027 },
        bodies,
        sections: [],
        indicators: [],
        items: [],
      }),
      made_at: now,
    });
  return { roadmapId, itemId, proofId };
}
