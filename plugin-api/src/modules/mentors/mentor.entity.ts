import type { FreeSlot } from '@nastavnik/contracts/roster';
import { Column, Entity, Index } from 'typeorm';
import { Day, Json, Uuid, Version, When, Word } from '../../platform/db/columns.ts';

/** A person in the base of mentors; the person's own id is the key. */
@Entity('mentors')
@Index('mentors_by_name', ['schoolId', 'active', 'sortName', 'id'])
@Index('mentors_by_state', ['schoolId', 'state', 'sortName', 'id'])
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
