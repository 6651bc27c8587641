import { schoolYearOf } from '@nastavnik/contracts/primitives';
import type { TrainingCard, TrainingDraft } from '@nastavnik/contracts/training';
import { Injectable } from '@nestjs/common';
import { Db } from '../../../platform/db/db.ts';
import { newId } from '../../../platform/db/id.ts';
import { Problem } from '../../../platform/problem/problem.ts';
import { Scope } from '../../../platform/scope/scope.ts';
import { briefOf } from '../../roster/brief.ts';
import { TrainingFacts } from '../training-facts.ts';
import { TrainingsRepository } from './trainings.repository.ts';

const columnsOf = ({ on, ...draft }: TrainingDraft) => ({
  ...draft,
  heldOn: on,
  changedAt: new Date().toISOString(),
});

/** The school's plan of training, and who came. */
@Injectable()
export class TrainingsService {
  constructor(
    private readonly db: Db,
    private readonly scope: Scope,
    private readonly trainings: TrainingsRepository,
    private readonly facts: TrainingFacts,
  ) {}

  async list(schoolYear = schoolYearOf(this.scope.today())) {
    return { schoolYear, items: await this.trainings.ofYear(schoolYear) };
  }

  async mine() {
    const items = await this.trainings.ofMentor(this.scope.personId);
    const been = items.filter(({ attended }) => attended);
    return { hours: been.reduce((sum, { hours }) => sum + hours, 0), items };
  }

  async show(id: string): Promise<TrainingCard> {
    const training = await this.trainings.find(id);
    if (!training) throw new Problem('entity.not-found');
    const people = (await this.trainings.people(id)).flatMap((row) => {
      const person = briefOf(row, 'person');
      return person ? [{ person, attended: row.attended }] : [];
    });
    return { ...training, people };
  }

  create(items: TrainingDraft[]): Promise<{ added: number }> {
    return this.db.transaction(async () => {
      const made = items.map((draft) => ({ id: newId(), ...columnsOf(draft) }));
      await this.trainings.rows.insert(made);
      for (const { id } of made) await this.facts.training(id, 'planned');
      return { added: made.length };
    });
  }

  update(id: string, version: number, draft: TrainingDraft): Promise<void> {
    return this.db.transaction(async () => {
      const { marked } = await this.show(id);
      if (marked && draft.on > this.scope.today())
        throw new Problem('training.in-future', { on: draft.on });
      await this.trainings.rows.update(id, version, columnsOf(draft));
      await this.facts.training(id, 'changed');
    });
  }

  remove(id: string, version: number): Promise<{ removed: true }> {
    return this.db.transaction(async () => {
      const { attended } = await this.show(id);
      if (attended > 0) throw new Problem('training.attended');
      await this.trainings.rows.update(id, version, { changedAt: new Date().toISOString() });
      await this.trainings.remove(id);
      await this.facts.training(id, 'removed');
      return { removed: true };
    });
  }
}
