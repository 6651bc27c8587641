import type { PlanLine } from '@nastavnik/contracts/plans';
import { Entity } from 'typeorm';
import { Day, Json, Uuid, Version, When, Word } from '../../platform/db/columns.ts';

/** The individual plan of a pair; the pair's id is the key. */
@Entity('plans')
export class PlanEntity {
  @Uuid({ primary: true })
  schoolId!: string;

  @Uuid({ primary: true })
  id!: string;

  @Word(1000)
  goal!: string;

  @Json()
  planLines!: PlanLine[];

  @Day({ nullable: true })
  agreedOn!: string | null;

  @Uuid({ nullable: true })
  agreedBy!: string | null;

  @Uuid({ nullable: true })
  changedBy!: string | null;

  @Version()
  version!: number;

  @When()
  changedAt!: string;
}
