import type { MatchLack } from '@nastavnik/contracts/matching-profile';
import type { MenteesQuery, MenteeView } from '@nastavnik/contracts/mentees';
import { bin } from '../../platform/db/id.ts';
import type { Place } from '../../platform/db/page.ts';
import { beginsWith, Where } from '../../platform/db/where.ts';
import { dataHidden } from '../consents/consent-state.ts';
import { type Taker, waitsFor } from '../pairs/own/taking-part.ts';
import { QUIET, type Quiet } from '../programmes/quiet.ts';
import { LACKS } from '../roster/match-facts.ts';
import { inOwnClass } from '../roster/own-class.ts';

const lacking = { ...LACKS, ask: "(m.request IS NULL OR m.request = '')" } satisfies Record<
  MatchLack,
  string
>;

/** Who reads, and when a pair without a meeting is said not to meet. */
export interface Reader {
  school: Buffer;
  /** The class teacher, when the right goes no further than the own class. */
  ownClassOf: string | null;
  quiet: Quiet;
  /** Who it is, in whose own pairs a «no» is not told. */
  me: Taker;
}

const VIEWS: Record<Exclude<MenteeView, 'action' | 'not_meeting'>, string> = {
  all: 'm.active = 1',
  no_consent: "m.state = 'no_consent'",
  no_mentor: "m.state = 'no_mentor'",
  awaits_order: "m.state = 'awaits_order'",
  left: "m.state = 'left'",
};

/** The condition of a view; of the pair `r` and the mentee `m`. */
export function viewOf(view: MenteeView, { quiet, me }: Reader): Where {
  if (view === 'not_meeting') return new Where().and(`m.state = 'in_pair' AND ${QUIET}`, ...quiet);
  if (view !== 'action') return new Where().and(VIEWS[view]);
  const waits = waitsFor(me);
  return new Where().and(
    `m.active = 1 AND (m.state IN ('no_consent', 'no_mentor', 'awaits_order')
       OR ${waits.text} OR (m.state = 'in_pair' AND ${QUIET}))`,
    ...waits.params,
    ...quiet,
  );
}

/** Narrows to the mentees of the class that somebody leads, without those whose data are hidden. */
export const ofOwnClass = (where: Where, school: Buffer, teacherId: string): Where =>
  where
    .and(inOwnClass('m.id'), school, bin(teacherId))
    .and(`NOT ${dataHidden('m.school_id', 'm.id')}`);

/** The whole condition of a page of the base. */
export function menteesWhere(query: MenteesQuery, reader: Reader, after: Place | null): Where {
  const where = new Where().and('m.school_id = ?', reader.school);
  const view = viewOf(query.view, reader);
  where.and(view.text, ...view.params);
  if (query.q) where.and('m.sort_name LIKE ?', beginsWith(query.q));
  if (query.classId) where.and('p.class_id = ?', bin(query.classId));
  if (query.gradeFrom) where.and('p.grade >= ?', query.gradeFrom);
  if (query.gradeTo) where.and('p.grade <= ?', query.gradeTo);
  if (query.form) where.and('m.form = ?', query.form);
  if (query.lacks) where.and(lacking[query.lacks]);
  if (query.ground) where.and('m.ground = ?', query.ground);
  if (reader.ownClassOf) ofOwnClass(where, reader.school, reader.ownClassOf);
  if (after) where.past(['m.sort_name', 'm.id'], after);
  return where;
}
