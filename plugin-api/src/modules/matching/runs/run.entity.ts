import type { RunStage, RunState } from '@nastavnik/contracts/matching-run';
import { Column, Entity, Index } from 'typeorm';
import { Uuid, Version, When, Word } from '../../../platform/db/columns.ts';

const Count = () => Column({ type: 'smallint', unsigned: true });
const Long = (type: 'mediumtext' | 'longtext') => Column({ type });

/** A run of matching. Settings, input and result are JSON texts, kept byte for byte. */
@Entity('matching_runs')
@Index('matching_runs_by_number', ['schoolId', 'number'], { unique: true })
@Index('matching_runs_of_form', ['schoolId', 'form', 'number'])
export class RunEntity {
  @Uuid({ primary: true })
  schoolId!: string;

  @Uuid({ primary: true })
  id!: string;

  @Column({ type: 'int', unsigned: true })
  number!: number;

  @Word(40)
  form!: string;

  @Uuid({ nullable: true })
  programmeId!: string | null;

  @Word(16)
  stage!: RunStage;

  @Word(16)
  state!: RunState;

  @Uuid({ nullable: true })
  previousId!: string | null;

  @Count()
  mentees!: number;

  @Count()
  mentors!: number;

  @Count()
  pairs!: number;

  @Count()
  mean!: number;

  @Word(60)
  pack!: string;

  @Long('mediumtext')
  settings!: string;

  /** Locks that follow from the trial meetings; null of a preliminary run. */
  @Column({ type: 'longtext', nullable: true })
  decided!: string | null;

  @Long('longtext')
  input!: string;

  @Long('longtext')
  result!: string;

  @Column({ type: 'char', length: 64 })
  sha256!: string;

  @When()
  madeAt!: string;

  @Uuid({ nullable: true })
  madeBy!: string | null;

  @When({ nullable: true })
  publishedAt!: string | null;

  @Version()
  version!: number;
}
