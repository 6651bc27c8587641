import type { MarkedStanding } from '@nastavnik/contracts/admission';
import type { Selection, SelectionCard, SelectionQuery } from '@nastavnik/contracts/selection';
import { Injectable } from '@nestjs/common';
import { pageFrom, placeOf } from '../../../platform/db/page.ts';
import { Problem } from '../../../platform/problem/problem.ts';
import { Scope } from '../../../platform/scope/scope.ts';
import { briefOf } from '../../roster/brief.ts';
import { RosterService } from '../../roster/roster.service.ts';
import { TrainingsRepository } from '../trainings/trainings.repository.ts';
import { admissionOn } from '../../mentors/mentor-admission.ts';
import type { SelectionEntity } from './selection.entity.ts';
import { type SelectionRow, SelectionRepository } from './selection.repository.ts';
import { Standings } from './standings.ts';

/** Reads how mentors come from candidates to those who may work. */
@Injectable()
export class SelectionService {
  constructor(
    private readonly scope: Scope,
    private readonly selections: SelectionRepository,
    private readonly trainings: TrainingsRepository,
    private readonly standings: Standings,
    private readonly roster: RosterService,
  ) {}

  async list(query: SelectionQuery) {
    const today = this.scope.today();
    const rows = await this.selections.list(query, placeOf(query.after), today);
    return pageFrom(
      rows,
      query.limit,
      ({ sortName, id }) => [sortName, id],
      (row) => shown(row, today),
    );
  }

  counts() {
    return this.selections.counts(this.scope.today());
  }

  async show(mentorId: string): Promise<SelectionCard> {
    const row = await this.selections.find(mentorId);
    if (!row) throw new Problem('entity.not-found');
    const kept = await this.selections.rows.find({ id: mentorId });
    const trainings = await this.trainings.ofMentor(mentorId);
    return {
      ...shown(row, this.scope.today()),
      interview: kept && interviewOf(kept),
      admission: kept && (await this.admission(kept)),
      standings: await this.standings.of(row, kept, trainings),
      trainings,
      version: kept?.version ?? 1,
    };
  }

  /** Where a mentor stands for the named forms; unless said, for those that they have to do with. */
  async standingsOf(mentorId: string, forms: readonly string[]): Promise<MarkedStanding[]> {
    const row = await this.selections.find(mentorId);
    if (!row) throw new Problem('entity.not-found');
    const kept = await this.selections.rows.find({ id: mentorId });
    return this.standings.of(row, kept, await this.trainings.ofMentor(mentorId), forms);
  }

  private async admission(kept: SelectionEntity): Promise<SelectionCard['admission']> {
    const { decision, forms, reason, untilOn, decidedOn, decidedBy } = kept;
    if (decision === null || decidedOn === null) return null;
    const people = decidedBy === null ? null : await this.roster.members([decidedBy]);
    const by = (decidedBy !== null && people?.get(decidedBy)?.brief) || null;
    return { decision, forms, reason, until: untilOn, decidedOn, decidedBy: by };
  }
}

function shown(row: SelectionRow, today: string): Selection {
  const person = briefOf(row, 'person');
  if (!person) throw new Error('a mentor without a person');
  const { id, base, form, interviewedOn, outcome, hours, untilOn } = row;
  return {
    mentorId: id,
    person,
    base,
    interview: form && interviewedOn && outcome ? { form, on: interviewedOn, outcome } : null,
    hours,
    state: admissionOn(row, today),
    until: untilOn,
  };
}

function interviewOf(kept: SelectionEntity): SelectionCard['interview'] {
  const { form, marks, interviewedOn, interviewedBy, outcome, note } = kept;
  if (!form || !interviewedOn || !outcome) return null;
  return { form, marks, on: interviewedOn, by: interviewedBy ?? '', outcome, note };
}
