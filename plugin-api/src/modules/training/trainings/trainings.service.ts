import { schoolYearOf } from '@nastavnik/contracts/primitives';
import type { Cancelling, TrainingCard, TrainingDraft } from '@nastavnik/contracts/training';
import { Injectable } from '@nestjs/common';
import { Db } from '../../../platform/db/db.ts';
import { newId } from '../../../platform/db/id.ts';
import { Problem } from '../../../platform/problem/problem.ts';
import { Scope } from '../../../platform/scope/scope.ts';
import { entryOf } from '../../packs/pack-lists.ts';
import { PacksService } from '../../packs/packs.service.ts';
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
    private readonly packs: PacksService,
    private readonly facts: TrainingFacts,
  ) {}

  async list(schoolYear = schoolYearOf(this.scope.today())) {
    return { schoolYear, items: await this.trainings.ofYear(schoolYear) };
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
      for (const { forms } of items) await this.needForms(forms);
      const made = items.map((draft) => ({ id: newId(), ...columnsOf(draft) }));
      await this.trainings.rows.insert(made);
      for (const { id } of made) await this.facts.training(id, 'planned');
      return { added: made.length };
    });
  }

  update(id: string, version: number, draft: TrainingDraft): Promise<void> {
    return this.db.transaction(async () => {
      const kept = await this.standing(id);
      await this.needForms(draft.forms);
      const fields = changedIn(kept, draft);
      const counted = (['on', 'hours', 'forms'] as const).filter((field) => fields.includes(field));
      if (kept.marked && counted.length > 0)
        throw new Problem('training.marked', { fields: counted });
      await this.trainings.rows.update(id, version, columnsOf(draft));
      await this.facts.training(id, 'changed', { fields });
    });
  }

  /** Calls a training off; the hours that it gave are taken back only by whoever says so. */
  cancel(id: string, version: number, { reason, dropHours }: Cancelling): Promise<void> {
    return this.db.transaction(async () => {
      const { attended, people } = await this.standing(id);
      if (attended > 0 && !dropHours) throw new Problem('training.attended', { attended });
      await this.trainings.rows.update(id, version, {
        cancelledOn: this.scope.today(),
        cancelReason: reason,
        changedAt: new Date().toISOString(),
      });
      const asked = people.map(({ person }) => ({ mentorId: person.id, attended: null }));
      await this.trainings.setPeople(id, asked);
      await this.facts.training(id, 'cancelled', {
        note: attended > 0 ? `${reason}; снято отметок: ${attended}` : reason,
      });
    });
  }

  remove(id: string, version: number): Promise<{ removed: true }> {
    return this.db.transaction(async () => {
      const { invited } = await this.show(id);
      if (invited > 0) throw new Problem('training.invited', { invited });
      await this.trainings.rows.update(id, version, { changedAt: new Date().toISOString() });
      await this.trainings.remove(id);
      await this.facts.training(id, 'removed');
      return { removed: true };
    });
  }

  /** One that was not called off. */
  private async standing(id: string): Promise<TrainingCard> {
    const card = await this.show(id);
    if (card.cancelled) throw new Problem('training.cancelled', { reason: card.cancelled.reason });
    return card;
  }

  private async needForms(forms: readonly string[]): Promise<void> {
    const pack = await this.packs.current();
    for (const form of forms) entryOf(pack, 'forms', form);
  }
}

const fieldsOf = ({ topic, title, hours, forms, on, trainer, place }: TrainingDraft) => ({
  topic,
  title,
  hours,
  forms: forms.toSorted().join(' '),
  on,
  trainer,
  place,
});

/** The fields of a draft that differ from what is kept. */
function changedIn(kept: TrainingDraft, draft: TrainingDraft): string[] {
  const before: Record<string, unknown> = fieldsOf(kept);
  return Object.entries(fieldsOf(draft)).flatMap(([field, value]) =>
    before[field] === value ? [] : [field],
  );
}
