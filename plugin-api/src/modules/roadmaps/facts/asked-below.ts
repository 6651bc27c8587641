import type { ItemFact } from '@nastavnik/contracts/roadmap-facts';
import { proofFacts, type ProofCode } from '@nastavnik/contracts/roadmap-proofs';
import { Injectable } from '@nestjs/common';
import { type Org, Scope } from '../../../platform/scope/scope.ts';
import { OrgsRepository } from '../../orgs/orgs.repository.ts';
import {
  type Below,
  type CountedFact,
  KeptFactsRepository,
  type Records,
  type YearOfFact,
} from './kept-facts.repository.ts';
import { type Participating, Participants } from './participants.ts';

/** What is asked of those below: a fact in the year under which it is kept. */
export interface AskedBelow extends YearOfFact {
  at: Org['kind'];
  /** The calendar year whose lists say which schools take part. */
  listed: number;
}

/** What is known of the facts that are asked for in years of one list of schools. */
interface Known {
  /** How many municipalities have a fact. */
  municipalities: readonly CountedFact[];
  schools: Participating | null;
  /** Of these schools. */
  records: readonly Records[];
  /** How many of these schools have a fact. */
  having: readonly CountedFact[];
}

/** Whether records of a fact are kept at schools: those of an org above are theirs together. */
export const areOfSchools = (fact: ProofCode): boolean =>
  proofFacts[fact].measure === 'count' &&
  (proofFacts[fact].at as readonly string[]).includes('school');

const nothing: Known = { municipalities: [], schools: null, records: [], having: [] };
const valueOf = (counted: readonly CountedFact[], { fact, year }: YearOfFact): number =>
  counted.find((each) => each.fact === fact && each.year === year)?.value ?? 0;

/** What orgs below the one in scope were counted at, by what is asked of them. */
@Injectable()
export class FactsAskedBelow {
  constructor(
    private readonly scope: Scope,
    private readonly orgs: OrgsRepository,
    private readonly kept: KeptFactsRepository,
    private readonly participants: Participants,
  ) {}

  async of(asked: readonly AskedBelow[]) {
    const known = new Map<number, Known>();
    if (this.scope.org.kind !== 'school')
      for (const [listed, group] of Map.groupBy(asked, (each) => each.listed))
        known.set(listed, await this.known(listed, group));
    const of = ({ listed }: AskedBelow) => known.get(listed) ?? nothing;
    return {
      records: (one: AskedBelow) => recordsOf(of(one), one),
      organisations: (one: AskedBelow, share: number | null) =>
        this.organisations(one, share, of(one)),
    };
  }

  private async known(listed: number, asked: readonly AskedBelow[]): Promise<Known> {
    const { org } = this.scope;
    const counts = asked.filter(({ fact }) => areOfSchools(fact));
    const ofSchools = asked.filter(({ at }) => at === 'school');
    const isOfSchools = ofSchools.length + counts.length > 0;
    const schools = isOfSchools ? await this.participants.schools(listed) : null;
    const ids = schools?.ids ?? [];
    return {
      municipalities: await this.kept.municipalities(org, asked),
      schools,
      records: await this.kept.records(org, counts, ids),
      having: await this.kept.having(org, ofSchools, ids),
    };
  }

  /** How many of those below have it; of a share, how many have come to it: nobody where none is set. */
  private async organisations(
    asked: AskedBelow,
    share: number | null,
    { schools, having, municipalities }: Known,
  ): Promise<Pick<ItemFact, 'value' | 'needed' | 'of' | 'among' | 'met'>> {
    const { org } = this.scope;
    const level = asked.at as Below;
    const { ids, among } = schools ?? { ids: [], among: null };
    const bound = level === 'school' ? ids : null;
    const needed = bound?.length ?? (await this.orgs.countUnder(org, level));
    const isShare = proofFacts[asked.fact].measure === 'percent';
    const reached =
      share === null ? 0 : await this.kept.reaching(org, { ...asked, level, share }, bound);
    const value = isShare ? reached : valueOf(bound ? having : municipalities, asked);
    const of = level === 'school' ? 'schools' : 'municipalities';
    return { value, needed, of, among: bound && among, met: needed > 0 && value >= needed };
  }
}

/** Asked of municipalities, a school that is under none is not among them. */
const recordsOf = ({ records }: Known, { fact, year, at }: AskedBelow): number =>
  records
    .filter(
      (each) =>
        each.fact === fact &&
        each.year === year &&
        (at !== 'municipality' || each.municipalityId !== null),
    )
    .reduce((sum, { value }) => sum + value, 0);
