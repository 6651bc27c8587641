import { Injectable } from '@nestjs/common';
import { Problem } from '../../../platform/problem/problem.ts';
import { MentorsRepository } from '../../mentors/mentors.repository.ts';
import { shortName } from '../../roster/brief.ts';
import { RosterService } from '../../roster/roster.service.ts';
import { TrainingsRepository } from './trainings.repository.ts';

/** Whether people may be asked to a training. */
@Injectable()
export class TrainingPeople {
  constructor(
    private readonly trainings: TrainingsRepository,
    private readonly mentors: MentorsRepository,
    private readonly roster: RosterService,
  ) {}

  /** Refuses those who are new to the training and not in the base. */
  async needMentors(trainingId: string, ids: string[]): Promise<void> {
    const members = await this.roster.need(ids);
    const there = await this.mentors.activeOf(ids);
    const known = new Set(
      (await this.trainings.people(trainingId)).map(({ personId }) => personId),
    );
    const out = [...members.values()].filter(({ id }) => !there.has(id) && !known.has(id));
    if (out.length > 0)
      throw new Problem('training.not-mentor', {
        names: out.map(({ brief }) => shortName(brief)),
      });
  }
}
