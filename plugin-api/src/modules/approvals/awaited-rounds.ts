import type { SubjectKind } from '@nastavnik/contracts/approval-states';
import type { Missing } from '@nastavnik/contracts/approvals';
import type { ProofCode } from '@nastavnik/contracts/roadmap-proofs';
import type { OrgKind } from '@nastavnik/contracts/session';
import { Injectable } from '@nestjs/common';
import { Scope } from '../../platform/scope/scope.ts';
import { Orgs } from '../orgs/orgs.service.ts';
import { Participants } from '../roadmaps/facts/participants.ts';
import { ApprovalsRepository } from './approvals.repository.ts';
import { RoundDues } from './round-dues.ts';

/** What each level waits for from the one below. */
const awaited: Partial<Record<OrgKind, { subject: SubjectKind; fact: ProofCode; from: OrgKind }>> =
  {
    municipality: { subject: 'roadmap', fact: 'ROADMAP_AGREED', from: 'school' },
    region: { subject: 'school_list', fact: 'SCHOOL_LIST_SUBMITTED', from: 'municipality' },
  };

/** What the org in scope waits for from those below it. */
@Injectable()
export class AwaitedRounds {
  constructor(
    private readonly scope: Scope,
    private readonly orgs: Orgs,
    private readonly rounds: ApprovalsRepository,
    private readonly dues: RoundDues,
    private readonly participants: Participants,
  ) {}

  /** Who has not handed over what is due this year, where a day is named for it; of schools those that take part. */
  async missing(): Promise<Missing[]> {
    const { org } = this.scope;
    const asked = awaited[org.kind];
    const today = this.scope.today();
    const year = Number(today.slice(0, 4));
    const due = asked ? await this.dues.ofYear(asked.fact, year) : null;
    if (!asked || due === null) return [];
    const came = await this.rounds.sendersFor(asked.subject, year);
    const below = (await this.orgs.children(org.id)).filter(({ kind }) => kind === asked.from);
    const owing = asked.from === 'school' ? new Set((await this.participants.schools()).ids) : null;
    return below
      .filter(({ id }) => !came.has(id) && (owing?.has(id) ?? true))
      .map(({ id, name }) => ({
        subject: asked.subject,
        sender: { id, name },
        due,
        late: today > due,
      }));
  }
}
