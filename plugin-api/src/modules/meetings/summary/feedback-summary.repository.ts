import { CONCERNS } from '@nastavnik/contracts/feedback-summary';
import type { PersonBrief } from '@nastavnik/contracts/roster';
import { Injectable } from '@nestjs/common';
import { Db } from '../../../platform/db/db.ts';
import { bin } from '../../../platform/db/id.ts';
import { Where } from '../../../platform/db/where.ts';
import { dataHidden } from '../../consents/consent-state.ts';
import { takesPart } from '../../pairs/own/taking-part.ts';
import { PairReach } from '../../pairs/pair-reach.ts';
import { briefColumns, briefOf, type BriefRow } from '../../roster/brief.ts';
import type { SideMonth } from './tally.ts';

/** Which meetings are summed up. */
export interface Span {
  from: string;
  to: string;
  form?: string | undefined;
  pairId?: string | undefined;
}

/** Something that hinders, before its pair is named. */
export interface Hindrance {
  meetingId: string;
  pairId: string;
  date: string;
  side: 'mentor' | 'mentee' | null;
  by: PersonBrief | null;
  mark: number | null;
  words: string | null;
}

const HELD = `meetings m JOIN pairs r ON r.school_id = m.school_id AND r.id = m.pair_id`;
const PARTS = `${HELD} JOIN meeting_parts t ON t.school_id = m.school_id AND t.meeting_id = m.id`;
const MARKS = `${PARTS} JOIN people p ON p.school_id = t.school_id AND p.id = t.person_id
  LEFT JOIN classes c ON c.school_id = p.school_id AND c.id = p.class_id`;
/** Nobody whose data are hidden was there: what is written of a meeting may be about any of its people. */
const NOBODY_HIDDEN = `NOT EXISTS (SELECT 1 FROM meeting_parts o
  WHERE o.school_id = m.school_id AND o.meeting_id = m.id AND ${dataHidden('o.school_id', 'o.person_id')})`;
const NEWEST = `ORDER BY m.held_on DESC, m.id DESC LIMIT ${CONCERNS}`;

/** Counts what pairs say of held meetings; those that the reader is of are left out. */
@Injectable()
export class FeedbackSummaryRepository {
  constructor(
    private readonly db: Db,
    private readonly reach: PairReach,
  ) {}

  months(span: Span): Promise<SideMonth[]> {
    const { text, params } = this.within(span);
    return this.db.query<SideMonth>(
      `SELECT m.pair_id AS pairId, r.form, DATE_FORMAT(m.held_on, '%Y-%m') AS month, t.side,
         COUNT(DISTINCT m.id) AS meetings,
         COUNT(DISTINCT IF(m.unclosed = 1 AND r.status = 'active', m.id, NULL)) AS awaiting,
         COUNT(IF(t.attended = 1, 1, NULL)) AS asked,
         COUNT(IF(t.attended = 1, t.answered_at, NULL)) AS answered,
         CAST(COALESCE(SUM(t.mark), 0) AS SIGNED) AS sum, COUNT(t.mark) AS marks
       FROM ${PARTS} WHERE ${text}
       GROUP BY m.pair_id, r.form, month, t.side`,
      params,
    );
  }

  /**
   * What mentors wrote down as hindrances, and marks so low or lower, the newest of each. Somebody's mark
   * is their own: whoever has left the group since is named by it, and nobody else instead.
   */
  async hindrances(span: Span, lowMark: number): Promise<Hindrance[]> {
    const written = this.within(span).and('m.difficulties IS NOT NULL').and(NOBODY_HIDDEN);
    const low = this.within(span).and(
      `t.mark <= ? AND NOT ${dataHidden('t.school_id', 't.person_id')}`,
      lowMark,
    );
    const marks = await this.db.query<BriefRow<'by'> & Omit<Hindrance, 'by'>>(
      `SELECT m.id AS meetingId, m.pair_id AS pairId, m.held_on AS \`date\`, t.side, t.mark, t.words,
         ${briefColumns('p', 'c', 'by')}
       FROM ${MARKS} WHERE ${low.text} ${NEWEST}`,
      low.params,
    );
    return [
      ...(await this.db.query<Hindrance>(
        `SELECT m.id AS meetingId, m.pair_id AS pairId, m.held_on AS \`date\`, NULL AS side,
           NULL AS \`by\`, NULL AS mark, m.difficulties AS words
         FROM ${HELD} WHERE ${written.text} ${NEWEST}`,
        written.params,
      )),
      ...marks.map(({ meetingId, pairId, date, side, mark, words, ...row }) => ({
        meetingId,
        pairId,
        date,
        side,
        by: briefOf(row, 'by'),
        mark,
        words,
      })),
    ];
  }

  /** How many pairs that met in these days the reader is of. */
  async own(span: Span): Promise<number> {
    const own = takesPart('r.id', this.reach.reader);
    const where = this.held(span).and(own.text, ...own.params);
    const [row] = await this.db.query<{ pairs: number }>(
      `SELECT COUNT(DISTINCT r.id) AS pairs FROM ${HELD} WHERE ${where.text}`,
      where.params,
    );
    return row?.pairs ?? 0;
  }

  private within(span: Span): Where {
    const own = takesPart('r.id', this.reach.reader);
    return this.held(span).and(`NOT ${own.text}`, ...own.params);
  }

  private held({ from, to, form, pairId }: Span): Where {
    const where = new Where().and('m.school_id = ?', this.db.school);
    where.and("m.status = 'held' AND m.held_on BETWEEN ? AND ?", from, to);
    if (form) where.and('r.form = ?', form);
    if (pairId) where.and('r.id = ?', bin(pairId));
    return where;
  }
}
