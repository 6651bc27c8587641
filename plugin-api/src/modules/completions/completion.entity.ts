import type { NextStep } from '@nastavnik/contracts/completions';
import type { GoalMark } from '@nastavnik/contracts/pack-lists';
import { Entity } from 'typeorm';
import { Day, Json, Uuid, Version, When, Word } from '../../platform/db/columns.ts';

/** How a pair was completed; the pair's id is the key. */
@Entity('completions')
export class CompletionEntity {
  @Uuid({ primary: true })
  schoolId!: string;

  @Uuid({ primary: true })
  id!: string;

  @Word(8)
  goal!: GoalMark;

  @Word(1000)
  result!: string;

  @Json()
  passedIds!: string[];

  @Word(8)
  nextStep!: NextStep;

  @Day()
  completedOn!: string;

  @Uuid({ nullable: true })
  completedBy!: string | null;

  @Version()
  version!: number;

  @When()
  changedAt!: string;
}
