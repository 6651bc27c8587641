import type { OrgKind } from '@nastavnik/contracts/session';
import { newId } from '../../platform/db/id.ts';
import type { Put } from '../put.ts';
import { makeRound } from './approval-spot.ts';
import { type ConsultationSpot, makeConsultation } from './consultation-spot.ts';
import { makeRoadmapImport, type RoadmapImportSpot } from './roadmap-import-spot.ts';

/** One roadmap of an org in a state, with an item, which is shown for one of its two turns unless in a draft. */
export interface RoadmapThing {
  roadmapId: string;
  itemId: string;
  proofId: string;
  /** The round by which it was handed over to the org above; of no meaning in other states. */
  approvalId: string;
}

/** `agreed`: anew, after an act had put it in force. */
type ByState = Record<'draft' | 'submitted' | 'agreed', RoadmapThing>;

export interface RoadmapSpot extends RoadmapImportSpot, ConsultationSpot {
  /** Of the school, its municipality and its region. */
  roadmaps: Record<OrgKind, ByState>;
  /** An entry of a list of each. */
  entries: Record<OrgKind, string>;
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
  const ofOrg = async (level: OrgKind, orgId: string, receiverId: string): Promise<ByState> => {
    const made = { orgId, level, marker: level === 'school' ? marker : aboveMarker(orgId) };
    const agreed = await makeRoadmap(put, { ...made, state: 'agreed' });
    await tellAbove(put, { ...orgs, ...made, roadmapId: agreed.roadmapId });
    return {
      draft: await makeRoadmap(put, { ...made, state: 'draft' }),
      submitted: await makeRoadmap(put, { ...made, state: 'submitted', receiverId }),
      agreed,
    };
  };
  const { schoolId, municipalityId, regionId } = orgs;
  const entry = (orgId: string, title: string) => makeEntry(put, orgId, title);
  const roadmaps = {
    school: await ofOrg('school', schoolId, municipalityId),
    municipality: await ofOrg('municipality', municipalityId, regionId),
    region: await ofOrg('region', regionId, regionId),
  };
  const consulted = (level: OrgKind, orgId: string) =>
    makeConsultation(put, {
      orgId,
      level,
      roadmapId: roadmaps[level].agreed.roadmapId,
      // what a territory has published is read by its schools
      shown: level === 'school' ? marker : 'Проект территории',
      marker: level === 'school' ? marker : aboveMarker(orgId),
    });
  return {
    consultations: {
      school: await consulted('school', schoolId),
      municipality: await consulted('municipality', municipalityId),
      region: await consulted('region', regionId),
    },
    entries: {
      school: await entry(schoolId, marker),
      municipality: await entry(municipalityId, aboveMarker(municipalityId)),
      region: await entry(regionId, aboveMarker(regionId)),
    },
    roadmaps,
    roadmapImports: {
      school: await makeRoadmapImport(put, orgs.schoolId, marker),
      municipality: await makeRoadmapImport(
        put,
        orgs.municipalityId,
        aboveMarker(orgs.municipalityId),
      ),
      region: await makeRoadmapImport(put, orgs.regionId, aboveMarker(orgs.regionId)),
    },
  };
}

async function makeEntry(put: Put, orgId: string, title: string): Promise<string> {
  const id = newId();
  await put('register_entries', {
    org_id: orgId,
    id,
    kind: 'PARTNER',
    title,
    terms: title,
    entered_on: '2026-09-01',
    changed_at: new Date(),
  });
  return id;
}

interface Told extends Orgs {
  level: OrgKind;
  orgId: string;
  roadmapId: string;
  marker: string;
}

interface Made {
  orgId: string;
  level: OrgKind;
  marker: string;
  state: keyof ByState;
  receiverId?: string;
}

async function makeRoadmap(put: Put, made: Made): Promise<RoadmapThing> {
  const { orgId, level, marker, state, receiverId } = made;
  const [roadmapId, itemId, proofId, approvalId] = [newId(), newId(), newId(), newId()];
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
    act: state === 'agreed' ? JSON.stringify({ ...act, edition }) : null,
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
    // an item above a school asks of its schools
    proof: JSON.stringify(
      level === 'school'
        ? { kind: 'mark', by: 'OFFICE' }
        : { kind: 'data', facts: [{ fact: 'CURATOR_APPOINTED', at: 'school' }] },
    ),
  });
  // what was shown cannot be taken out of a draft
  if (state !== 'draft')
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
        // what a territory has put in force is given to its schools
        title: level !== 'school' && state === 'agreed' ? 'Карта территории' : marker,
        level,
        period: { from: 2026, to: 2027 },
        bodies,
        sections: [],
        indicators: [],
        items: [],
      }),
      made_at: now,
    });
  if (receiverId !== undefined)
    await makeRound(put, {
      ...made,
      receiverId,
      approvalId,
      roadmapId,
      theirs: aboveMarker(receiverId),
    });
  return { roadmapId, itemId, proofId, approvalId };
}

/** How far a roadmap in force is, as its org has last told the one above. */
async function tellAbove(put: Put, { level, orgId, roadmapId, marker, ...above }: Told) {
  await put('agg_roadmaps', {
    school_id: orgId,
    roadmap_id: roadmapId,
    region_id: above.regionId,
    municipality_id: level === 'school' ? above.municipalityId : null,
    level,
    title: marker,
    year_from: 2026,
    year_to: 2027,
    state: 'agreed',
    in_force: 1,
    counts: JSON.stringify({
      planned: 0,
      in_progress: 0,
      done: 0,
      confirmed: 0,
      overdue: 0,
      not_applicable: 0,
    }),
    facts: '{}',
    waiting: 0,
    changed_at: new Date(),
  });
}
