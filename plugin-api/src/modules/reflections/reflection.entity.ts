import type { ReflectionAnswers } from '@nastavnik/contracts/reflections';
import { Entity, Index } from 'typeorm';
import { Day, Json, Uuid, Version, When } from '../../platform/db/columns.ts';

/** How one of a pair looks back at it. */
@Entity('reflections')
@Index('reflection_of_one', ['schoolId', 'pairId', 'personId'], { unique: true })
export class ReflectionEntity {
  @Uuid({ primary: true })
  schoolId!: string;

  @Uuid({ primary: true })
  id!: string;

  @Uuid()
  pairId!: string;

  @Uuid()
  personId!: string;

  @Json()
  answers!: ReflectionAnswers;

  /** Who entered it from paper. */
  @Uuid({ nullable: true })
  enteredBy!: string | null;

  @Day()
  writtenOn!: string;

  @Version()
  version!: number;

  @When()
  changedAt!: string;
}

/** Nobody is waited for any more; the pair's id is the key. */
@Entity('reflection_ends')
export class ReflectionEndEntity {
  @Uuid({ primary: true })
  schoolId!: string;

  @Uuid({ primary: true })
  id!: string;

  @Day()
  closedOn!: string;

  @Uuid({ nullable: true })
  closedBy!: string | null;
}
