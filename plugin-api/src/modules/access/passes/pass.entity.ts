import type { PassPurpose } from '@nastavnik/contracts/passes';
import { Entity, Index } from 'typeorm';
import { Uuid, Version, When, Word } from '../../../platform/db/columns.ts';

/** A link with a code for one person, and the session that it opens. */
@Entity('passes')
@Index('passes_of_person', ['schoolId', 'personId', 'id'])
@Index('passes_of_subject', ['schoolId', 'subjectId', 'id'])
export class PassEntity {
  @Uuid({ primary: true })
  schoolId!: string;

  @Uuid({ primary: true })
  id!: string;

  @Uuid()
  personId!: string;

  @Word(16)
  purpose!: PassPurpose;

  @Uuid({ nullable: true })
  subjectId!: string | null;

  @Uuid({ nullable: true })
  madeBy!: string | null;

  @When()
  madeAt!: string;

  @When()
  expiresAt!: string;

  @When({ nullable: true })
  openedAt!: string | null;

  /** The end of its session. */
  @When({ nullable: true })
  untilAt!: string | null;

  @When({ nullable: true })
  endedAt!: string | null;

  @Uuid({ nullable: true })
  endedBy!: string | null;

  @Version()
  version!: number;
}
