import { Injectable } from '@nestjs/common';
import { type Org, Scope } from '../../../platform/scope/scope.ts';
import { Orgs } from '../../orgs/orgs.service.ts';
import { areOfSchools } from './asked-below.ts';
import { type Below, KeptFactsRepository, type YearOfFact } from './kept-facts.repository.ts';
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
    private readonly facts: KeptFactsRepository,
    private readonly participants: Participants,
  ) {}

  /** By name; of schools those of the lists of a calendar year. */
  async of(asked: YearOfFact, at: Below, listed: number): Promise<CountedOrg[]> {
    const { org } = this.scope;
    const isSum = at === 'municipality' && areOfSchools(asked.fact);
    const values = isSum
      ? await this.ofTheirSchools(asked, listed)
      : await this.facts.each(org, asked, at);
    const below = at === 'school' ? await this.schools(listed) : await this.municipalities();
    return below.map((each) => ({ org: each, value: values.get(each.id) ?? 0 }));
  }

  /** Records are kept at schools; those of a municipality are of its schools together. */
  private async ofTheirSchools(asked: YearOfFact, listed: number): Promise<Map<string, number>> {
    const { ids } = await this.participants.schools(listed);
    const records = await this.facts.records(this.scope.org, [asked], ids);
    return new Map(
      records.flatMap(({ municipalityId, value }) =>
        municipalityId === null ? [] : [[municipalityId, value] as const],
      ),
    );
  }

  private async schools(listed: number): Promise<Org[]> {
    const among = new Set((await this.participants.schools(listed)).ids);
    return (await this.orgs.schoolsUnder(this.scope.org)).filter(({ id }) => among.has(id));
  }

  private async municipalities(): Promise<Org[]> {
    const below = await this.orgs.children(this.scope.org.id);
    return below.filter(({ kind }) => kind === 'municipality');
  }
}
