import type { ItemFact } from '@nastavnik/contracts/roadmap-facts';
import { proofFacts, type ProofCode } from '@nastavnik/contracts/roadmap-proofs';
import { Injectable } from '@nestjs/common';
import { type Org, Scope } from '../../../platform/scope/scope.ts';
import { pathOf } from '../../orgs/orgs.service.ts';
import type { RoadmapEntity, RoadmapItemEntity } from '../roadmap.entity.ts';
import { type ItemTurn, turnDays } from '../roadmap-turns.ts';
import { areOfSchools, type AskedBelow, FactsAskedBelow } from './asked-below.ts';
import type { TurnDays } from './fact-query.ts';
import { yearAsked } from './fact-years.ts';
import { FactsRepository } from './facts.repository.ts';
import { targetOf } from './item-target.ts';
import { OwnFacts } from './own-facts.ts';

/** An item and the turn of it that counts now. */
interface Line {
  item: Pick<RoadmapItemEntity, 'id' | 'proof' | 'targets'>;
  turn: ItemTurn;
  /** Of the item's roadmap. */
  indicators: RoadmapEntity['indicators'];
}

interface AskedFact {
  fact: ProofCode;
  at: Org['kind'];
  days: TurnDays | null;
  /** The same, asked of those below. */
  below: AskedBelow;
  /** The year whose target counts. */
  year: number;
  /** What the item itself names for that year; none where it names no targets at all. */
  target: ReturnType<typeof targetOf>;
}

/** What is known of the facts that are asked for. */
interface Known {
  own: Awaited<ReturnType<OwnFacts['of']>>;
  below: Awaited<ReturnType<FactsAskedBelow['of']>>;
}

const ORDER: readonly Org['kind'][] = ['school', 'municipality', 'region'];

/** What the plugin itself knows of items that data proves. */
@Injectable()
export class ItemFacts {
  constructor(
    private readonly scope: Scope,
    private readonly facts: FactsRepository,
    private readonly owned: OwnFacts,
    private readonly below: FactsAskedBelow,
  ) {}

  /**
   * By item; items that a document or a word proves have none. A fact of an org above says nothing
   * of those below it.
   */
  async of(lines: readonly Line[]): Promise<Map<string, ItemFact[]>> {
    const asked = lines.flatMap((line) => this.asked(line));
    const found = new Map<string, ItemFact[]>();
    if (asked.length === 0) return found;
    const known = {
      own: await this.owned.of(asked),
      below: await this.below.of(asked.map(({ below }) => below)),
    };
    for (const { id, ...each } of asked) {
      const told = await this.told(each, known);
      if (told) found.set(id, [...(found.get(id) ?? []), told]);
    }
    return found;
  }

  /** What a fact of an item asks of each organisation below, and in a share how much. */
  async askedBelow(
    line: Line,
    fact: ProofCode,
    at: Org['kind'],
  ): Promise<(AskedBelow & { share: number | null }) | null> {
    const asked = this.asked(line).find((each) => each.fact === fact && each.at === at);
    if (!asked) return null;
    const isShare = proofFacts[fact].measure === 'percent';
    return { ...asked.below, share: isShare ? await this.share(asked.target, asked.year) : null };
  }

  private asked({
    item: { id, proof, targets },
    turn,
    indicators,
  }: Line): ({ id: string } & AskedFact)[] {
    const today = this.scope.today();
    const days = turnDays(turn, today);
    const thisYear = Number(today.slice(0, 4));
    const year = days?.year ?? thisYear;
    const facts = proof.kind === 'data' ? proof.facts.filter(({ at }) => this.isOurs(at)) : [];
    const told = { targets, indicators };
    // who takes part in a year to come has mostly not been decided on
    const listed = Math.min(year, thisYear);
    return facts.map(({ fact, at }) => {
      // records are kept at schools
      const level = areOfSchools(fact) ? 'school' : at;
      const below = { fact, at, listed, year: yearAsked({ fact, at: level, days }, today) };
      return { id, fact, at, days, below, year, target: targetOf(told, fact, year) };
    });
  }

  private isOurs(at: Org['kind']): boolean {
    return ORDER.indexOf(at) <= ORDER.indexOf(this.scope.org.kind);
  }

  private async told(asked: AskedFact, known: Known): Promise<ItemFact | undefined> {
    const { fact, at, year, target } = asked;
    const { title, measure } = proofFacts[fact];
    const said = { fact, at, title, among: null, lacksTarget: null };
    const own = at === this.scope.org.kind ? known.own(asked) : undefined;
    if (isRecords(fact, own)) {
      // records of an org above are those of its schools together
      const value = own ?? known.below.records(asked.below);
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
        ...(await known.below.organisations(asked.below, share)),
      };
    if (own === undefined) return undefined;
    if (measure === 'each') return { ...said, value: own, needed: 1, of: 'org', met: own > 0 };
    const met = share !== null && own >= share;
    return { ...said, value: own, needed: share, of: 'percent', lacksTarget, met };
  }

  /** The item's own target, else what the nearest org has set for that year. */
  private share(target: AskedFact['target'], year: number): Promise<number | null> | number {
    if (typeof target === 'number') return target;
    return this.facts.setTarget(pathOf(this.scope.org), year);
  }
}

/** Records are kept at schools or at the org itself; of other orgs below only who has any is told. */
const isRecords = (fact: ProofCode, own: number | undefined): boolean =>
  areOfSchools(fact) || (proofFacts[fact].measure === 'count' && own !== undefined);
