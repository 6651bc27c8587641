import { yearOf } from '@nastavnik/contracts/due/days';
import { occurrences } from '@nastavnik/contracts/due/occurrences';
import type { RoadmapItem, RoadmapProof } from '@nastavnik/contracts/roadmap-items';
import type { RoadmapPack } from '@nastavnik/contracts/roadmap-packs';
import type { ProofCode } from '@nastavnik/contracts/roadmap-proofs';
import { Injectable } from '@nestjs/common';
import { Scope } from '../../platform/scope/scope.ts';
import { RoadmapPacksService } from '../roadmap-packs/roadmap-packs.service.ts';

interface Dated {
  due: RoadmapItem['due'];
  proof: RoadmapProof;
}

const LONG_AGO = '2000-01-01';
const LEVELS = ['school', 'municipality', 'region'] as const;
const proves = (fact: ProofCode) => (item: Dated) =>
  item.proof.kind === 'data' && item.proof.facts.some((each) => each.fact === fact);

/** One day for each turn, in order. */
type Turns = (from: string, to: string) => string[];

/**
 * Until when something is to be done: as the item says that it proves, of the roadmap itself or of the
 * packs that hold here, the nearest level first. A pack whose own dates are of years long past says it by
 * the calendar that it gives of every year. Null where none says it.
 */
@Injectable()
export class RoundDues {
  constructor(
    private readonly scope: Scope,
    private readonly packs: RoadmapPacksService,
  ) {}

  /** The last day in a calendar year. */
  ofYear(fact: ProofCode, year: number): Promise<string | null> {
    return this.first(fact, [], (turns) => turns(`${year}-01-01`, `${year}-12-31`).at(-1));
  }

  /** The day of this year, even when it has passed, else that of the next; one of years long past only where neither is said. */
  async next(fact: ProofCode, own: readonly Dated[] = []): Promise<string | null> {
    const year = yearOf(this.scope.today());
    const named = await this.first(
      fact,
      own,
      (turns) =>
        turns(`${year}-01-01`, `${year}-12-31`).at(-1) ??
        turns(`${year + 1}-01-01`, `${year + 1}-12-31`)[0],
    );
    return named ?? this.first(fact, own, (turns) => turns(LONG_AGO, `${year}-12-31`).at(-1));
  }

  private async first(
    fact: ProofCode,
    own: readonly Dated[],
    pick: (turns: Turns) => string | undefined,
  ): Promise<string | null> {
    const said = pick(turnsOf(own.filter(proves(fact))));
    if (said !== undefined) return said;
    for (const level of LEVELS) {
      const pack = (await this.packs.of(this.scope.org, level))?.pack;
      if (!pack) continue;
      const items = pack.items.filter(proves(fact));
      const found = pick(either(turnsOf(items), calendarOf(pack, items)));
      if (found !== undefined) return found;
    }
    return null;
  }
}

const within = (days: readonly string[], from: string, to: string): string[] =>
  days.filter((day) => day >= from && day <= to).toSorted();

const turnsOf =
  (items: readonly Dated[]): Turns =>
  (from, to) =>
    within(
      items.flatMap(({ due }) => (due ? occurrences(due, { from, to }).map(({ by }) => by) : [])),
      from,
      to,
    );

const either =
  (one: Turns, other: Turns): Turns =>
  (from, to) => {
    const found = one(from, to);
    return found.length > 0 ? found : other(from, to);
  };

/** What a pack says of every year about these items. */
const calendarOf = (pack: RoadmapPack, items: readonly RoadmapItem[]): Turns => {
  const numbers = new Set(items.map(({ number }) => number));
  const days = pack.calendar.filter(({ item }) => numbers.has(item)).map(({ by }) => by);
  return (from, to) => {
    const first = Math.max(Number(from.slice(0, 4)), Number(to.slice(0, 4)) - 1);
    const years = [first, Number(to.slice(0, 4))];
    return within(
      [...new Set(years.flatMap((year) => days.map((day) => `${year}-${day}`)))],
      from,
      to,
    );
  };
};
