import type {
  ConsultationBrief,
  ConsultationRemark,
  ConsultationState,
} from '@nastavnik/contracts/consultations';
import type { Stand } from './audience.ts';
import type { ConsultationEntity, ConsultationRemarkEntity } from './consultation.entity.ts';
import type { ConsultationRow, Sees } from './consultations.repository.ts';

export function consultationState(
  { fromOn, untilOn, closedOn }: Pick<ConsultationEntity, 'fromOn' | 'untilOn' | 'closedOn'>,
  today: string,
): ConsultationState {
  if (closedOn !== null) return 'closed';
  if (today < fromOn) return 'planned';
  return today > untilOn ? 'over' : 'open';
}

/** Whether a remark is shown while the consultation goes on, and its author by name after that. */
export function isNear(sees: Sees, { authorId, authorOrgId }: ConsultationRemarkEntity): boolean {
  if ('all' in sees) return true;
  return 'orgId' in sees ? authorOrgId === sees.orgId : authorId === sees.personId;
}

export function briefView(
  row: ConsultationRow,
  { owner, own, sees }: Stand,
  counted: { remarks: number; undecided: number },
  today: string,
): ConsultationBrief {
  const { id, title, level, roadmapId, fromOn, untilOn, closedOn, version } = row;
  return {
    id,
    title,
    level,
    owner: owner.name,
    own,
    roadmapId: 'all' in sees ? roadmapId : null,
    from: fromOn,
    until: untilOn,
    state: consultationState(row, today),
    closedOn,
    remarks: counted.remarks,
    undecided: counted.undecided,
    version,
  };
}

/** The names of those who have spoken for other organisations are their own affair. */
export function remarkView(
  row: ConsultationRemarkEntity,
  { sees }: Pick<Stand, 'sees'>,
  personId: string,
): ConsultationRemark {
  const { id, item, text, authorOrg, author, authorId, at, decision, reason, version } = row;
  const near = isNear(sees, row);
  return {
    id,
    item,
    text,
    body: authorOrg,
    author: near ? author : null,
    at,
    decision,
    reason,
    decidedBy: near ? row.decidedBy : null,
    mine: authorId === personId,
    version,
  };
}
