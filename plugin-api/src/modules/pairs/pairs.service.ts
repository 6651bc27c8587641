import type { DerivedRole } from '@nastavnik/contracts/access';
import type { Pair, PairsQuery } from '@nastavnik/contracts/pairs';
import type { PersonBrief } from '@nastavnik/contracts/roster';
import { Injectable } from '@nestjs/common';
import { pageFrom, placeOf } from '../../platform/db/page.ts';
import { Problem } from '../../platform/problem/problem.ts';
import { Scope } from '../../platform/scope/scope.ts';
import { shortName } from '../roster/brief.ts';
import { OwnPairs } from './own/own-pairs.ts';
import { PairShowing } from './pair-showing.ts';
import type { PairRow } from './pair-view.ts';
import { PairsRepository } from './pairs.repository.ts';
import { SubstitutesRepository } from './substitutes/substitutes.repository.ts';

const OWN_PAIRS = 50;

/** «Сафина Елизавета – Котов Егор, Белов Иван» for the words of a refusal. */
const pairName = ({ mentor, mentees }: Pair) =>
  `${shortName(mentor)} – ${mentees.map(shortName).join(', ')}`;

const menteesOf = ({ mentees }: Pair): PersonBrief[] => mentees;

/** Reads pairs within the reader's reach. */
@Injectable()
export class PairsService {
  constructor(
    private readonly scope: Scope,
    private readonly pairs: PairsRepository,
    private readonly showing: PairShowing,
    private readonly substitutes: SubstitutesRepository,
    private readonly own: OwnPairs,
  ) {}

  async list(query: PairsQuery) {
    const rows = await this.pairs.list(query, await this.showing.quiet(), placeOf(query.after));
    const shown = await this.shown(rows);
    return pageFrom(
      rows,
      query.limit,
      ({ id }) => ['', id],
      ({ id }) => shown.get(id) as Pair,
    );
  }

  async counts() {
    return this.pairs.counts(await this.showing.quiet());
  }

  /** One pair; beyond the reader's reach it is unknown. */
  async show(pairId: string): Promise<Pair> {
    const row = await this.pairs.need(pairId);
    const pair = (await this.shown([row])).get(pairId);
    if (!pair) throw new Problem('entity.not-found');
    return pair;
  }

  /** One pair of which the reader is not: what its people answer in confidence may be read and written down. */
  async showOutside(pairId: string): Promise<Pair> {
    const pair = await this.show(pairId);
    await this.own.needOutside(pairId);
    return pair;
  }

  /** Whether the reader is of the pair, and so reads it as one of its people, whatever their office. */
  isOwn(pairId: string): Promise<boolean> {
    return this.own.has(pairId);
  }

  /**
   * Pairs that stand or are going to stand in an order; all of them or a refusal. `named` are the
   * mentees whom a paper names.
   */
  async agreed(pairIds: readonly string[], named = menteesOf): Promise<Pair[]> {
    const ids = [...new Set(pairIds)];
    const rows = await this.pairs.byIds(ids);
    if (rows.length < ids.length) throw new Problem('entity.not-found');
    const pairs = [...(await this.shown(rows)).values()];
    const unfit = pairs.filter(({ status }) => status === 'proposed' || status === 'broken');
    if (unfit.length > 0) throw new Problem('pair.no-papers', { pairs: unfit.map(pairName) });
    const people = pairs.flatMap((pair) => [pair.mentor, ...named(pair)]);
    await this.pairs.needShown(people);
    return pairs;
  }

  /** Those of these pairs that are within the reader's reach. */
  async among(pairIds: readonly string[]): Promise<Map<string, Pair>> {
    return pairIds.length === 0 ? new Map() : this.shown(await this.pairs.byIds(pairIds));
  }

  /** The pairs that the signed-in person takes part in, whatever else they may see. */
  async mine(): Promise<Pair[]> {
    const rows = await this.pairs.ofPerson(this.scope.personId, OWN_PAIRS);
    const pairs = [...(await this.showing.shown(rows, true)).values()];
    const goesOn = ({ seenUntil }: Pair) => Number(seenUntil !== undefined);
    return pairs.toSorted((a, b) => goesOn(a) - goesOn(b));
  }

  /** Those about which the signed-in person may be asked whether they fit. */
  async asking(): Promise<Pair[]> {
    const rows = await this.pairs.asking(this.scope.personId, OWN_PAIRS);
    return [...(await this.showing.shown(rows, true)).values()];
  }

  /** One pair of the signed-in person's, whatever its status; none when it is not theirs. */
  async ofMine(pairId: string): Promise<Pair[]> {
    const rows = await this.pairs.oneOf(this.scope.personId, pairId);
    return [...(await this.showing.shown(rows, true)).values()];
  }

  /** How many pairs of the signed-in person go on and are hidden from them. */
  async hidden(): Promise<number> {
    const { personId, reach } = this.scope;
    return reach.has('school') ? 0 : this.pairs.hiddenOf(personId);
  }

  async quietest(limit: number): Promise<Pair[]> {
    const rows = await this.pairs.quietest(await this.showing.quiet(), limit);
    return [...(await this.shown(rows)).values()];
  }

  /** The roles that follow from pairs that work or have ended. */
  async rolesOf(personId: string): Promise<DerivedRole[]> {
    const sides = await this.pairs.sidesOf(personId);
    const leads =
      Boolean(sides?.mentor) || (await this.substitutes.leads(personId, this.scope.today()));
    return [
      ...(leads ? (['mentor'] as const) : []),
      ...(sides?.mentee ? (['mentee'] as const) : []),
      ...(sides?.proposed ? (['invited'] as const) : []),
      ...(sides?.past ? (['past_participant'] as const) : []),
    ];
  }

  private shown(rows: PairRow[]): Promise<Map<string, Pair>> {
    return this.showing.shown(rows);
  }
}
