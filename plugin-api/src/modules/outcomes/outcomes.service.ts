import type { OutcomeEntry, OutcomeRow, OutcomeTable } from '@nastavnik/contracts/outcomes';
import type { Outcome, OutcomeOf } from '@nastavnik/contracts/questionnaires';
import { Injectable } from '@nestjs/common';
import { briefOf } from '../roster/brief.ts';
import { QuestionnairesService } from '../surveys/questionnaires/questionnaires.service.ts';
import { changeOf } from '../surveys/results/figures.ts';
import { ProgrammeAnswers } from '../surveys/results/programme-answers.ts';
import { countedFrom, countedOf, type Counts } from './counted.ts';
import { type EnteredRow, OutcomesRepository, type Subject } from './outcomes.repository.ts';

/** A figure as its table shows it, entered or counted. */
function rowOf(
  outcome: Outcome,
  entered: EnteredRow | undefined,
  counted: ReturnType<typeof countedOf>,
): OutcomeRow {
  const { code, title, unit, kind = null, better, source, checked } = outcome;
  const { before = null, after = null } = counted ?? entered ?? {};
  return {
    code,
    title,
    unit,
    kind,
    better,
    source,
    checked,
    counted: countedFrom(outcome),
    people: counted?.people ?? null,
    ...changeOf(before, after),
    note: entered?.note ?? '',
    changedBy: entered ? briefOf(entered, 'by') : null,
    changedAt: entered?.changedAt ?? null,
    version: entered?.version ?? 0,
  };
}

/** Which figures are compared for a subject. */
export const askedOutcomes = (outcomes: readonly Outcome[], { of, form }: Subject): Outcome[] =>
  outcomes.filter(
    (outcome) =>
      outcome.forms.includes(form) &&
      outcome.of.includes(of) &&
      (countedFrom(outcome) === null || of === 'programme'),
  );

/** What was and what is: of a programme, of a pair. */
@Injectable()
export class OutcomesService {
  constructor(
    private readonly sets: QuestionnairesService,
    private readonly answers: ProgrammeAnswers,
    private readonly outcomes: OutcomesRepository,
  ) {}

  async table(of: OutcomeOf, id: string): Promise<OutcomeTable> {
    const subject = await this.outcomes.subject(of, id);
    const set = await this.sets.ofYear(subject.schoolYear);
    const counts: Counts = {
      given: of === 'programme' ? await this.answers.of(subject) : [],
      passed: await this.outcomes.passed(id),
      least: set.smallGroup,
    };
    const entered = await this.outcomes.entered(id);
    return {
      ...subject,
      smallGroup: set.smallGroup,
      kinds: set.outcomeKinds,
      rows: askedOutcomes(set.outcomes, subject).map((outcome) =>
        rowOf(outcome, entered.get(outcome.code), countedOf(outcome, counts)),
      ),
    };
  }
}

/** As an entry is kept. */
export const roundedEntry = ({ before, after, note }: OutcomeEntry) => ({
  beforeValue: before === null ? null : Math.round(before * 100) / 100,
  afterValue: after === null ? null : Math.round(after * 100) / 100,
  note,
});
