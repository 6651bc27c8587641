import type { SubmissionState } from '@nastavnik/contracts/approval-states';
import type { RoadmapState } from '@nastavnik/contracts/roadmap-states';
import { Injectable } from '@nestjs/common';
import { Scope } from '../../platform/scope/scope.ts';
import { ApprovalsRepository } from '../approvals/approvals.repository.ts';
import { SchoolListsRepository } from '../approvals/lists/school-lists.repository.ts';

const received: Record<SubmissionState, RoadmapState | null> = {
  waiting: 'submitted',
  agreed: 'approved',
  returned: 'returned',
  withdrawn: null,
};

/** How each org below stands to the list of participating schools of a year. */
@Injectable()
export class ListStates {
  constructor(
    private readonly scope: Scope,
    private readonly lists: SchoolListsRepository,
    private readonly inbox: ApprovalsRepository,
  ) {}

  /** By org: of a school the state of the list that names it, of a municipality of what it has handed over. */
  of(year: number): Promise<Map<string, RoadmapState>> {
    return this.scope.org.kind === 'region' ? this.handedOver(year) : this.named(year);
  }

  private async named(year: number): Promise<Map<string, RoadmapState>> {
    const list = await this.lists.lists.find({ year });
    return new Map(list?.schools.map(({ schoolId }) => [schoolId, list.state]));
  }

  private async handedOver(year: number): Promise<Map<string, RoadmapState>> {
    const found = new Map<string, RoadmapState>();
    for (const { senderId, state, isLast } of await this.inbox.lists(year)) {
      const is = received[state];
      if (isLast && is) found.set(senderId, is);
    }
    return found;
  }
}
