import type { ItemFact } from '@nastavnik/contracts/roadmap-facts';
import { proofFacts, type ProofCode } from '@nastavnik/contracts/roadmap-proofs';
import { Injectable } from '@nestjs/common';
import { type Org, Scope } from '../../../platform/scope/scope.ts';
import { OrgsRepository } from '../../orgs/orgs.repository.ts';
import { pathOf } from '../../orgs/orgs.service.ts';
import type { RoadmapItemEntity } from '../roadmap.entity.ts';
import { type ItemTurn, turnDays } from '../roadmap-turns.ts';
import type { TurnDays } from './fact-query.ts';
import { type Below, FactsRepository, type Records, type SummedFact } from './facts.repository.ts';
import { OwnFacts } from './own-facts.ts';
import { type Participating, Participants } from './participants.ts';

/** An item and the turn of it that counts now. */
interface Line {
  item: Pick<RoadmapItemEntity, 'id' | 'proof' | 'targets'>;
  turn: ItemTurn;
}

interface AskedFact {
  fact: ProofCode;
  at: Org['kind'];
  days: TurnDays | null;
  /** The year whose target counts. */
  year: number;
  /** What the item itself names for that year; none where it names no targets at all. */
  target: number | 'unset' | 'none';
}

/** What is known of the facts that are asked for. */
interface Known {
  own: Awaited<ReturnType<OwnFacts['of']>>;
  below: readonly SummedFact[];
  schools: Participating | null;
  /** Of these schools. */
  records: readonly Records[];
  /** How many of these schools have a fact. */
  having: ReadonlyMap<ProofCode, number>;
}

const ORDER: readonly Org['kind'][] = ['school', 'municipality', 'region'];

/** What the plugin itself knows of items that data proves. */
@Injectable()
export class ItemFacts {
  constructor(
    private readonly scope: Scope,
    private readonly orgs: OrgsRepository,
    private readonly facts: FactsRepository,
    private readonly owned: OwnFacts,
    private readonly participants: Participants,
  ) {}

  /**
   * By item; items that a document or a word proves have none. A fact of an org above says nothing
   * of those below it.
   */
  async of(lines: readonly Line[]): Promise<Map<string, ItemFact[]>> {
    const asked = lines.flatMap((line) => this.asked(line));
    const found = new Map<string, ItemFact[]>();
    if (asked.length === 0) return found;
    const known = await this.known(asked);
    for (const { id, ...each } of asked) {
      const told = await this.told(each, known);
      if (told) found.set(id, [...(found.get(id) ?? []), told]);
    }
    return found;
  }

  /** The share that an item asks of each organisation in the year of its turn. */
  async shareOf(line: Line): Promise<number | null> {
    const [asked] = this.asked(line);
    return asked ? this.share(asked.target, asked.year) : null;
  }

  private asked({ item: { id, proof, targets }, turn }: Line): ({ id: string } & AskedFact)[] {
    const today = this.scope.today();
    const days = turnDays(turn, today);
    const year = days?.year ?? Number(today.slice(0, 4));
    const facts = proof.kind === 'data' ? proof.facts.filter(({ at }) => this.isOurs(at)) : [];
    return facts.map((each) => ({
      id,
      ...each,
      days,
      year,
      target: targetOf(targets, each.fact, year),
    }));
  }

  private isOurs(at: Org['kind']): boolean {
    return ORDER.indexOf(at) <= ORDER.indexOf(this.scope.org.kind);
  }

  private async known(asked: readonly AskedFact[]): Promise<Known> {
    const { org } = this.scope;
    const own = await this.owned.of(asked);
    if (org.kind === 'school')
      return { own, below: [], schools: null, records: [], having: new Map() };
    const facts = new Set(asked.map(({ fact }) => fact));
    const counts = new Set([...facts].filter((fact) => proofFacts[fact].measure === 'count'));
    const ofSchools = new Set(asked.filter(({ at }) => at === 'school').map(({ fact }) => fact));
    const schools = ofSchools.size + counts.size > 0 ? await this.participants.schools() : null;
    const ids = schools?.ids ?? [];
    return {
      own,
      below: await this.facts.ofBelow(org, facts),
      schools,
      records: await this.facts.records(org, counts, ids),
      having: await this.facts.having(org, ofSchools, ids),
    };
  }

  private async told(asked: AskedFact, known: Known): Promise<ItemFact | undefined> {
    const { fact, at, year, target } = asked;
    const { title, measure } = proofFacts[fact];
    const said = { fact, at, title, among: null, lacksTarget: null };
    const own = at === this.scope.org.kind ? known.own(asked) : undefined;
    if (isRecords(fact, own)) {
      // records of an org above are those of its schools together
      const value = own ?? recordsOf(known, fact, at);
      if (target === 'unset')
        return { ...said, value, needed: null, of: 'records', lacksTarget: year, met: false };
      const needed = target === 'none' ? null : target;
      return { ...said, value, needed, of: 'records', met: value >= (needed ?? 1) };
    }
    const share = measure === 'percent' ? await this.share(target, year) : null;
    const lacksTarget = measure === 'percent' && share === null ? year : null;
    if (at !== this.scope.org.kind)
      return {
        ...said,
        lacksTarget,
        ...(await this.ofThoseBelow(fact, at as Below, share, known)),
      };
    if (own === undefined) return undefined;
    if (measure === 'each') return { ...said, value: own, needed: 1, of: 'org', met: own > 0 };
    const met = share !== null && own >= share;
    return { ...said, value: own, needed: share, of: 'percent', lacksTarget, met };
  }

  /** How many of those below have it; of a share, how many have come to it: nobody where none is set. */
  private async ofThoseBelow(fact: ProofCode, level: Below, share: number | null, known: Known) {
    const { org } = this.scope;
    const isShare = proofFacts[fact].measure === 'percent';
    const { ids, among } = known.schools ?? { ids: [], among: null };
    const bound = level === 'school' ? ids : null;
    const needed = bound?.length ?? (await this.orgs.countUnder(org, level));
    const summed = known.below.find((each) => each.fact === fact && each.level === level);
    const having = (bound ? known.having.get(fact) : summed?.having) ?? 0;
    const reached =
      share === null ? 0 : await this.facts.reaching(org, { fact, level, share }, bound);
    const value = isShare ? reached : having;
    const of = level === 'school' ? ('schools' as const) : ('municipalities' as const);
    return { value, needed, of, among: bound && among, met: needed > 0 && value >= needed };
  }

  /** The item's own target, else what the nearest org has set for that year. */
  private share(target: AskedFact['target'], year: number): Promise<number | null> | number {
    if (typeof target === 'number') return target;
    return this.facts.setTarget(pathOf(this.scope.org), year);
  }
}

/** The figure of the fact's own indicator where the item names one, else of the first that names the year. */
function targetOf(
  targets: RoadmapItemEntity['targets'],
  fact: ProofCode,
  year: number,
): AskedFact['target'] {
  const set = targets.map(({ years }) => years[year]).find((each) => each !== undefined);
  if (set === undefined) return targets.length > 0 ? 'unset' : 'none';
  const own = targets.find(({ indicator }) => indicator === fact);
  // a year that names figures of the others asks nothing of this one
  return own ? (own.years[year] ?? 0) : set;
}

/** Records are kept at schools or at the org itself; of other orgs below only who has any is told. */
const isRecords = (fact: ProofCode, own: number | undefined): boolean =>
  proofFacts[fact].measure === 'count' &&
  (own !== undefined || (proofFacts[fact].at as readonly string[]).includes('school'));

/** Asked of municipalities, a school that is under none is not among them. */
const recordsOf = ({ records }: Known, fact: ProofCode, at: Org['kind']): number =>
  records
    .filter((each) => each.fact === fact && (at !== 'municipality' || each.municipalityId !== null))
    .reduce((sum, { value }) => sum + value, 0);
