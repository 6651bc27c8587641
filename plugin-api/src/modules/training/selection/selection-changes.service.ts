import type { Admission, AdmissionLack, MarkedStanding } from '@nastavnik/contracts/admission';
import type { Interview } from '@nastavnik/contracts/selection';
import { Injectable } from '@nestjs/common';
import { Db } from '../../../platform/db/db.ts';
import { Problem } from '../../../platform/problem/problem.ts';
import { Scope } from '../../../platform/scope/scope.ts';
import { TrainingFacts } from '../training-facts.ts';
import type { SelectionRules } from './selection-rules.ts';
import { SelectionRepository } from './selection.repository.ts';
import { SelectionService } from './selection.service.ts';

/** What an admission without a condition still lacks for its forms, each thing said once. */
function lacksOf(standings: MarkedStanding[], titleOf: (form: string) => string): string[] {
  const said = standings.flatMap(({ form, lacks, ...at }) => {
    const where = standings.length > 1 ? ` (${titleOf(form)})` : '';
    return lacks.flatMap((lack) => {
      if (lack === 'criteria')
        return [`по критериям ${at.percentNow ?? 0} % из нужных ${at.percent} %${where}`];
      if (lack === 'hours')
        return [`обучение: ${at.hours} ч из нужных ${at.hoursNeeded} ч${where}`];
      return noInterview.has(lack) ? ['нет собеседования с итогом «готов»'] : [];
    });
  });
  return [...new Set(said)];
}

const noInterview = new Set<AdmissionLack>(['interview', 'teach', 'declined']);

/** Writes interviews and admissions. */
@Injectable()
export class SelectionChanges {
  constructor(
    private readonly db: Db,
    private readonly scope: Scope,
    private readonly selections: SelectionRepository,
    private readonly reading: SelectionService,
    private readonly facts: TrainingFacts,
  ) {}

  interview(mentorId: string, version: number, said: Interview, rules: SelectionRules) {
    const { form, marks, on, by, outcome, note } = said;
    if (on > this.scope.today()) throw new Problem('admission.in-future');
    return this.db.transaction(async () => {
      await rules.needMentor(mentorId);
      await rules.needMarks(form, marks);
      await this.write(mentorId, version, {
        form,
        marks,
        interviewedOn: on,
        interviewedBy: by,
        outcome,
        note,
      });
      await this.facts.selection(mentorId, 'interviewed', outcome);
    });
  }

  admit(mentorId: string, version: number, said: Admission, rules: SelectionRules) {
    const { decision, forms, reason, until } = said;
    if (decision !== 'admitted' && !reason) throw new Problem('admission.reason-needed');
    const today = this.scope.today();
    const needsTerm = decision === 'conditional' || (decision === 'admitted' && until !== null);
    if (needsTerm && (until === null || until < today)) throw new Problem('admission.term-needed');
    return this.db.transaction(async () => {
      await rules.needMentor(mentorId);
      await rules.needForms(forms);
      const lacks = decision === 'admitted' ? await this.lacks(mentorId, forms, rules) : [];
      if (lacks.length > 0) throw new Problem('admission.norm-unmet', { lacks });
      await this.write(mentorId, version, {
        decision,
        forms,
        reason,
        untilOn: decision === 'refused' ? null : until,
        decidedOn: today,
        decidedBy: this.scope.personId,
      });
      await this.facts.selection(mentorId, 'admission', decision);
    });
  }

  private async lacks(mentorId: string, forms: readonly string[], rules: SelectionRules) {
    const standings = await this.reading.standingsOf(mentorId, forms);
    return lacksOf(standings, await rules.titles());
  }

  private async write(
    id: string,
    version: number,
    patch: Parameters<typeof this.selections.write>[2],
  ) {
    if (!(await this.selections.write(id, version, patch))) throw new Problem('version.stale');
  }
}
