import type { ItemFact } from '@nastavnik/contracts/roadmaps';
import { proofFacts, type ProofCode } from '@nastavnik/contracts/roadmap-proofs';
import { Injectable } from '@nestjs/common';
import { type Org, Scope } from '../../../platform/scope/scope.ts';
import { OrgsRepository } from '../../orgs/orgs.repository.ts';
import type { RoadmapItemEntity } from '../roadmap.entity.ts';
import { FactsRepository } from './facts.repository.ts';

/** What is known of a fact: of so many orgs so many have it, and the sum of all. */
interface Known {
  value: number;
  having: number;
  orgs: number;
}

type Asked = Pick<RoadmapItemEntity, 'id' | 'proof' | 'targets'>;

const ORDER: readonly Org['kind'][] = ['school', 'municipality', 'region'];

/** What the plugin itself knows of items that data proves. */
@Injectable()
export class ItemFacts {
  constructor(
    private readonly scope: Scope,
    private readonly orgs: OrgsRepository,
    private readonly facts: FactsRepository,
  ) {}

  /**
   * By item; items that a document or a word proves have none. A fact of an org above says nothing
   * of those below it.
   */
  async of(items: readonly Asked[]): Promise<Map<string, ItemFact[]>> {
    const asked = items.filter(({ proof }) => proof.kind === 'data');
    if (asked.length === 0) return new Map();
    const known = await this.known();
    const year = this.scope.today().slice(0, 4);
    return new Map(
      asked.map(({ id, proof, targets }) => {
        const target = targets.map(({ years }) => years[year]).find((each) => each !== undefined);
        const facts = proof.kind === 'data' ? proof.facts.filter(({ at }) => this.isOurs(at)) : [];
        return [id, facts.flatMap(({ fact }) => factOf(fact, known.get(fact), target))];
      }),
    );
  }

  private isOurs(at: Org['kind']): boolean {
    return ORDER.indexOf(at) <= ORDER.indexOf(this.scope.org.kind);
  }

  private async known(): Promise<Map<ProofCode, Known>> {
    const { org } = this.scope;
    if (org.kind === 'school')
      return new Map(
        [...(await this.facts.ofSchool())].map(([fact, value]) => [fact, ofOne(value)]),
      );
    const orgs = await this.orgs.countSchoolsUnder(org);
    const found = new Map<ProofCode, Known>(
      (await this.facts.ofSchools(org)).map(({ fact, value, schools }) => [
        fact,
        { value, having: schools, orgs },
      ]),
    );
    if (org.kind === 'municipality')
      found.set('COORDINATOR_APPOINTED', ofOne(await this.facts.granted('municipal_coordinator')));
    return found;
  }
}

const ofOne = (value: number): Known => ({ value, having: Number(value > 0), orgs: 1 });

function factOf(code: ProofCode, known: Known | undefined, target: number | undefined): ItemFact[] {
  if (!known) return [];
  const { title, measure } = proofFacts[code];
  const { value, having, orgs } = known;
  if (measure === 'each') {
    const of = orgs === 1 ? ('org' as const) : ('schools' as const);
    return [{ title, value: having, needed: orgs, of, met: orgs > 0 && having >= orgs }];
  }
  return [{ title, value, needed: target ?? null, of: 'records', met: value >= (target ?? 1) }];
}
