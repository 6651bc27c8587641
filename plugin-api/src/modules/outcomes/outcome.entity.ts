import type { OutcomeOf } from '@nastavnik/contracts/questionnaires';
import { Column, Entity, Index } from 'typeorm';
import { Uuid, Version, When, Word } from '../../platform/db/columns.ts';

/** One figure that somebody entered, before and after. */
@Entity('outcomes')
@Index('outcome_once', ['schoolId', 'subjectId', 'code'], { unique: true })
export class OutcomeEntity {
  @Uuid({ primary: true })
  schoolId!: string;

  @Uuid({ primary: true })
  id!: string;

  @Word(16)
  subject!: OutcomeOf;

  /** The programme or the pair. */
  @Uuid()
  subjectId!: string;

  @Word(40)
  code!: string;

  @Column({ type: 'double', nullable: true })
  beforeValue!: number | null;

  @Column({ type: 'double', nullable: true })
  afterValue!: number | null;

  @Word(300)
  note!: string;

  @Uuid()
  changedBy!: string;

  @Version()
  version!: number;

  @When()
  changedAt!: string;
}
