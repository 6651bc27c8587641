import type {
  Addressee,
  OwnSignal,
  Signal,
  SignalKind,
  SignalState,
} from '@nastavnik/contracts/signals';
import type { PersonBrief } from '@nastavnik/contracts/roster';
import { briefColumns, briefOf, type BriefRow } from '../roster/brief.ts';

export interface SignalRow extends BriefRow<'mentor'>, BriefRow<'by'>, BriefRow<'taker'> {
  id: string;
  kind: SignalKind;
  addressee: Addressee;
  urgent: boolean | number;
  pairId: string;
  topic: string | null;
  text: string | null;
  raisedAt: string;
  state: SignalState;
  answer: string | null;
  outcome: string | null;
  closedAt: string | null;
  version: number;
}

export const SIGNAL_COLUMNS = `s.id, s.kind, s.addressee, s.urgent, s.pair_id AS pairId, s.topic, s.text,
  s.raised_at AS raisedAt, s.state, s.answer, s.outcome, s.closed_at AS closedAt, s.version,
  ${briefColumns('o', 'oc', 'mentor')}, ${briefColumns('b', 'bc', 'by')},
  ${briefColumns('t', 'tc', 'taker')}`;

const joined = (alias: string, on: string) =>
  `LEFT JOIN people ${alias} ON ${alias}.school_id = s.school_id AND ${alias}.id = ${on}
   LEFT JOIN classes ${alias}c ON ${alias}c.school_id = ${alias}.school_id AND ${alias}c.id = ${alias}.class_id`;

export const SIGNAL_TABLES = `signals s
  JOIN pairs r ON r.school_id = s.school_id AND r.id = s.pair_id
  ${joined('o', 'r.mentor_id')} ${joined('b', 's.raised_by')} ${joined('t', 's.taken_by')}`;

/** What was said to the psychologist is for the psychologist; others know that it was said. */
export function signalOf(row: SignalRow, mentees: PersonBrief[], mayAct: boolean): Signal {
  const mentor = briefOf(row, 'mentor');
  if (!mentor) throw new Error('a signal about nobody');
  const { id, kind, addressee: to, pairId, raisedAt, state, closedAt, version } = row;
  return {
    id,
    kind,
    to,
    urgent: Boolean(row.urgent),
    pairId,
    mentor,
    mentees,
    topic: mayAct ? row.topic : null,
    text: mayAct ? row.text : null,
    raisedBy: briefOf(row, 'by'),
    raisedAt,
    state,
    takenBy: briefOf(row, 'taker'),
    answer: mayAct ? row.answer : null,
    outcome: mayAct ? row.outcome : null,
    closedAt,
    mayAct: mayAct && state !== 'closed',
    version,
  };
}

/** A signal as its author sees it. */
export function ownOf(row: SignalRow): OwnSignal {
  const { id, to, urgent, topic, text, raisedAt, state, takenBy, answer } = signalOf(row, [], true);
  return { id, to, urgent, topic, text, raisedAt, state, takenBy, answer };
}
