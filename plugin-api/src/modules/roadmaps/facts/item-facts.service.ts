import type { ItemFact } from '@nastavnik/contracts/roadmaps';
import { proofFacts, type ProofCode } from '@nastavnik/contracts/roadmap-proofs';
import { Injectable } from '@nestjs/common';
import { Scope } from '../../../platform/scope/scope.ts';
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

/** What the plugin itself knows of items that data proves. */
@Injectable()
export class ItemFacts {
  constructor(
    private readonly scope: Scope,
    private readonly orgs: OrgsRepository,
    private readonly facts: FactsRepository,
  ) {}

  /** By item; items that a document or a word proves have none. */
  async of(items: readonly Asked[]): Promise<Map<string, ItemFact[]>> {
    const asked = items.filter(({ proof }) => proof.kind === 'data');
    if (asked.length === 0) return new Map();
    const known = await this.known();
    const year = this.scope.today().slice(0, 4);
    return new Map(
      asked.map(({ id, proof, targets }) => {
        const needed = targets.map(({ years }) => years[year]).find((each) => each !== undefined);
        const facts = proof.kind === 'data' ? proof.facts : [];
        return [id, facts.flatMap(({ fact }) => factOf(fact, known.get(fact), needed))];
      }),
    );
  }

  private async known(): Promise<Map<ProofCode, Known>> {
    const { org } = this.scope;
    if (org.kind === 'school')
      return new Map(
        [...(await this.facts.ofSchool())].map(([fact, value]) => [
          fact,
          { value, having: Number(value > 0), orgs: 1 },
        ]),
      );
    const orgs = (await this.orgs.schoolsUnder(org)).length;
    const found = new Map<ProofCode, Known>(
      (await this.facts.ofSchools(org)).map(({ fact, value, schools }) => [
        fact,
        { value, having: schools, orgs },
      ]),
    );
    if (org.kind === 'municipality') {
      const value = await this.facts.granted('municipal_coordinator');
      found.set('COORDINATOR_APPOINTED', { value, having: Number(value > 0), orgs: 1 });
    }
    return found;
  }
}

function factOf(code: ProofCode, known: Known | undefined, target: number | undefined): ItemFact[] {
  if (!known) return [];
  const { title, measure } = proofFacts[code];
  if (measure === 'each') {
    const { having: value, orgs: needed } = known;
    const unit = needed === 1 ? '' : 'школ';
    return [{ title, value, needed, unit, met: needed > 0 && value >= needed }];
  }
  const needed = target ?? 1;
  return [{ title, value: known.value, needed, unit: '', met: known.value >= needed }];
}
