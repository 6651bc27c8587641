import type { AssignmentDraft } from '@nastavnik/contracts/assignments';
import { Injectable } from '@nestjs/common';
import { newId } from '../../platform/db/id.ts';
import { History } from '../../platform/history/history.ts';
import { type Org, Scope } from '../../platform/scope/scope.ts';
import { Parties } from '../approvals/parties.ts';
import type { AddresseeEntity } from './assignment.entity.ts';
import { IssuedRepository } from './issued.repository.ts';
import { ReceivedRepository } from './received.repository.ts';

const AT_ONCE = 100;

type Head = Omit<AssignmentDraft, 'addressees'> & { issuedBy: string; assignmentId: string };

/** Puts copies where they are read, within the transaction of whoever issues. */
@Injectable()
export class Delivery {
  constructor(
    private readonly scope: Scope,
    private readonly parties: Parties,
    private readonly issued: IssuedRepository,
    private readonly received: ReceivedRepository,
    private readonly history: History,
  ) {}

  me(): Promise<string> {
    return this.parties.me();
  }

  async send(head: Head, orgs: readonly Org[]): Promise<void> {
    const { org: issuer } = this.scope;
    const progress = { state: 'issued', due: head.due, steps: [] } as const;
    const parts = orgs.map((org) => ({ org, id: newId() }));
    for (let start = 0; start < parts.length; start += AT_ONCE)
      await this.issued.addressees.insert(
        parts.slice(start, start + AT_ONCE).map(({ org, id }): Partial<AddresseeEntity> => {
          const of = { addresseeId: org.id, addresseeName: org.name, addresseeKind: org.kind };
          return { id, assignmentId: head.assignmentId, ...progress, steps: [], ...of };
        }),
      );
    for (const { org, id } of parts)
      await this.scope.inOrg(org, 'assignments', () =>
        this.received.rows.insert({
          ...head,
          ...progress,
          steps: [],
          id,
          issuerId: issuer.id,
          issuerName: issuer.name,
        }),
      );
    await this.history.add({
      entity: 'assignment',
      id: head.assignmentId,
      action: 'assignment_issued',
      note: head.number,
    });
  }
}
