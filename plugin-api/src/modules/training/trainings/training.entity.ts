import { Column, Entity, Index } from 'typeorm';
import { Day, Json, Uuid, Version, When, Word } from '../../../platform/db/columns.ts';

/** A training of the school's plan; its people stand in `training_parts`. */
@Entity('trainings')
@Index('trainings_by_day', ['schoolId', 'heldOn', 'id'])
export class TrainingEntity {
  @Uuid({ primary: true })
  schoolId!: string;

  @Uuid({ primary: true })
  id!: string;

  @Word(40, { nullable: true })
  topic!: string | null;

  @Word(300)
  title!: string;

  @Column({ type: 'double' })
  hours!: number;

  @Json()
  forms!: string[];

  @Day()
  heldOn!: string;

  @Word(200, { nullable: true })
  trainer!: string | null;

  @Word(200, { nullable: true })
  place!: string | null;

  @Day({ nullable: true })
  cancelledOn!: string | null;

  @Word(300, { nullable: true })
  cancelReason!: string | null;

  @Version()
  version!: number;

  @When()
  changedAt!: string;
}
