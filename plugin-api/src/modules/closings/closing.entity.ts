import type { Guest } from '@nastavnik/contracts/closings';
import { Column, Entity } from 'typeorm';
import { Day, Json, Uuid, Version, When, Word } from '../../platform/db/columns.ts';

/** The event that a programme ends with; the programme's id is the key. */
@Entity('closing_events')
export class ClosingEventEntity {
  @Uuid({ primary: true })
  schoolId!: string;

  @Uuid({ primary: true })
  id!: string;

  @Day()
  heldOn!: string;

  @Word(200)
  place!: string;

  @Word(500, { nullable: true })
  link!: string | null;

  @Column({ type: 'boolean', default: false })
  nobodyShown!: boolean;

  @Json()
  guests!: Guest[];

  @Json()
  attendedIds!: string[];

  @Version()
  version!: number;

  @When()
  changedAt!: string;
}

/** What the participants of a programme said together; the programme's id is the key. */
@Entity('group_reflections')
export class GroupReflectionEntity {
  @Uuid({ primary: true })
  schoolId!: string;

  @Uuid({ primary: true })
  id!: string;

  @Day()
  heldOn!: string;

  @Word(1000)
  present!: string;

  @Word(2000)
  worked!: string;

  @Word(2000)
  toChange!: string;

  @Word(2000)
  decisions!: string;

  @Version()
  version!: number;

  @When()
  changedAt!: string;
}
