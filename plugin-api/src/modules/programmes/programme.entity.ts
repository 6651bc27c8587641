import type { NormPeriod, ProgrammeRules } from '@nastavnik/contracts/programme-rules';
import type { ProgrammeState } from '@nastavnik/contracts/programme-states';
import type { ProgrammeCard } from '@nastavnik/contracts/programme-cards';
import { Column, Entity, Index } from 'typeorm';
import { Day, Json, Uuid, Version, When, Word } from '../../platform/db/columns.ts';

const Small = (options = {}) => Column({ ...options, type: 'smallint', unsigned: true });

/** A programme of mentoring: one form at the school in one year. */
@Entity('programmes')
@Index('programmes_by_state', ['schoolId', 'state', 'id'])
@Index('programmes_of_form', ['schoolId', 'form', 'schoolYear', 'id'])
@Index('programmes_carried', ['schoolId', 'carriedFrom'])
export class ProgrammeEntity {
  @Uuid({ primary: true })
  schoolId!: string;

  @Uuid({ primary: true })
  id!: string;

  @Word(40)
  form!: string;

  @Small()
  schoolYear!: number;

  @Word(16)
  state!: ProgrammeState;

  @Word(300)
  title!: string;

  @Word(2000, { nullable: true })
  goal!: string | null;

  @Json()
  tasks!: string[];

  @Json()
  results!: string[];

  @Word(2000, { nullable: true })
  criteria!: string | null;

  @Day({ nullable: true })
  startsOn!: string | null;

  @Day({ nullable: true })
  endsOn!: string | null;

  @Small()
  normMeetings!: number;

  @Word(16)
  normPer!: NormPeriod;

  @Small({ nullable: true })
  normMinutes!: number | null;

  @Small()
  quietDays!: number;

  @Json()
  rules!: ProgrammeRules;

  @Json()
  stages!: ProgrammeCard['stages'];

  @Json()
  meetings!: ProgrammeCard['meetings'];

  @Word(50, { nullable: true })
  actNumber!: string | null;

  @Day({ nullable: true })
  actDate!: string | null;

  @Word(200, { nullable: true })
  protocolBody!: string | null;

  @Word(50, { nullable: true })
  protocolNumber!: string | null;

  @Day({ nullable: true })
  protocolDate!: string | null;

  @Word(500, { nullable: true })
  cancelReason!: string | null;

  @Uuid({ nullable: true })
  carriedFrom!: string | null;

  @Version()
  version!: number;

  @When()
  changedAt!: string;
}
