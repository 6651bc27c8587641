import type { SurveyMoment } from '@nastavnik/contracts/questionnaires';
import type { SwotTexts } from '@nastavnik/contracts/swots';
import { Column, Entity } from 'typeorm';
import { Day, Json, Uuid, Version, When, Word } from '../../platform/db/columns.ts';

const Small = () => Column({ type: 'smallint', unsigned: true });

/** The SWOT draft of a programme as it stands; the programme's id is the key. */
@Entity('swots')
export class SwotEntity {
  @Uuid({ primary: true })
  schoolId!: string;

  @Uuid({ primary: true })
  id!: string;

  @Word(8)
  moment!: SurveyMoment;

  @Small()
  mentors!: number;

  @Small()
  mentees!: number;

  @Day()
  madeOn!: string;

  @Column({ type: 'boolean' })
  edited!: boolean;

  @Json()
  texts!: SwotTexts;

  @Uuid()
  savedBy!: string;

  @Version()
  version!: number;

  @When()
  changedAt!: string;
}
