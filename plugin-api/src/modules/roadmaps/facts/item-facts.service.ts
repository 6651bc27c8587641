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
  of: 'org' | 'schools' | 'municipalities';
}

/** A fact of one level: an org above has its own beside those of the orgs below it. */
type Key = `${Org['kind']} ${ProofCode}`;

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
        return [id, facts.flatMap((each) => factOf(each, known, target))];
      }),
    );
  }

  private isOurs(at: Org['kind']): boolean {
    return ORDER.indexOf(at) <= ORDER.indexOf(this.scope.org.kind);
  }

  private async known(): Promise<Map<Key, Known>> {
    const { org } = this.scope;
    const own = org.kind === 'school' ? await this.facts.ofSchool() : await this.facts.ofAbove();
    const found = new Map(
      [...own].map(([fact, value]): [Key, Known] => [`${org.kind} ${fact}`, ofOne(value)]),
    );
    if (org.kind === 'school') return found;
    const below = {
      school: { of: 'schools', orgs: await this.orgs.countUnder(org, 'school') },
      municipality: { of: 'municipalities', orgs: await this.orgs.countUnder(org, 'municipality') },
    } as const;
    for (const { fact, level, value, having } of await this.facts.ofBelow(org))
      found.set(`${level} ${fact}`, { value, having, ...below[level] });
    return found;
  }
}

const ofOne = (value: number): Known => ({ value, having: Number(value > 0), orgs: 1, of: 'org' });

function factOf(
  { fact, at }: { fact: ProofCode; at: Org['kind'] },
  known: ReadonlyMap<Key, Known>,
  target: number | undefined,
): ItemFact[] {
  const { title, measure } = proofFacts[fact];
  // records of an org above are those of its schools together
  const there =
    known.get(`${at} ${fact}`) ?? (measure === 'each' ? undefined : known.get(`school ${fact}`));
  if (!there) return [];
  const { value, having, orgs, of } = there;
  if (measure === 'each')
    return [{ title, value: having, needed: orgs, of, met: orgs > 0 && having >= orgs }];
  return [{ title, value, needed: target ?? null, of: 'records', met: value >= (target ?? 1) }];
}
