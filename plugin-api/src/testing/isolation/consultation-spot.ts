import type { OrgKind } from '@nastavnik/contracts/session';
import { newId } from '../../platform/db/id.ts';
import { daysAgo } from '../make.ts';
import type { Put } from '../put.ts';

/** A draft on which remarks are taken, with one of somebody of its owner's. */
export interface ConsultationThing {
  consultationId: string;
  remarkId: string;
}

export interface ConsultationSpot {
  /** Of the school, its municipality and its region. */
  consultations: Record<OrgKind, ConsultationThing>;
}

interface Made {
  orgId: string;
  roadmapId: string;
  level: OrgKind;
  /** The text that is seen by those below too. */
  shown: string;
  /** The text by which a leak of what only the owner reads is seen. */
  marker: string;
}

export async function makeConsultation(put: Put, made: Made): Promise<ConsultationThing> {
  const { orgId, roadmapId, level, shown, marker } = made;
  const [consultationId, remarkId] = [newId(), newId()];
  await put('consultations', {
    org_id: orgId,
    id: consultationId,
    roadmap_id: roadmapId,
    title: shown,
    level,
    year_to: 2027,
    content: JSON.stringify({
      title: shown,
      level,
      period: { from: 2026, to: 2027 },
      bodies: [],
      sections: [],
      indicators: [],
      items: [],
    }),
    from_on: daysAgo(1),
    until_on: daysAgo(-30),
    opened_at: new Date(),
  });
  await put('consultation_remarks', {
    org_id: orgId,
    id: remarkId,
    consultation_id: consultationId,
    text: marker,
    author_org_id: orgId,
    author_org: marker,
    author_id: newId(),
    author: marker,
    at: new Date(),
  });
  return { consultationId, remarkId };
}
