import type { OrgKind } from '@nastavnik/contracts/session';
import { newId } from '../../platform/db/id.ts';
import type { Put } from '../put.ts';
import { aboveMarker } from './roadmap-spot.ts';

/** An assignment that was answered, as its issuer and its addressee know it. */
interface Given {
  assignmentId: string;
  /** Of the addressee, on either side. */
  replyId: string;
}

export interface AssignmentSpot {
  /** What the school was given by its municipality, and that by its region. */
  given: Record<Exclude<OrgKind, 'region'>, Given>;
}

interface Orgs {
  schoolId: string;
  municipalityId: string;
  regionId: string;
}

let numbers = 0;

export async function makeAssignmentSpot(
  put: Put,
  { schoolId, municipalityId, regionId }: Orgs,
  marker: string,
): Promise<AssignmentSpot> {
  return {
    given: {
      school: await give(put, {
        from: municipalityId,
        to: schoolId,
        kind: 'school',
        marker,
      }),
      municipality: await give(put, {
        from: regionId,
        to: municipalityId,
        kind: 'municipality',
        marker: aboveMarker(municipalityId),
      }),
    },
  };
}

interface Giving {
  from: string;
  to: string;
  kind: OrgKind;
  /** The text by which a leak of what the addressee keeps is seen. */
  marker: string;
}

/** A row at the issuer and a copy at the addressee, each with a text of its own. */
async function give(put: Put, { from, to, kind, marker }: Giving): Promise<Given> {
  const [assignmentId, replyId] = [newId(), newId()];
  const theirs = aboveMarker(from);
  const head = (text: string) => ({
    number: `${++numbers}`,
    issued_on: '2026-09-10',
    text,
    due: '2026-10-10',
    asked: 'words',
    issued_by: text,
  });
  const progress = (text: string) => ({
    id: replyId,
    assignment_id: assignmentId,
    state: 'answered',
    due: '2026-10-10',
    answered_on: '2026-09-12',
    reply: JSON.stringify({ text, value: null, act: null }),
    steps: '[]',
  });
  await put('assignments', {
    ...head(theirs),
    org_id: from,
    id: assignmentId,
    year: 2026,
    created_at: new Date(),
  });
  await put('assignment_addressees', {
    ...progress(theirs),
    org_id: from,
    addressee_id: to,
    addressee_name: theirs,
    addressee_kind: kind,
  });
  await put('received_assignments', {
    ...head(marker),
    ...progress(marker),
    org_id: to,
    issuer_id: from,
    issuer_name: 'Организация',
  });
  return { assignmentId, replyId };
}
