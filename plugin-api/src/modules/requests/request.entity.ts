import type { RequestSource, RequestState, Urgency } from '@nastavnik/contracts/requests';
import type { FreeSlot } from '@nastavnik/contracts/roster';
import { Column, Entity, Index } from 'typeorm';
import { Day, Json, Uuid, Version, When, Word } from '../../platform/db/columns.ts';

/** A request for a mentor. */
@Entity('requests')
@Index('requests_by_state', ['schoolId', 'state', 'id'])
export class RequestEntity {
  @Uuid({ primary: true })
  schoolId!: string;

  @Uuid({ primary: true })
  id!: string;

  @Uuid()
  personId!: string;

  @Word(40, { nullable: true })
  form!: string | null;

  @Json()
  grounds!: string[];

  @Word(1000, { nullable: true })
  wish!: string | null;

  @Json()
  deficits!: string[];

  @Word(8)
  urgency!: Urgency;

  @Json()
  freeSlots!: FreeSlot[];

  @Json({ nullable: true })
  interests!: string[] | null;

  @Column({ type: 'tinyint', unsigned: true, nullable: true })
  shift!: number | null;

  @Word(60, { nullable: true })
  language!: string | null;

  /** Whom one would like or not, in words. */
  @Word(500, { nullable: true })
  wishes!: string | null;

  @Json({ nullable: true })
  likes!: string[] | null;

  @Json({ nullable: true })
  avoids!: string[] | null;

  @Word(16)
  source!: RequestSource;

  @Word(200, { nullable: true })
  sourceName!: string | null;

  @Word(16)
  state!: RequestState;

  @Column({ type: 'smallint', unsigned: true })
  schoolYear!: number;

  @Uuid({ nullable: true })
  filedBy!: string | null;

  @Day()
  filedOn!: string;

  @Uuid({ nullable: true })
  decidedBy!: string | null;

  @When({ nullable: true })
  decidedAt!: string | null;

  @Word(500, { nullable: true })
  reason!: string | null;

  @Version()
  version!: number;

  @When()
  changedAt!: string;
}
