import type { OutcomeEntry } from '@nastavnik/contracts/outcomes';
import type { OutcomeOf } from '@nastavnik/contracts/questionnaires';
import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/db/db.ts';
import { newId } from '../../platform/db/id.ts';
import { Problem } from '../../platform/problem/problem.ts';
import { Scope } from '../../platform/scope/scope.ts';
import { QuestionnairesService } from '../surveys/questionnaires/questionnaires.service.ts';
import { OutcomeFacts } from './outcome-facts.ts';
import { countedFrom } from './counted.ts';
import { askedOutcomes, roundedEntry } from './outcomes.service.ts';
import { OutcomesRepository } from './outcomes.repository.ts';

const WHOLE = 100;

/** Enters what was and what is. */
@Injectable()
export class OutcomeEntries {
  constructor(
    private readonly db: Db,
    private readonly scope: Scope,
    private readonly sets: QuestionnairesService,
    private readonly outcomes: OutcomesRepository,
    private readonly facts: OutcomeFacts,
  ) {}

  /** Version 0 says that nothing was there when it was looked at. */
  async set(
    [of, subjectId, code]: [OutcomeOf, string, string],
    version: number,
    entry: OutcomeEntry,
  ): Promise<void> {
    await this.db.transaction(async () => {
      const subject = await this.outcomes.subject(of, subjectId, true);
      const { outcomes } = await this.sets.ofYear(subject.schoolYear);
      const outcome = askedOutcomes(outcomes, subject).find((each) => each.code === code);
      if (!outcome) throw new Problem('entity.not-found');
      if (countedFrom(outcome)) throw new Problem('outcome.counted');
      if (outcome.unit === '%' && Math.max(entry.before ?? 0, entry.after ?? 0) > WHOLE)
        throw new Problem('outcome.over-hundred');
      const { rows } = this.outcomes;
      const kept = await rows.find({ subjectId, code });
      const values = {
        ...roundedEntry(entry),
        changedBy: this.scope.personId,
        changedAt: new Date().toISOString(),
      };
      if (kept) await rows.update(kept.id, version, values);
      else if (version === 0)
        await rows.insert({ id: newId(), subject: of, subjectId, code, ...values });
      else throw new Problem('version.stale');
      await this.facts.entered(subject, code);
    });
  }
}
