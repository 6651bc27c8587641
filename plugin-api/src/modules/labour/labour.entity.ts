import { Entity } from 'typeorm';
import { Day, Uuid, Version, When, Word } from '../../platform/db/columns.ts';

/** What labour law asks of a pair of employees; the pair's id is the key. */
@Entity('labour_terms')
export class LabourEntity {
  @Uuid({ primary: true })
  schoolId!: string;

  @Uuid({ primary: true })
  id!: string;

  @Word(1000)
  content!: string;

  @Word(300)
  way!: string;

  @Word(300)
  payment!: string;

  @Word(300)
  paymentGround!: string;

  @Day()
  fromOn!: string;

  @Day()
  untilOn!: string;

  @Word(50, { nullable: true })
  number!: string | null;

  @Day({ nullable: true })
  signedOn!: string | null;

  @Word(8, { nullable: true })
  noticeBy!: 'worker' | 'employer' | null;

  @Day({ nullable: true })
  noticedOn!: string | null;

  @Day({ nullable: true })
  endsOn!: string | null;

  @Word(500, { nullable: true })
  noticeReason!: string | null;

  @Version()
  version!: number;

  @When()
  changedAt!: string;
}
