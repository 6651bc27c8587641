import type { SurveyMoment } from '@nastavnik/contracts/questionnaires';
import { Column, Entity, Index } from 'typeorm';
import { Day, Uuid, Version, When, Word } from '../../../platform/db/columns.ts';

/** One asking of many people; who is asked stands in `survey_sheets`. */
@Entity('survey_waves')
@Index('waves_open', ['schoolId', 'closedOn', 'moment'])
export class WaveEntity {
  @Uuid({ primary: true })
  schoolId!: string;

  @Uuid({ primary: true })
  id!: string;

  @Word(200)
  title!: string;

  @Word(8)
  moment!: SurveyMoment;

  /** Whose participants are asked; null when of several forms. */
  @Word(40, { nullable: true })
  form!: string | null;

  @Column({ type: 'smallint', unsigned: true })
  schoolYear!: number;

  /** The questionnaires as they were when it was opened. */
  @Word(64)
  setCode!: string;

  @Column({ type: 'int', unsigned: true })
  setVersion!: number;

  @Column({ type: 'boolean', default: false })
  chosen!: boolean;

  @Column({ type: 'boolean', default: false })
  timely!: boolean;

  @Day()
  openedOn!: string;

  @Day()
  dueOn!: string;

  @Day({ nullable: true })
  closedOn!: string | null;

  @Uuid()
  openedBy!: string;

  @Version()
  version!: number;

  @When()
  changedAt!: string;
}
