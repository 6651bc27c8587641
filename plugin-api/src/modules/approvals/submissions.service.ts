import type { Submissions } from '@nastavnik/contracts/approvals';
import { Injectable } from '@nestjs/common';
import { Scope } from '../../platform/scope/scope.ts';
import { ApprovalsRepository } from './approvals.repository.ts';
import { Handover } from './handover.ts';
import { Parties } from './parties.ts';
import { roundView } from './round-view.ts';
import type { Subject } from './subject.ts';

/** The sender's side: hands a thing over, takes it back, sees every round. */
@Injectable()
export class SubmissionsService {
  constructor(
    private readonly scope: Scope,
    private readonly handover: Handover,
    private readonly parties: Parties,
    private readonly rounds: ApprovalsRepository,
  ) {}

  async of(subject: Subject, id: string): Promise<Submissions> {
    await subject.need(id);
    const today = this.scope.today();
    const { org, office } = await this.parties.receiver();
    const rounds = await this.rounds.rounds(id);
    return {
      receiver: { name: org.name, office },
      due: await subject.due(id),
      today,
      rounds: rounds.map((row) => roundView(row, today)),
    };
  }

  async submit(subject: Subject, id: string, version: number): Promise<Submissions> {
    await this.handover.send(subject, id, version);
    return this.of(subject, id);
  }

  async withdraw(subject: Subject, id: string, version: number): Promise<Submissions> {
    await this.handover.withdraw(subject, id, version);
    return this.of(subject, id);
  }
}
