import { Column, Entity, Index } from 'typeorm';
import { Day, Uuid, Version, When, Word } from '../../../platform/db/columns.ts';

/** Somebody who leads a pair from one day until another, both included. */
@Entity('pair_substitutes')
@Index('substitutes_of_pair', ['schoolId', 'pairId', 'fromOn'])
@Index('substitutes_of_person', ['schoolId', 'mentorId', 'untilOn'])
export class SubstituteEntity {
  @Uuid({ primary: true })
  schoolId!: string;

  @Uuid({ primary: true })
  id!: string;

  @Uuid()
  pairId!: string;

  @Uuid()
  mentorId!: string;

  @Day()
  fromOn!: string;

  @Day()
  untilOn!: string;

  @Word(500)
  reason!: string;

  @Word(50, { nullable: true })
  orderNumber!: string | null;

  @Day({ nullable: true })
  orderDate!: string | null;

  @Uuid()
  namedBy!: string;

  @When()
  namedAt!: string;

  /** May not lead the pair any more: a consent is missing, or they have left. */
  @Column({ type: 'boolean', default: false })
  isLost!: boolean;

  @Version()
  version!: number;
}
