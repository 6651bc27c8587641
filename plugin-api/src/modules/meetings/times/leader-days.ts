import type { Pair } from '@nastavnik/contracts/pairs';
import { Injectable } from '@nestjs/common';
import { Scope } from '../../../platform/scope/scope.ts';
import { PairsService } from '../../pairs/pairs.service.ts';
import { SubstitutesRepository } from '../../pairs/substitutes/substitutes.repository.ts';
import { daysAfter } from '../../roster/age.ts';

/** Days on which one person leads a pair. */
export interface Stretch {
  leaderId: string;
  from: string;
  until: string;
}

interface Led {
  pair: Pair;
  stretches: Stretch[];
}

/** Who leads a pair at work on the days that are asked about, whoever leads it today. */
@Injectable()
export class LeaderDays {
  constructor(
    private readonly scope: Scope,
    private readonly pairs: PairsService,
    private readonly substitutes: SubstitutesRepository,
  ) {}

  /** The pair within the reader's reach, and its days one after another; none unless it is at work. */
  async of(pairId: string, from: string, days: number): Promise<Led> {
    const pair = await this.pairs.show(pairId);
    const stretches: Stretch[] = [];
    if (pair.status !== 'active') return { pair, stretches };
    for (const [date, leaderId] of await this.daily(pair, from, days)) {
      const last = stretches.at(-1);
      if (last?.leaderId === leaderId) last.until = date;
      else stretches.push({ leaderId, from: date, until: date });
    }
    return { pair, stretches };
  }

  /** A stand-in whose data are hidden is passed over for readers without an office, as on the card. */
  private async daily({ id, mentor }: Pair, from: string, days: number) {
    const seesAll = this.scope.reach.has('school');
    const all = (await this.substitutes.ofPairs([id])).filter(({ hidden }) => seesAll || !hidden);
    return Array.from({ length: days }, (_, at) => {
      const date = daysAfter(from, at);
      const standIn = all.find(({ fromOn, untilOn }) => fromOn <= date && date <= untilOn);
      return [date, standIn?.person.id ?? mentor.id] as const;
    });
  }
}
