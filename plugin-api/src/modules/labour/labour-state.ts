import type { ConsentState } from '@nastavnik/contracts/consents';
import type { LabourNotice, LabourState, LabourTerms } from '@nastavnik/contracts/labour';
import type { LabourEntity } from './labour.entity.ts';

export const termsOf = (kept: LabourEntity): LabourTerms => ({
  content: kept.content,
  way: kept.way,
  payment: kept.payment,
  paymentGround: kept.paymentGround,
  from: kept.fromOn,
  until: kept.untilOn,
  number: kept.number,
  signedOn: kept.signedOn,
});

export const noticeOf = ({
  noticeBy,
  noticedOn,
  endsOn,
  noticeReason,
}: LabourEntity): LabourNotice | null =>
  noticeBy && noticedOn && endsOn
    ? { by: noticeBy, noticedOn, endsOn, reason: noticeReason }
    : null;

/** What is known beside the addendum. */
interface Told {
  /** The form of the pair asks for the papers. */
  needed: boolean;
  consent: ConsentState;
  /** The consent is held by the employment contract: mentoring is part of the job. */
  inContract: boolean;
}

/** Where the papers stand on a day: what is wanting comes first, in the order in which it is got. */
export function labourState(
  { needed, consent, inContract }: Told,
  kept: Pick<LabourEntity, 'signedOn' | 'untilOn' | 'endsOn'> | null,
  today: string,
): LabourState {
  if (!needed) return 'not_needed';
  if (inContract && consent === 'active') return 'in_contract';
  const last = kept && (kept.endsOn ?? kept.untilOn);
  if (kept?.signedOn && last !== null && last < today) return 'over';
  if (consent !== 'active') return 'no_consent';
  if (!kept) return 'no_terms';
  if (!kept.signedOn) return 'unsigned';
  return kept.endsOn ? 'noticed' : 'in_force';
}
