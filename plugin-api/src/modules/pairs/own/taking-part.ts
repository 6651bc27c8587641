import { bin } from '../../../platform/db/id.ts';
import { Where } from '../../../platform/db/where.ts';

/** Somebody of a school on a day. */
export interface Taker {
  school: Buffer;
  personId: string;
  today: string;
}

const partSql = (pair: string, person: string) => `(EXISTS (SELECT 1 FROM pair_mentees own
    WHERE own.school_id = ? AND own.pair_id = ${pair} AND ${person} IN (own.mentor_id, own.mentee_id))
  OR EXISTS (SELECT 1 FROM pair_substitutes led WHERE led.school_id = ? AND led.pair_id = ${pair}
    AND led.mentor_id = ${person} AND led.from_on <= led.until_on AND led.from_on <= ?))`;

/**
 * SQL that holds when somebody is of the pair in the column: on either side of it now or once, or
 * leads or has led it in the mentor's place.
 */
export function takesPart(pair: string, { school, personId, today }: Taker): Where {
  const person = bin(personId);
  return new Where().and(partSql(pair, '?'), school, person, school, person, today);
}

/** The same of the person in a column and one pair. */
export const isOfPair = (
  person: string,
  pairId: string,
  { school, today }: Omit<Taker, 'personId'>,
) => new Where().and(partSql('?', person), school, bin(pairId), school, bin(pairId), today);

/**
 * SQL that holds when a pair `r` waits for a decision that its reader may know of: a «no» of one side
 * is not told to somebody who is of that pair, whatever their office.
 */
export function waitsFor(reader: Taker): Where {
  const { text, params } = takesPart('r.id', reader);
  return new Where().and(
    `(r.needs_decision IS NOT NULL AND NOT (r.needs_decision = 'said_no' AND ${text}))`,
    ...params,
  );
}
