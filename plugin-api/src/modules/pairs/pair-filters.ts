import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/db/db.ts';
import { bin } from '../../platform/db/id.ts';
import { Where } from '../../platform/db/where.ts';
import { dataHidden } from '../consents/consent-state.ts';
import { nameBegins } from '../roster/name-begins.ts';
import { haveMetSql } from './groups/membership.ts';
import { PairReach } from './pair-reach.ts';

/** What lists of pairs `r` are asked for, as far as the reader knows who takes part in them. */
@Injectable()
export class PairFilters {
  constructor(
    private readonly db: Db,
    private readonly reach: PairReach,
  ) {}

  /** Narrows to the pairs one of whose mentees is in this class. */
  ofClass(where: Where, classId: string): Where {
    const known = this.knownMentee();
    return where.and(
      `EXISTS (SELECT 1 FROM pair_mentees pm
         JOIN people pupil ON pupil.school_id = pm.school_id AND pupil.id = pm.mentee_id
         WHERE pm.school_id = ? AND pm.pair_id = r.id AND pm.left_on IS NULL
           AND pupil.class_id = ? AND ${known.text})`,
      this.db.school,
      bin(classId),
      ...known.params,
    );
  }

  /** Narrows to the pairs whose mentor `o` or one of whose mentees, as far as shown, is named so. */
  named(where: Where, q: string): Where {
    const lead = nameBegins(new Where(), 'o', q);
    const ofPair = new Where().and('pm.school_id = ?', this.db.school).and('pm.pair_id = r.id');
    if (!this.reach.seesHidden) ofPair.and(`NOT ${dataHidden('pm.school_id', 'pm.mentee_id')}`);
    const known = this.knownMentee();
    const led = nameBegins(ofPair.and(known.text, ...known.params), 'led', q);
    return where.and(
      `(${lead.text} OR EXISTS (SELECT 1 FROM pair_mentees pm
         JOIN people led ON led.school_id = pm.school_id AND led.id = pm.mentee_id
         WHERE ${led.text}))`,
      ...lead.params,
      ...led.params,
    );
  }

  /** Narrows to the pairs that a person takes part in. */
  withPerson(where: Where, personId: string): Where {
    const known = this.knownMentee();
    const [person, { school }] = [bin(personId), this.db];
    return where.and(
      `(r.mentor_id = ? OR EXISTS (SELECT 1 FROM pair_mentees pm
         WHERE pm.school_id = ? AND pm.pair_id = r.id AND pm.mentee_id = ? AND ${known.text}))`,
      person,
      school,
      person,
      ...known.params,
    );
  }

  /** Mentees `pm` of a pair `r` whom the reader knows of: those who were in it with who they reach it by. */
  private knownMentee(): Where {
    if (this.reach.seesHidden) return new Where().and('1 = 1');
    const [leads, mine] = [this.reach.leading(false), this.reach.mine(false)];
    return new Where().and(
      `(${leads.text} OR EXISTS (SELECT 1 FROM pair_mentees mine
         WHERE mine.school_id = ? AND mine.pair_id = r.id AND ${mine.text}
           AND ${haveMetSql('pm', 'mine')}))`,
      ...leads.params,
      this.db.school,
      ...mine.params,
    );
  }
}
