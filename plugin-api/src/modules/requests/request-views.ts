import type { RequestsQuery, RequestState } from '@nastavnik/contracts/requests';
import { bin } from '../../platform/db/id.ts';
import { Where } from '../../platform/db/where.ts';
import type { Scope } from '../../platform/scope/scope.ts';
import { dataHidden } from '../consents/consent-state.ts';
import { nameBegins } from '../roster/name-begins.ts';
import { inOwnClass } from '../roster/own-class.ts';

/** Neither declined nor withdrawn. */
export const isValid = (state: RequestState): boolean => state === 'new' || state === 'accepted';

/**
 * The requests `q` of people `p` that the reader may see: all of the school, those of the own class,
 * those filed by oneself.
 */
export function seenBy({ org, reach, personId }: Scope): Where {
  const school = bin(org.id);
  const where = new Where().and('q.school_id = ?', school);
  if (reach.has('school')) return where;
  const me = bin(personId);
  where.and(`(q.person_id = ? OR NOT ${dataHidden('q.school_id', 'q.person_id')})`, me);
  if (!reach.has('own-class')) return where.and('q.filed_by = ?', me);
  return where.and(`(q.filed_by = ? OR ${inOwnClass('p.id')})`, me, school, me);
}

/** As the list is narrowed; the map counts by the same conditions, so that its numbers lead here. */
export function narrow(where: Where, query: Partial<RequestsQuery>): void {
  const { view, q, year, form, ground } = query;
  if (view === 'valid') where.and("q.state IN ('new', 'accepted')");
  else if (view && view !== 'all') where.and('q.state = ?', view);
  if (q) nameBegins(where, 'p', q);
  if (query.classId) where.and('p.class_id = ?', bin(query.classId));
  if (query.gradeFrom) where.and('p.grade >= ?', query.gradeFrom);
  if (query.gradeTo) where.and('p.grade <= ?', query.gradeTo);
  if (query.who === 'staff') where.and('p.is_pupil = 0');
  if (query.who === 'unplaced') where.and('p.is_pupil = 1 AND p.grade IS NULL');
  if (year) where.and('q.school_year = ?', year);
  if (form === 'none') where.and('q.form IS NULL');
  else if (form) where.and('q.form = ?', form);
  if (ground === 'none') where.and('JSON_LENGTH(q.grounds) = 0');
  else if (ground) where.and('JSON_CONTAINS(q.grounds, ?)', JSON.stringify(ground));
  if (query.source) where.and('q.source = ?', query.source);
  if (query.urgency) where.and('q.urgency = ?', query.urgency);
}
