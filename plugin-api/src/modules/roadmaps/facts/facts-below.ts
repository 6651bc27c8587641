import { proofFacts, type ProofCode } from '@nastavnik/contracts/roadmap-proofs';
import { Injectable } from '@nestjs/common';
import { type Org, Scope } from '../../../platform/scope/scope.ts';
import { Orgs } from '../../orgs/orgs.service.ts';
import { type Below, FactsRepository } from './facts.repository.ts';
import { Participants } from './participants.ts';

interface CountedOrg {
  org: Org;
  value: number;
}

/** What each org below was counted at last; of schools those that a share is of. */
@Injectable()
export class FactsBelow {
  constructor(
    private readonly scope: Scope,
    private readonly orgs: Orgs,
    private readonly facts: FactsRepository,
    private readonly participants: Participants,
  ) {}

  /** By name. */
  async of(fact: ProofCode, at: Below): Promise<CountedOrg[]> {
    const { org } = this.scope;
    const { measure, at: told } = proofFacts[fact];
    const ofSchools = measure === 'count' && (told as readonly string[]).includes('school');
    const isSum = at === 'municipality' && ofSchools;
    const values = isSum ? await this.ofTheirSchools(fact) : await this.facts.each(org, fact, at);
    const asked = at === 'school' ? await this.schools() : await this.municipalities();
    return asked.map((each) => ({ org: each, value: values.get(each.id) ?? 0 }));
  }

  /** Records are kept at schools; those of a municipality are of its schools together. */
  private async ofTheirSchools(fact: ProofCode): Promise<Map<string, number>> {
    const { ids } = await this.participants.schools();
    const records = await this.facts.records(this.scope.org, new Set([fact]), ids);
    return new Map(
      records.flatMap(({ municipalityId, value }) =>
        municipalityId === null ? [] : [[municipalityId, value] as const],
      ),
    );
  }

  private async schools(): Promise<Org[]> {
    const among = new Set((await this.participants.schools()).ids);
    return (await this.orgs.schoolsUnder(this.scope.org)).filter(({ id }) => among.has(id));
  }

  private async municipalities(): Promise<Org[]> {
    const below = await this.orgs.children(this.scope.org.id);
    return below.filter(({ kind }) => kind === 'municipality');
  }
}
