import type { OrgKind } from '@nastavnik/contracts/session';
import { newId } from '../../platform/db/id.ts';
import type { Put } from '../put.ts';
import { aboveMarker } from './roadmap-spot.ts';

type Level = Exclude<OrgKind, 'school'>;
/** `draft` is of one year, `handed` of another: with an edition, as it was handed over by `sent`. */
type Lists = Record<'draft' | 'handed' | 'sent', string>;

export interface ListSpot {
  lists: Record<Level, Lists>;
}

interface Orgs {
  municipalityId: string;
  regionId: string;
}

/** An org has one list of a year, so all its places share them. */
const made = new Map<string, Promise<Lists>>();

export async function makeListSpot(
  put: Put,
  { municipalityId, regionId }: Orgs,
): Promise<ListSpot> {
  const of = (orgId: string, level: Level) => {
    const lists = made.get(orgId) ?? makeLists(put, orgId, level);
    made.set(orgId, lists);
    return lists;
  };
  return {
    lists: {
      municipality: await of(municipalityId, 'municipality'),
      region: await of(regionId, 'region'),
    },
  };
}

async function makeLists(put: Put, orgId: string, level: Level): Promise<Lists> {
  const [draft, handed, sent] = [newId(), newId(), newId()];
  const list = async (id: string, year: number, state: string) =>
    put('school_lists', {
      org_id: orgId,
      id,
      year,
      level,
      state,
      edition: state === 'draft' ? 0 : 1,
      schools: '[]',
      created_at: new Date(),
    });
  await list(draft, 2026, 'draft');
  await list(handed, 2027, 'submitted');
  const school = {
    schoolId: newId(),
    name: aboveMarker(orgId),
    reason: aboveMarker(orgId),
    municipality: null,
  };
  await put('school_list_editions', {
    org_id: orgId,
    list_id: handed,
    edition: 1,
    content: JSON.stringify({ year: 2027, level, schools: [school] }),
    made_at: new Date(),
  });
  await put('submissions', {
    org_id: orgId,
    id: sent,
    subject: 'school_list',
    subject_id: handed,
    round: 1,
    edition: 1,
    office: 'org',
    state: 'agreed',
    sent_on: '2027-05-10',
    sent_at: new Date('2027-05-10T06:00:00Z'),
    sent_id: newId(),
    sent_by: aboveMarker(orgId),
    remarks: '[]',
    receiver_id: newId(),
  });
  return { draft, handed, sent };
}
