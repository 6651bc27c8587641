import type { ConsentKind } from '@nastavnik/contracts/consents';
import type { SurveyMoment, SurveySide } from '@nastavnik/contracts/questionnaires';
import type { SheetState, SheetWay } from '@nastavnik/contracts/survey-sheets';
import { Column, Entity, Index } from 'typeorm';
import { Uuid, Version, When, Word } from '../../../platform/db/columns.ts';

/** One person's questionnaire in one wave; what was answered stands in `survey_answers`. */
@Entity('survey_sheets')
@Index('sheets_of_wave', ['schoolId', 'waveId', 'state'])
@Index('sheets_of_form', ['schoolId', 'schoolYear', 'form', 'side', 'moment', 'state'])
export class SheetEntity {
  @Uuid({ primary: true })
  schoolId!: string;

  @Uuid({ primary: true })
  id!: string;

  @Uuid()
  waveId!: string;

  @Uuid()
  personId!: string;

  @Word(8)
  side!: SurveySide;

  /** Empty for questionnaires of no form. */
  @Word(40)
  form!: string;

  @Word(8)
  moment!: SurveyMoment;

  @Column({ type: 'smallint', unsigned: true })
  schoolYear!: number;

  @Column({ type: 'char', length: 7 })
  code!: string;

  /** The consent that its answers rest on. */
  @Word(24, { nullable: true })
  consentKind!: ConsentKind | null;

  @Word(8, { default: 'waiting' })
  state!: SheetState;

  @Word(8, { nullable: true })
  way!: SheetWay | null;

  @Uuid({ nullable: true })
  enteredBy!: string | null;

  @When({ nullable: true })
  answeredAt!: string | null;

  @When({ nullable: true })
  remindedAt!: string | null;

  @Version()
  version!: number;

  @When()
  changedAt!: string;
}
