import { Injectable } from '@nestjs/common';
import { RecordChecks } from '../../record-checks/record-checks.ts';
import { OpenProgrammes } from '../../programmes/open-programmes.ts';
import type { Member } from '../../roster/roster.repository.ts';
import { Admissions } from '../../training/selection/admissions.ts';

interface Ordered {
  mentorId: string;
  form: string;
  programmeId: string | null;
}

/** What is asked of mentors alone: the certificate of those from outside, and the admission. */
@Injectable()
export class MentorGates {
  constructor(
    private readonly checks: RecordChecks,
    private readonly programmes: OpenProgrammes,
    private readonly admissions: Admissions,
  ) {}

  needChecks(mentors: Member[]): Promise<void> {
    return this.checks.need(mentors);
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
