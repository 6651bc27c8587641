import type { AssignmentDraft } from '@nastavnik/contracts/assignments';
import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/db/db.ts';
import { newId } from '../../platform/db/id.ts';
import { onDuplicate } from '../../platform/problem/duplicates.ts';
import { Problem } from '../../platform/problem/problem.ts';
import { Scope } from '../../platform/scope/scope.ts';
import { type OrgBelow, OrgsBelow } from '../connections/orgs-below.ts';
import { Delivery } from './delivery.ts';
import { IssuedRepository } from './issued.repository.ts';

onDuplicate('assignment_of_number', () => new Problem('assignment.number-taken'));

/** Gives an assignment out: a row at the issuer and a copy at each addressee, all or none. */
@Injectable()
export class Issuing {
  constructor(
    private readonly db: Db,
    private readonly scope: Scope,
    private readonly orgsBelow: OrgsBelow,
    private readonly delivery: Delivery,
    private readonly issued: IssuedRepository,
  ) {}

  async issue({ addressees, ...head }: AssignmentDraft): Promise<string> {
    const today = this.scope.today();
    const { issuedOn, due } = head;
    if (issuedOn > today) throw new Problem('assignment.dated-in-future', { on: issuedOn });
    if (due < today) throw new Problem('assignment.due-passed', { on: due });
    const orgs = await this.below(addressees);
    const id = newId();
    const issuedBy = await this.delivery.me();
    await this.db.transaction(async () => {
      await this.issued.assignments.insert({
        ...head,
        id,
        issuedBy,
        year: Number(issuedOn.slice(0, 4)),
        createdAt: new Date().toISOString(),
      });
      await this.delivery.send({ ...head, issuedBy, assignmentId: id }, orgs);
    });
    return id;
  }

  /** By name, as the orgs below are; each of the asked must be among them, and there to receive it. */
  private async below(asked: readonly string[]): Promise<OrgBelow[]> {
    const ids = new Set(asked);
    const orgs = (await this.orgsBelow.children()).filter((org) => ids.has(org.id));
    if (orgs.length < ids.size) throw new Problem('assignment.strange-addressee');
    const off = orgs.filter(({ isOn }) => !isOn);
    if (off.length > 0)
      throw new Problem('assignment.addressee-off', { names: off.map(({ name }) => name) });
    return orgs;
  }
}
