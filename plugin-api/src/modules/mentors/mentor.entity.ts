import type { Reserve } from '@nastavnik/contracts/mentor-records';
import type { FreeSlot } from '@nastavnik/contracts/roster';
import { Column, Entity, Index } from 'typeorm';
import { Day, Json, Uuid, Version, When, Word } from '../../platform/db/columns.ts';

/** A person in the base of mentors; the person's own id is the key. */
@Entity('mentors')
@Index('mentors_by_name', ['schoolId', 'active', 'sortName', 'id'])
@Index('mentors_by_state', ['schoolId', 'state', 'sortName', 'id'])
@Index('mentors_in_reserve', ['schoolId', 'reserveYear', 'sortName', 'id'])
@Index('mentors_by_base', ['schoolId', 'active', 'base', 'sortName', 'id'])
export class MentorEntity {
  @Uuid({ primary: true })
  schoolId!: string;

  @Uuid({ primary: true })
  id!: string;

  @Word(255)
  sortName!: string;

  @Column({ type: 'boolean', default: true })
  active!: boolean;

  @Word(16)
  state!: string;

  @Word(40)
  base!: string;

  @Column({ type: 'tinyint', unsigned: true })
  capacity!: number;

  @Column({ type: 'smallint', unsigned: true, default: 0 })
  menteesNow!: number;

  @Json()
  competences!: string[];

  @Json()
  freeSlots!: FreeSlot[];

  @Word(300, { nullable: true })
  contacts!: string | null;

  @Word(300, { nullable: true })
  workplace!: string | null;

  @Word(1000, { nullable: true })
  achievements!: string | null;

  @Word(1000, { nullable: true })
  interests!: string | null;

  @Word(200, { nullable: true })
  desiredAges!: string | null;

  @Word(300, { nullable: true })
  timeResource!: string | null;

  @Word(500, { nullable: true })
  training!: string | null;

  @Word(1000, { nullable: true })
  results!: string | null;

  @Word(500, { nullable: true })
  caseUrl!: string | null;

  @Word(500, { nullable: true })
  wishes!: string | null;

  /** The school year for which a mentor is in reserve. */
  @Column({ type: 'smallint', unsigned: true, nullable: true })
  reserveYear!: number | null;

  @Word(8, { nullable: true })
  readiness!: Reserve['readiness'] | null;

  @Day()
  addedOn!: string;

  @Day({ nullable: true })
  leftOn!: string | null;

  @Word(40, { nullable: true })
  leaveReason!: string | null;

  @Version()
  version!: number;

  @When()
  changedAt!: string;
}
