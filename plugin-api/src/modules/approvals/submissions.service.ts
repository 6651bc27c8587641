import type { Submissions } from '@nastavnik/contracts/approvals';
import { Injectable } from '@nestjs/common';
import { Scope } from '../../platform/scope/scope.ts';
import { ApprovalsRepository } from './approvals.repository.ts';
import { Handover } from './handover.ts';
import { Parties } from './parties.ts';
import { RoadmapSubject } from './roadmap-subject.ts';
import { roundView } from './round-view.ts';

/** The sender's side: hands its roadmap over, takes it back, sees every round. */
@Injectable()
export class SubmissionsService {
  constructor(
    private readonly scope: Scope,
    private readonly handover: Handover,
    private readonly parties: Parties,
    private readonly rounds: ApprovalsRepository,
    private readonly subject: RoadmapSubject,
  ) {}

  async of(roadmapId: string): Promise<Submissions> {
    await this.subject.need(roadmapId);
    const today = this.scope.today();
    const { org, office } = await this.parties.receiver();
    const rounds = await this.rounds.rounds(roadmapId);
    return {
      receiver: { name: org.name, office },
      due: await this.subject.due(roadmapId),
      today,
      rounds: rounds.map((row) => roundView(row, today)),
    };
  }

  async submit(roadmapId: string, version: number): Promise<Submissions> {
    await this.handover.send(this.subject, roadmapId, version);
    return this.of(roadmapId);
  }

  async withdraw(roadmapId: string, version: number): Promise<Submissions> {
    await this.handover.withdraw(this.subject, roadmapId, version);
    return this.of(roadmapId);
  }
}
