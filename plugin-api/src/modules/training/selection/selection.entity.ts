import type { AdmissionDecision, InterviewOutcome } from '@nastavnik/contracts/admission';
import { Entity } from 'typeorm';
import { Day, Json, Uuid, Version, When, Word } from '../../../platform/db/columns.ts';

/** What is known of a mentor's selection; the mentor's own id is the key. */
@Entity('mentor_selections')
export class SelectionEntity {
  @Uuid({ primary: true })
  schoolId!: string;

  @Uuid({ primary: true })
  id!: string;

  @Word(40, { nullable: true })
  form!: string | null;

  @Json()
  marks!: Record<string, number>;

  @Day({ nullable: true })
  interviewedOn!: string | null;

  @Word(200, { nullable: true })
  interviewedBy!: string | null;

  @Word(16, { nullable: true })
  outcome!: InterviewOutcome | null;

  @Word(1000, { nullable: true })
  note!: string | null;

  @Word(16, { nullable: true })
  decision!: AdmissionDecision | null;

  @Json()
  forms!: string[];

  @Word(500, { nullable: true })
  reason!: string | null;

  @Day({ nullable: true })
  untilOn!: string | null;

  @Day({ nullable: true })
  decidedOn!: string | null;

  @Uuid({ nullable: true })
  decidedBy!: string | null;

  @Version()
  version!: number;

  @When()
  changedAt!: string;
}
