import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/db/db.ts';
import { bin } from '../../platform/db/id.ts';
import { Where } from '../../platform/db/where.ts';
import { Scope } from '../../platform/scope/scope.ts';
import { dataHidden } from '../consents/consent-state.ts';
import { inOwnClass } from '../roster/own-class.ts';
import { stillInOn } from './groups/membership.ts';
import type { Taker } from './own/taking-part.ts';

/** `day`, a column or a date: whoever has left a group before it is not in it. */
const inPair = (day?: string) => `(r.mentor_id = ? OR EXISTS (SELECT 1 FROM pair_mentees pm
  WHERE pm.school_id = ? AND pm.pair_id = r.id AND pm.mentee_id = ?${stillInOn('pm', day)}))`;

/** Whoever may lead no more, or has taken back the consent to the processing of their data, stands in no more. */
const STANDS_IN = `(r.status = 'active' AND EXISTS (SELECT 1 FROM pair_substitutes st
  WHERE st.school_id = ? AND st.pair_id = r.id AND st.mentor_id = ? AND st.from_on <= ? AND st.until_on >= ?
    AND st.is_lost = 0 AND NOT ${dataHidden('st.school_id', 'st.mentor_id')}))`;

const menteeOfClass = (day?: string) => `EXISTS (SELECT 1 FROM pair_mentees pm
  WHERE pm.school_id = ? AND pm.pair_id = r.id${stillInOn('pm', day)}
    AND ${inOwnClass('pm.mentee_id', 'ward')})`;

/** Somebody on each side has not taken back the consent to the processing of their data. */
const SHOWN = `(NOT ${dataHidden('r.school_id', 'r.mentor_id')} AND EXISTS (SELECT 1 FROM pair_mentees seen
  WHERE seen.school_id = r.school_id AND seen.pair_id = r.id AND seen.left_on IS NULL
    AND NOT ${dataHidden('seen.school_id', 'seen.mentee_id')}))`;

/** Conditions on a pair `r`: how far the right of the current route goes. */
@Injectable()
export class PairReach {
  constructor(
    private readonly db: Db,
    private readonly scope: Scope,
  ) {}

  /** Pairs of this school. */
  ofSchool(): Where {
    return new Where().and('r.school_id = ?', this.db.school);
  }

  /** Whether the reader decides what becomes of pairs, and so still sees those that are hidden. */
  get seesHidden(): boolean {
    return this.scope.reach.has('school');
  }

  /** Who reads, where it matters of which pairs they are. */
  get reader(): Taker {
    const { personId } = this.scope;
    return { school: this.db.school, personId, today: this.scope.today() };
  }

  /** Whether it is the reader: nobody's own data are hidden from them. */
  isReader(personId: string | undefined): boolean {
    const { caller } = this.scope;
    return caller.kind === 'person' && caller.personId === personId;
  }

  /** Narrows to the pairs that are not hidden from the reader. */
  shown(where: Where): Where {
    return this.seesHidden ? where : where.and(SHOWN);
  }

  /** Narrows to the pairs that are hidden from all but the curator. */
  hidden(where: Where): Where {
    return where.and(`NOT ${SHOWN}`);
  }

  /**
   * Pairs of the school, of the own class or the reader's own, as far as they are shown. On a day,
   * groups that were left before it are out of reach.
   */
  within(day?: string): Where {
    return this.shown(this.reached(day));
  }

  /**
   * Pairs `r` that the reader reaches by mentees `mine` of them alone; `own`: as one of their people,
   * whatever their office.
   */
  throughMentees(own: boolean): Where {
    const leads = this.leading(own);
    const mine = this.mine(own);
    return this.ofSchool()
      .and(`NOT ${leads.text}`, ...leads.params)
      .and(mine.text, ...mine.params);
  }

  /** Pairs `r` whose mentor's side the reader is of. */
  leading(own: boolean): Where {
    const { school } = this.db;
    const [me, today] = [bin(this.scope.personId), this.scope.today()];
    const params = [me, school, me, today, today];
    if (own || !this.scope.reach.has('own-class'))
      return new Where().and(`(r.mentor_id = ? OR ${STANDS_IN})`, ...params);
    const lead = inOwnClass('r.mentor_id', 'lead');
    return new Where().and(`(r.mentor_id = ? OR ${STANDS_IN} OR ${lead})`, ...params, school, me);
  }

  /** Mentees `mine` by whom the reader reaches pairs: themselves, and pupils of their class. */
  mine(own: boolean): Where {
    const me = bin(this.scope.personId);
    if (own || !this.scope.reach.has('own-class')) return new Where().and('mine.mentee_id = ?', me);
    const ward = inOwnClass('mine.mentee_id', 'pupil');
    return new Where().and(`(mine.mentee_id = ? OR ${ward})`, me, this.db.school, me);
  }

  /** The same with those that are hidden. */
  reached(day?: string): Where {
    const where = this.ofSchool();
    const { reach } = this.scope;
    if (reach.has('school')) return where;
    const any = [
      ...(reach.has('own-pair') ? [this.working(new Where(), this.scope.personId, day)] : []),
      ...(reach.has('own-class') ? this.ofOwnClass(day) : []),
    ];
    if (any.length === 0) return where.and('1 = 0');
    const either = any.map(({ text }) => text).join(' OR ');
    return where.and(`(${either})`, ...any.flatMap(({ params }) => params));
  }

  /** Narrows to the pairs that a person takes part in. */
  with(where: Where, personId: string, day?: string): Where {
    return where.and(inPair(day), bin(personId), this.db.school, bin(personId));
  }

  /** The same, and those that the person leads today in the mentor's place. */
  working(where: Where, personId: string, day?: string): Where {
    const { text, params } = this.with(new Where(), personId, day);
    const [person, today] = [bin(personId), this.scope.today()];
    return where.and(`(${text} OR ${STANDS_IN})`, ...params, this.db.school, person, today, today);
  }

  private ofOwnClass(day?: string): Where[] {
    const [school, me] = [this.db.school, bin(this.scope.personId)];
    return [
      new Where().and(inOwnClass('r.mentor_id', 'lead'), school, me),
      new Where().and(menteeOfClass(day), school, school, me),
    ];
  }
}
