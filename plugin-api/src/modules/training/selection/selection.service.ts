import type { Selection, SelectionCard, SelectionQuery } from '@nastavnik/contracts/selection';
import { Injectable } from '@nestjs/common';
import { pageFrom, placeOf } from '../../../platform/db/page.ts';
import { Problem } from '../../../platform/problem/problem.ts';
import { Scope } from '../../../platform/scope/scope.ts';
import { PacksService } from '../../packs/packs.service.ts';
import { briefOf } from '../../roster/brief.ts';
import { RosterService } from '../../roster/roster.service.ts';
import { TrainingsRepository } from '../trainings/trainings.repository.ts';
import { admissionOn, criteriaOf, normOf, percentOf } from './admission-state.ts';
import type { SelectionEntity } from './selection.entity.ts';
import { type SelectionRow, SelectionRepository } from './selection.repository.ts';

/** Reads how mentors come from candidates to those who may work. */
@Injectable()
export class SelectionService {
  constructor(
    private readonly scope: Scope,
    private readonly selections: SelectionRepository,
    private readonly trainings: TrainingsRepository,
    private readonly packs: PacksService,
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
    const pack = await this.packs.current();
    const norm = normOf(pack, row.form);
    return {
      ...shown(row, this.scope.today()),
      interview: kept && interviewOf(kept),
      admission: kept && (await this.admission(kept)),
      needs: {
        percent: norm.percent,
        percentNow: kept && percentOf(criteriaOf(pack, row.form), kept.marks),
        hours: norm.hours,
        hoursNow: row.hours,
      },
      trainings: await this.trainings.ofMentor(mentorId),
      version: kept?.version ?? 1,
    };
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
