import type { FormStanding, MarkedStanding } from '@nastavnik/contracts/admission';
import type { MyTrainings } from '@nastavnik/contracts/training';
import { Injectable } from '@nestjs/common';
import { Scope } from '../../../platform/scope/scope.ts';
import { MentorsRepository } from '../../mentors/mentors.repository.ts';
import { TrainingsRepository } from '../trainings/trainings.repository.ts';
import { admissionOn } from '../../mentors/mentor-admission.ts';
import { SelectionRepository } from './selection.repository.ts';
import { Standings } from './standings.ts';

/** A standing without what adults have marked. */
const seenOf = ({ form, programmes, state, until, ...rest }: MarkedStanding): FormStanding => ({
  form,
  programmes,
  state,
  until,
  hours: rest.hours,
  hoursNeeded: rest.hoursNeeded,
  lacks: rest.lacks,
});

/** What a mentor sees of the own selection and training: never the marks, nor why they were refused. */
@Injectable()
export class MentorWay {
  constructor(
    private readonly scope: Scope,
    private readonly mentors: MentorsRepository,
    private readonly selections: SelectionRepository,
    private readonly trainings: TrainingsRepository,
    private readonly standings: Standings,
  ) {}

  async mine(): Promise<MyTrainings> {
    const id = this.scope.personId;
    const items = await this.trainings.ofMentor(id);
    const been = items.filter(({ attended }) => attended);
    const mentor = await this.mentors.find(id);
    const kept = await this.selections.rows.find({ id });
    const inBase = mentor !== undefined && mentor.state !== 'left';
    const standings = inBase ? await this.standings.of(mentor, kept, items) : [];
    const state = kept && admissionOn(kept, this.scope.today());
    return {
      hours: been.reduce((sum, { hours }) => sum + hours, 0),
      standings: standings.map(seenOf),
      condition: state === 'conditional' ? (kept?.reason ?? null) : null,
      items,
    };
  }
}
