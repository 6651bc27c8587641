import type { Attendance } from '@nastavnik/contracts/training';
import { Injectable } from '@nestjs/common';
import { Db } from '../../../platform/db/db.ts';
import { Problem } from '../../../platform/problem/problem.ts';
import { Scope } from '../../../platform/scope/scope.ts';
import { TrainingFacts } from '../training-facts.ts';
import { TrainingPeople } from './training-people.ts';
import { TrainingsRepository } from './trainings.repository.ts';

/** Who is asked to trainings and who has come. */
@Injectable()
export class AttendanceService {
  constructor(
    private readonly db: Db,
    private readonly scope: Scope,
    private readonly trainings: TrainingsRepository,
    private readonly people: TrainingPeople,
    private readonly facts: TrainingFacts,
  ) {}

  set(id: string, version: number, { people }: Attendance): Promise<void> {
    return this.db.transaction(async () => {
      const training = await this.trainings.find(id);
      if (!training) throw new Problem('entity.not-found');
      if (training.cancelled)
        throw new Problem('training.cancelled', { reason: training.cancelled.reason });
      const list = [...new Map(people.map((each) => [each.mentorId, each])).values()];
      if (training.on > this.scope.today() && list.some(({ attended }) => attended !== null))
        throw new Problem('training.in-future', { on: training.on });
      await this.people.needMentors(
        id,
        list.map(({ mentorId }) => mentorId),
      );
      await this.trainings.rows.update(id, version, { changedAt: new Date().toISOString() });
      await this.trainings.setPeople(id, list);
      const came = list.filter(({ attended }) => attended).length;
      await this.facts.training(id, 'attendance', { note: `${came} из ${list.length}` });
    });
  }
}
