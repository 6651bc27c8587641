import type { MeetingMode, MeetingStatus, MeetingType } from '@nastavnik/contracts/meetings';
import { Column, Entity, Index } from 'typeorm';
import { Day, Uuid, Version, When, Word } from '../../platform/db/columns.ts';

/** A meeting of a pair; who came and what they say of it stands in `meeting_parts`. */
@Entity('meetings')
@Index('meetings_of_pair', ['schoolId', 'pairId', 'heldOn', 'id'])
@Index('meetings_by_day', ['schoolId', 'heldOn', 'id'])
@Index('meetings_unclosed', ['schoolId', 'unclosed', 'heldOn', 'id'])
@Index('meetings_by_status', ['schoolId', 'status', 'heldOn', 'id'])
export class MeetingEntity {
  @Uuid({ primary: true })
  schoolId!: string;

  @Uuid({ primary: true })
  id!: string;

  @Uuid()
  pairId!: string;

  @Word(16)
  type!: MeetingType;

  @Word(16)
  status!: MeetingStatus;

  @Day()
  heldOn!: string;

  @Column({ type: 'char', length: 5, nullable: true })
  startsAt!: string | null;

  @Column({ type: 'smallint', unsigned: true, nullable: true })
  minutes!: number | null;

  @Word(16, { nullable: true })
  mode!: MeetingMode | null;

  @Word(300, { nullable: true })
  topic!: string | null;

  @Word(2000, { nullable: true })
  done!: string | null;

  @Word(1000, { nullable: true })
  difficulties!: string | null;

  @Word(1000, { nullable: true })
  nextStep!: string | null;

  @Column({ type: 'boolean', default: false })
  counted!: boolean;

  @Column({ type: 'boolean', default: false })
  unclosed!: boolean;

  @Uuid({ nullable: true })
  loggedBy!: string | null;

  @Version()
  version!: number;

  @When()
  changedAt!: string;
}
