import type { NeedsDecision, PairStage, PairStatus } from '@nastavnik/contracts/pairs';
import { Column, Entity, Index } from 'typeorm';
import { Day, Uuid, Version, When, Word } from '../../platform/db/columns.ts';

/** A pair or a group; its mentees stand in `pair_mentees`. */
@Entity('pairs')
@Index('pairs_by_end', ['schoolId', 'endedOn', 'startedOn'])
@Index('pairs_by_status', ['schoolId', 'status', 'id'])
@Index('pairs_of_mentor', ['schoolId', 'mentorId', 'status'])
@Index('pairs_quiet', ['schoolId', 'quietSince', 'id'])
@Index('pairs_to_decide', ['schoolId', 'needsDecision', 'id'])
export class PairEntity {
  @Uuid({ primary: true })
  schoolId!: string;

  @Uuid({ primary: true })
  id!: string;

  @Uuid()
  mentorId!: string;

  @Word(40)
  form!: string;

  @Word(40, { nullable: true })
  model!: string | null;

  /** The programme in which the pair works, where there is one. */
  @Uuid({ nullable: true })
  programmeId!: string | null;

  @Column({ type: 'smallint', unsigned: true })
  schoolYear!: number;

  @Word(16)
  status!: PairStatus;

  @Word(16, { default: 'INTRO' })
  stage!: PairStage;

  @Word(24, { nullable: true })
  needsDecision!: NeedsDecision | null;

  /** Closed by the curator's decision alone; shown unless something else is asked first. */
  @Word(24, { nullable: true })
  openQuestion!: NeedsDecision | null;

  @Word(50, { nullable: true })
  orderNumber!: string | null;

  @Day({ nullable: true })
  orderDate!: string | null;

  @Day()
  proposedOn!: string;

  @Day({ nullable: true })
  agreedOn!: string | null;

  @Day({ nullable: true })
  startedOn!: string | null;

  @Day({ nullable: true })
  endedOn!: string | null;

  @Word(40, { nullable: true })
  closeReason!: string | null;

  @Word(1000, { nullable: true })
  closeNote!: string | null;

  @Column({ type: 'smallint', unsigned: true, default: 0 })
  meetings!: number;

  @Day({ nullable: true })
  lastMetOn!: string | null;

  /** The last meeting of an active pair, or its beginning. */
  @Day({ nullable: true })
  quietSince!: string | null;

  /** When the curator agreed to the plan that holds now. */
  @Day({ nullable: true })
  planAgreedOn!: string | null;

  @Version()
  version!: number;

  @When()
  changedAt!: string;
}
