import type { AskedResult, ReplyState } from '@nastavnik/contracts/assignment-states';
import type { AssignmentReply, AssignmentStep } from '@nastavnik/contracts/assignments';
import type { OrgKind } from '@nastavnik/contracts/session';
import { Column, Entity } from 'typeorm';
import { Day, Json, Uuid, Version, When, Word } from '../../platform/db/columns.ts';

/** An assignment as its issuer keeps it. */
@Entity('assignments')
export class AssignmentEntity {
  @Uuid({ primary: true })
  orgId!: string;

  @Uuid({ primary: true })
  id!: string;

  @Word(50)
  number!: string;

  @Day()
  issuedOn!: string;

  @Column({ type: 'text' })
  text!: string;

  @Day()
  due!: string;

  @Word(12)
  asked!: AskedResult;

  @Word(300, { nullable: true })
  figure!: string | null;

  @Word(200)
  issuedBy!: string;

  /** In which a number is given once. */
  @Column({ type: 'smallint', unsigned: true })
  year!: number;

  @Day({ nullable: true })
  withdrawnOn!: string | null;

  @Word(1000, { nullable: true })
  withdrawReason!: string | null;

  @When()
  createdAt!: string;

  @Version()
  version!: number;
}

/** How far one addressee is; both sides keep it under the same id and version, each in rows of its own. */
abstract class ProgressEntity {
  @Uuid({ primary: true })
  orgId!: string;

  @Uuid({ primary: true })
  id!: string;

  @Uuid()
  assignmentId!: string;

  @Word(12)
  state!: ReplyState;

  @Day()
  due!: string;

  @Day({ nullable: true })
  answeredOn!: string | null;

  @Json({ nullable: true })
  reply!: AssignmentReply | null;

  @Json()
  steps!: AssignmentStep[];

  @Version()
  version!: number;
}

/** An addressee as the issuer keeps it. */
@Entity('assignment_addressees')
export class AddresseeEntity extends ProgressEntity {
  @Uuid()
  addresseeId!: string;

  @Word(500)
  addresseeName!: string;

  @Word(12)
  addresseeKind!: OrgKind;
}

/** The same at the addressee, with a copy of what is asked. */
@Entity('received_assignments')
export class ReceivedEntity extends ProgressEntity {
  @Word(50)
  number!: string;

  @Day()
  issuedOn!: string;

  @Column({ type: 'text' })
  text!: string;

  @Word(12)
  asked!: AskedResult;

  @Word(300, { nullable: true })
  figure!: string | null;

  @Word(200)
  issuedBy!: string;

  @Uuid()
  issuerId!: string;

  @Word(500)
  issuerName!: string;
}

export type Progress = Omit<ProgressEntity, 'orgId'>;
