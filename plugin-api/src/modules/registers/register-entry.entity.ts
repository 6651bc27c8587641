import type { RegisterKind } from '@nastavnik/contracts/register-kinds';
import type { RoadmapAct } from '@nastavnik/contracts/roadmaps';
import { Column, Entity } from 'typeorm';
import { Day, Json, Uuid, Version, When, Word } from '../../platform/db/columns.ts';
import type { KeptScan } from '../approvals/approval.entity.ts';

/** One entry of a list that an org keeps beside its roadmap. */
@Entity('register_entries')
export class RegisterEntryEntity {
  @Uuid({ primary: true })
  orgId!: string;

  @Uuid({ primary: true })
  id!: string;

  @Word(16)
  kind!: RegisterKind;

  @Word(500)
  title!: string;

  @Word(24, { nullable: true })
  code!: string | null;

  @Word(300, { nullable: true })
  party!: string | null;

  @Word(1000, { nullable: true })
  terms!: string | null;

  @Json({ nullable: true })
  act!: RoadmapAct | null;

  @Day({ nullable: true })
  fromOn!: string | null;

  @Day({ nullable: true })
  untilOn!: string | null;

  @Word(1000, { nullable: true })
  outcome!: string | null;

  @Word(100, { nullable: true })
  beforeWas!: string | null;

  @Word(100, { nullable: true })
  afterIs!: string | null;

  @Column({ type: 'smallint', unsigned: true, nullable: true })
  year!: number | null;

  @Word(1000, { nullable: true })
  link!: string | null;

  @Word(50, { nullable: true })
  edition!: string | null;

  @Json({ nullable: true })
  scan!: KeptScan | null;

  /** When it was put in, whatever is changed of it later. */
  @Day()
  enteredOn!: string;

  @Version()
  version!: number;

  @When()
  changedAt!: string;
}
