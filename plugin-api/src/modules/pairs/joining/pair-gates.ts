import { Injectable } from '@nestjs/common';
import { Scope } from '../../../platform/scope/scope.ts';
import { RecordChecks } from '../../record-checks/record-checks.ts';
import { OpenProgrammes } from '../../programmes/open-programmes.ts';
import type { Member } from '../../roster/roster.repository.ts';
import { Admissions } from '../../training/selection/admissions.ts';

interface Ordered {
  mentorId: string;
  form: string;
  programmeId: string | null;
}

/** What else is asked before people work: certificates of mentors from outside, admissions, and that the form is run. */
@Injectable()
export class PairGates {
  constructor(
    private readonly scope: Scope,
    private readonly checks: RecordChecks,
    private readonly programmes: OpenProgrammes,
    private readonly admissions: Admissions,
  ) {}

  needChecks(mentors: Member[]): Promise<void> {
    return this.checks.need(mentors);
  }

  /** That a pair outside programmes is not of a form that the school does not run. */
  needRun(pairs: readonly Ordered[]): Promise<void> {
    const outside = pairs.filter(({ programmeId }) => programmeId === null);
    return this.programmes.needRun(
      outside.map(({ form }) => form),
      this.scope.today(),
    );
  }

  /** As the programmes of the pairs ask today; what held when a pair was proposed may hold no more. */
  async needAdmissions(pairs: readonly Ordered[]): Promise<void> {
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
