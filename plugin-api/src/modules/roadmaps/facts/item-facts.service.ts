import type { ItemFact } from '@nastavnik/contracts/roadmaps';
import { proofFacts, type ProofCode } from '@nastavnik/contracts/roadmap-proofs';
import { Injectable } from '@nestjs/common';
import { type Org, Scope } from '../../../platform/scope/scope.ts';
import { OrgsRepository } from '../../orgs/orgs.repository.ts';
import { pathOf } from '../../orgs/orgs.service.ts';
import type { RoadmapItemEntity } from '../roadmap.entity.ts';
import { type Below, FactsRepository } from './facts.repository.ts';

/** What is known of a fact: of so many orgs so many have it, and the sum of all. */
interface Known {
  value: number;
  having: number;
}

/** A fact of one level: an org above has its own beside those of the orgs below it. */
type Key = `${Org['kind']} ${ProofCode}`;

type Asked = Pick<RoadmapItemEntity, 'id' | 'proof' | 'targets'>;

interface AskedFact {
  fact: ProofCode;
  at: Org['kind'];
  /** What the item itself names for this year. */
  target: number | undefined;
}

const ORDER: readonly Org['kind'][] = ['school', 'municipality', 'region'];
const belowWords = { school: 'schools', municipality: 'municipalities' } as const;

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
    const year = this.scope.today().slice(0, 4);
    const asked = items.flatMap(({ id, proof, targets }) => {
      const target = targets.map(({ years }) => years[year]).find((each) => each !== undefined);
      const facts = proof.kind === 'data' ? proof.facts.filter(({ at }) => this.isOurs(at)) : [];
      return facts.map((each) => ({ id, ...each, target }));
    });
    const found = new Map<string, ItemFact[]>();
    if (asked.length === 0) return found;
    const known = await this.known(new Set(asked.map(({ fact }) => fact)));
    for (const { id, ...each } of asked) {
      const told = await this.told(each, known);
      if (told) found.set(id, [...(found.get(id) ?? []), told]);
    }
    return found;
  }

  private isOurs(at: Org['kind']): boolean {
    return ORDER.indexOf(at) <= ORDER.indexOf(this.scope.org.kind);
  }

  private async known(facts: ReadonlySet<ProofCode>): Promise<Map<Key, Known>> {
    const { org } = this.scope;
    const own = await this.facts.own(facts);
    const found = new Map<Key, Known>();
    for (const [fact, value] of own)
      found.set(`${org.kind} ${fact}`, { value, having: Number(value > 0) });
    if (org.kind === 'school') return found;
    for (const { fact, level, value, having } of await this.facts.ofBelow(org, facts))
      found.set(`${level} ${fact}`, { value, having });
    return found;
  }

  private async told(
    { fact, at, target }: AskedFact,
    known: ReadonlyMap<Key, Known>,
  ): Promise<ItemFact | undefined> {
    const { title, measure } = proofFacts[fact];
    // records of an org above are those of its schools together
    const there =
      known.get(`${at} ${fact}`) ?? (measure === 'count' ? known.get(`school ${fact}`) : undefined);
    if (!there) return undefined;
    const said = { fact, at, title };
    const { value, having } = there;
    if (measure === 'count')
      return { ...said, value, needed: target ?? null, of: 'records', met: value >= (target ?? 1) };
    const share = measure === 'percent' ? (target ?? (await this.setTarget())) : null;
    if (at === this.scope.org.kind) {
      if (measure === 'each') return { ...said, value, needed: 1, of: 'org', met: value > 0 };
      const met = share !== null && value >= share;
      return { ...said, value, needed: share, of: 'percent', met };
    }
    const orgs = await this.orgs.countUnder(this.scope.org, at as Below);
    const have = measure === 'each' ? having : await this.reaching(fact, at as Below, share);
    const met = orgs > 0 && have >= orgs;
    return { ...said, value: have, needed: orgs, of: belowWords[at as Below], met };
  }

  /** Without a target nobody has come to it. */
  private async reaching(fact: ProofCode, level: Below, share: number | null): Promise<number> {
    return share === null ? 0 : this.facts.reaching(this.scope.org, fact, level, share);
  }

  private setTarget(): Promise<number | null> {
    const year = Number(this.scope.today().slice(0, 4));
    return this.facts.setTarget(pathOf(this.scope.org), year);
  }
}
