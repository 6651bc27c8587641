import type { MatchLack } from '@nastavnik/contracts/matching-profile';
import type { MentorsQuery } from '@nastavnik/contracts/mentors';
import { bin } from '../../platform/db/id.ts';
import { beginsWith, Where } from '../../platform/db/where.ts';
import { LACKS } from '../roster/match-facts.ts';
import { narrow } from './mentor-admission.ts';

/** As far as anybody plans. */
const LAST_DAY = '2199-12-31';
/** How many mentees of others a mentor stands in for; takes the last of the days and the first. */
const STANDS_FOR = `(SELECT COUNT(DISTINCT st.pair_id, sm.mentee_id) FROM pair_substitutes st
  JOIN pair_mentees sm ON sm.school_id = st.school_id AND sm.pair_id = st.pair_id AND sm.is_open = 1
  WHERE st.school_id = m.school_id AND st.mentor_id = m.id AND st.from_on <= ? AND st.until_on >= ?
    AND st.from_on <= st.until_on)`;

const lacking = { ...LACKS, ask: 'JSON_LENGTH(m.competences) = 0' } satisfies Record<
  MatchLack,
  string
>;

/**
 * The whole condition of the base as it is narrowed, for its list and its table alike; of the mentor
 * `m`, the person `p` and the selection `s`.
 */
export function mentorsWhere(query: MentorsQuery, school: Buffer, today: string): Where {
  const where = new Where().and('m.school_id = ?', school);
  if (query.view === 'all') where.and('m.active = 1');
  else if (query.view === 'reserve') where.and('m.reserve_year IS NOT NULL');
  else where.and('m.state = ?', query.view);
  if (query.base) where.and('m.base = ?', query.base);
  if (query.admission) narrow(where, query.admission, today);
  if (query.q) where.and('m.sort_name LIKE ?', beginsWith(query.q));
  if (query.lacks) where.and(lacking[query.lacks]);
  if (query.classId) where.and('p.class_id = ?', bin(query.classId));
  if (query.room) withRoom(where, query.room, query, today);
  return where;
}

/** As the making of pairs and the naming of substitutes count the places. */
function withRoom(where: Where, room: number, query: MentorsQuery, today: string): void {
  const { roomFrom, roomUntil } = query;
  where.and(
    `m.capacity >= m.mentees_now + ? + ${STANDS_FOR}`,
    room,
    roomUntil ?? LAST_DAY,
    roomFrom ?? today,
  );
}
