import type { Completion } from '@nastavnik/contracts/mentees';
import type { FreeSlot } from '@nastavnik/contracts/roster';
import { Column, Entity, Index } from 'typeorm';
import { Day, Json, Uuid, Version, When, Word } from '../../platform/db/columns.ts';

/** A person in the base of mentees; the person's own id is the key. */
@Entity('mentees')
@Index('mentees_by_name', ['schoolId', 'active', 'sortName', 'id'])
@Index('mentees_by_state', ['schoolId', 'state', 'sortName', 'id'])
export class MenteeEntity {
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

  @Word(40, { nullable: true })
  form!: string | null;

  @Word(40, { nullable: true })
  ground!: string | null;

  @Word(1000, { nullable: true })
  request!: string | null;

  @Json()
  freeSlots!: FreeSlot[];

  @Word(300, { nullable: true })
  contacts!: string | null;

  @Word(1000, { nullable: true })
  results!: string | null;

  @Word(500, { nullable: true })
  caseUrl!: string | null;

  @Word(8, { nullable: true })
  completion!: Completion | null;

  @Uuid({ nullable: true })
  pairId!: string | null;

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
