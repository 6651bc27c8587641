import { Injectable } from '@nestjs/common';
import { Scope } from '../../../platform/scope/scope.ts';
import { RecordChecks } from '../../record-checks/record-checks.ts';
import { OpenProgrammes } from '../../programmes/open-programmes.ts';
import { shortName } from '../../roster/brief.ts';
import type { Member } from '../../roster/roster.repository.ts';
import { RosterService } from '../../roster/roster.service.ts';
import { Admissions } from '../../training/selection/admissions.ts';

interface Led {
  mentorId: string;
  form: string;
  programmeId: string | null;
}

interface Ordered extends Led {
  menteeIds: string[];
}

/** What else is asked before people work: certificates of mentors from outside, admissions, and that the form is run. */
@Injectable()
export class PairGates {
  constructor(
    private readonly scope: Scope,
    private readonly checks: RecordChecks,
    private readonly programmes: OpenProgrammes,
    private readonly admissions: Admissions,
    private readonly roster: RosterService,
  ) {}

  needChecks(mentors: Member[]): Promise<void> {
    return this.checks.need(mentors);
  }

  /** That a pair outside programmes is not of a form that the school does not run. */
  async needRun(pairs: readonly Ordered[]): Promise<void> {
    const outside = pairs.filter(({ programmeId }) => programmeId === null);
    for (const [form, those] of Map.groupBy(outside, (pair) => pair.form))
      await this.programmes.needRun(form, this.scope.today(), () => this.namesOf(those));
  }

  /** «Сафина Елизавета – Котов Егор, Белов Иван» */
  private async namesOf(pairs: readonly Ordered[]): Promise<string[]> {
    const ids = pairs.flatMap(({ mentorId, menteeIds }) => [mentorId, ...menteeIds]);
    const members = await this.roster.members([...new Set(ids)]);
    const nameOf = (id: string) => {
      const member = members.get(id);
      return member ? shortName(member.brief) : '';
    };
    return pairs.map(
      ({ mentorId, menteeIds }) => `${nameOf(mentorId)} – ${menteeIds.map(nameOf).join(', ')}`,
    );
  }

  /** As the programmes of the pairs ask today; what held when a pair was proposed may hold no more. */
  async needAdmissions(pairs: readonly Led[]): Promise<void> {
    const asking = await this.programmes.rulesOf(
      pairs.flatMap(({ programmeId }) => programmeId ?? []),
    );
    await this.admissions.need(
      pairs.map(({ mentorId, form, programmeId }) => ({
        mentorId,
        form,
        programme: (programmeId !== null && asking.get(programmeId)) || null,
      })),
    );
  }
}
