import { type SubmissionRound } from '@nastavnik/contracts/approvals';
import { isLate } from '@nastavnik/contracts/approval-states';
import type { Round } from './approval.entity.ts';

/** A round as either side reads it on a day. */
export function roundView(row: Round, today: string): SubmissionRound {
  const { id, round, edition, state, sentAt, sentBy, sentOn, due } = row;
  const { decidedAt, decidedBy, remarks, act, scan } = row;
  const late = isLate({ state, due }, { sentOn, today });
  return {
    id,
    round,
    edition,
    state,
    sentAt,
    sentBy,
    due,
    late,
    decidedAt,
    decidedBy,
    remarks,
    act,
    scan,
  };
}
