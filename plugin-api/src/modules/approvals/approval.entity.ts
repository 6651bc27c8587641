import type { ActScan } from '@nastavnik/contracts/act-scans';
import type { Remark } from '@nastavnik/contracts/approvals';
import type { SubjectKind, SubmissionState } from '@nastavnik/contracts/approval-states';
import type { RoadmapAct, RoadmapContent } from '@nastavnik/contracts/roadmaps';
import type { SchoolListContent } from '@nastavnik/contracts/school-list-content';
import type { OrgKind } from '@nastavnik/contracts/session';
import { Column, Entity } from 'typeorm';
import { Day, Json, Uuid, Version, When, Word } from '../../platform/db/columns.ts';

/** Whose decision it is at the receiver: of whoever decides there, or of the ministry alone. */
export type Office = 'org' | 'ministry';

/** A scan and where its bytes are. */
export type KeptScan = ActScan & { fileId: string };

/** One handing over; both sides keep it under the same id, each in rows of its own. */
abstract class RoundEntity {
  @Uuid({ primary: true })
  orgId!: string;

  @Uuid({ primary: true })
  id!: string;

  @Word(12)
  subject!: SubjectKind;

  @Uuid()
  subjectId!: string;

  @Column({ type: 'int', unsigned: true })
  round!: number;

  @Column({ type: 'int', unsigned: true })
  edition!: number;

  @Word(12)
  office!: Office;

  @Word(12)
  state!: SubmissionState;

  @Day({ nullable: true })
  due!: string | null;

  @Day()
  sentOn!: string;

  @When()
  sentAt!: string;

  @Uuid()
  sentId!: string;

  @Word(200)
  sentBy!: string;

  @When({ nullable: true })
  decidedAt!: string | null;

  @Word(200, { nullable: true })
  decidedBy!: string | null;

  @Json()
  remarks!: Remark[];

  @Json({ nullable: true })
  act!: RoadmapAct | null;

  @Json({ nullable: true })
  scan!: KeptScan | null;

  @Version()
  version!: number;
}

/** A round as its sender keeps it. */
@Entity('submissions')
export class SubmissionEntity extends RoundEntity {
  @Uuid()
  receiverId!: string;
}

/** A round in the inbox of the receiver, with a copy that nothing changes. */
@Entity('approvals')
export class ApprovalEntity extends RoundEntity {
  /** No later round of the same thing has come. */
  @Column({ type: 'boolean' })
  isLast!: boolean;

  @Word(300)
  title!: string;

  /** The last year that it is for. */
  @Column({ type: 'smallint', unsigned: true })
  yearTo!: number;

  @Uuid()
  senderId!: string;

  @Word(500)
  senderName!: string;

  @Word(12)
  senderKind!: OrgKind;

  @Json()
  content!: RoadmapContent | SchoolListContent;
}

export type Round = Omit<SubmissionEntity, 'orgId' | 'receiverId'>;
