import type { OrgKind } from '@nastavnik/contracts/session';
import { newId } from '../../platform/db/id.ts';
import type { Put } from '../put.ts';

interface MadeRound {
  approvalId: string;
  roadmapId: string;
  orgId: string;
  level: OrgKind;
  receiverId: string;
  /** The texts by which a leak of what the sender, or the receiver, keeps is seen. */
  marker: string;
  theirs: string;
}

/** A roadmap that lies in the inbox of the org above: a row at each side, each with its own text. */
export async function makeRound(put: Put, made: MadeRound): Promise<void> {
  const { approvalId, roadmapId, orgId, level, receiverId, marker, theirs } = made;
  const round = {
    id: approvalId,
    subject: 'roadmap',
    subject_id: roadmapId,
    round: 1,
    edition: 1,
    office: 'org',
    state: 'waiting',
    sent_on: '2026-09-10',
    sent_at: new Date('2026-09-10T06:00:00Z'),
    sent_id: newId(),
    remarks: '[]',
  };
  await put('submissions', { ...round, org_id: orgId, receiver_id: receiverId, sent_by: marker });
  await put('approvals', {
    ...round,
    org_id: receiverId,
    sent_by: theirs,
    is_last: 1,
    title: theirs,
    year_to: 2027,
    sender_id: orgId,
    sender_name: 'Организация',
    sender_kind: level,
    content: JSON.stringify({
      title: theirs,
      level,
      period: { from: 2026, to: 2027 },
      bodies: [],
      sections: [],
      indicators: [],
      items: [],
    }),
  });
}
