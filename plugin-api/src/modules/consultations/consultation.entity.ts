import type { RemarkDecision } from '@nastavnik/contracts/consultations';
import type { RoadmapContent } from '@nastavnik/contracts/roadmaps';
import type { OrgKind } from '@nastavnik/contracts/session';
import { Column, Entity } from 'typeorm';
import { Day, Json, Uuid, Version, When, Word } from '../../platform/db/columns.ts';

/** A draft as it was published for remarks; its text is never changed. */
@Entity('consultations')
export class ConsultationEntity {
  @Uuid({ primary: true })
  orgId!: string;

  @Uuid({ primary: true })
  id!: string;

  @Uuid()
  roadmapId!: string;

  @Word(300)
  title!: string;

  @Word(12)
  level!: OrgKind;

  /** The last year that the draft is for. */
  @Column({ type: 'smallint', unsigned: true })
  yearTo!: number;

  @Json()
  content!: RoadmapContent;

  @Day()
  fromOn!: string;

  @Day()
  untilOn!: string;

  @Day({ nullable: true })
  closedOn!: string | null;

  @When()
  openedAt!: string;

  @Version()
  version!: number;
}

/** What somebody of the owner, or of an org below it, has said of the draft. */
@Entity('consultation_remarks')
export class ConsultationRemarkEntity {
  @Uuid({ primary: true })
  orgId!: string;

  @Uuid({ primary: true })
  id!: string;

  @Uuid()
  consultationId!: string;

  /** Null: to the draft as a whole. */
  @Word(20, { nullable: true })
  item!: string | null;

  @Word(2000)
  text!: string;

  @Uuid()
  authorOrgId!: string;

  @Word(500)
  authorOrg!: string;

  @Uuid()
  authorId!: string;

  @Word(200)
  author!: string;

  @When()
  at!: string;

  @Word(12, { nullable: true })
  decision!: RemarkDecision | null;

  @Column({ type: 'varchar', length: 1000, default: '' })
  reason!: string;

  @Word(200, { nullable: true })
  decidedBy!: string | null;

  @When({ nullable: true })
  decidedAt!: string | null;

  @Version()
  version!: number;
}
