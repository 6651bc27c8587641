import type { ConsentKind, ConsentMark, ConsentState } from '@nastavnik/contracts/consents';
import { daysAfter, yearsAfter } from '../roster/age.ts';

/** The last act about one kind of a person's consent. */
export interface LastAct {
  kind: ConsentKind;
  act: string;
  from: string;
  until: string | null;
}

/** Where a consent stands on a day. */
export function stateOn({ act, from, until }: LastAct, today: string): ConsentState {
  if (act === 'withdrawn') return 'withdrawn';
  if (from > today) return 'none';
  return until !== null && until < today ? 'expired' : 'active';
}

/** The last day of a consent: what a guardian has signed lapses when the child comes of age. */
export function lastDay(until: string | null, signedBy: string, birthDate: string | null) {
  if (signedBy !== 'guardian' || birthDate === null) return until;
  const childhood = daysAfter(yearsAfter(birthDate, 18), -1);
  return until === null || childhood < until ? childhood : until;
}

/** The marks of the kinds asked for, «none» where nothing was given, then of all the others given. */
export function marksOf(
  acts: LastAct[],
  asked: readonly ConsentKind[],
  today: string,
): ConsentMark[] {
  const given = new Map(acts.map((act) => [act.kind, act]));
  return [...new Set([...asked, ...given.keys()])].map((kind) => {
    const act = given.get(kind);
    return act
      ? { kind, state: stateOn(act, today), until: act.act === 'withdrawn' ? null : act.until }
      : { kind, state: 'none' as const, until: null };
  });
}

/** The kinds that are not in force. */
export const lacksOf = (acts: LastAct[], needed: readonly ConsentKind[], today: string) =>
  marksOf(acts, needed, today).flatMap(({ kind, state }) =>
    state !== 'active' && needed.includes(kind) ? [kind] : [],
  );

/** A column with all of a person's last acts, which `readActs` reads; `person` is an id column. */
export const actsColumn = (school: string, person: string) =>
  `(SELECT GROUP_CONCAT(CONCAT_WS(':', s.kind, s.act, s.from_on, COALESCE(s.until_on, '')) ORDER BY s.kind)
    FROM consent_states s WHERE s.school_id = ${school} AND s.person_id = ${person})`;

export const readActs = (column: string | null): LastAct[] =>
  (column ?? '')
    .split(',')
    .filter(Boolean)
    .map((act) => {
      const [kind, what = '', from = '', until] = act.split(':');
      return { kind: kind as ConsentKind, act: what, from, until: until || null };
    });

/**
 * SQL that holds when the person in the column has taken back the consent to the processing of their
 * data. What is kept of them for mentoring then shows to the curator alone and goes into no file.
 */
export const dataHidden = (school: string, person: string) =>
  `EXISTS (SELECT 1 FROM consent_states hid WHERE hid.school_id = ${school}
    AND hid.person_id = ${person} AND hid.kind = 'PD_PROCESSING' AND hid.act = 'withdrawn')`;
