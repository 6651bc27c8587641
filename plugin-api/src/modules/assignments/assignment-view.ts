import { isLate } from '@nastavnik/contracts/assignment-states';
import type { Addressee, ReceivedAssignment } from '@nastavnik/contracts/assignments';
import type { AddresseeEntity, Progress, ReceivedEntity } from './assignment.entity.ts';

const progressOf = (row: Progress, today: string) => {
  const { id, state, due, answeredOn, reply, steps, version } = row;
  return { id, state, due, late: isLate(row, today), answeredOn, reply, steps, version };
};

/** An addressee as the issuer reads it on a day. */
export const addresseeView = (row: AddresseeEntity, today: string): Addressee => ({
  ...progressOf(row, today),
  org: { id: row.addresseeId, name: row.addresseeName, kind: row.addresseeKind },
});

/** An assignment as its addressee reads it on a day. */
export function receivedView(row: ReceivedEntity, today: string): ReceivedAssignment {
  const { number, issuedOn, text, asked, figure, issuedBy, issuerId, issuerName } = row;
  return {
    ...progressOf(row, today),
    number,
    issuedOn,
    text,
    asked,
    figure,
    issuedBy,
    issuer: { id: issuerId, name: issuerName },
  };
}
