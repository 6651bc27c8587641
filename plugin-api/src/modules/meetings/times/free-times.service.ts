import type { FreeTime } from '@nastavnik/contracts/free-times';
import type { Pair } from '@nastavnik/contracts/pairs';
import { Injectable } from '@nestjs/common';
import { Scope } from '../../../platform/scope/scope.ts';
import { PairsService } from '../../pairs/pairs.service.ts';
import { daysAfter } from '../../roster/age.ts';
import { freeTimes, minutesOf } from './free-times.ts';
import { FreeTimesRepository } from './free-times.repository.ts';

const DAYS = 14;
const MOST = 4;
const LEAST = 30;
/** A meeting of which nobody has said how long it takes. */
const USUAL = 45;

/** Days on which one person leads the pair. */
interface Stretch {
  leaderId: string;
  from: string;
  until: string;
}

/** When a pair could meet. */
@Injectable()
export class FreeTimesService {
  constructor(
    private readonly scope: Scope,
    private readonly pairs: PairsService,
    private readonly times: FreeTimesRepository,
  ) {}

  async ofPair(pairId: string): Promise<{ items: FreeTime[] }> {
    const pair = await this.pairs.show(pairId);
    const found: FreeTime[] = [];
    for (const stretch of this.stretches(pair)) found.push(...(await this.within(pair, stretch)));
    return { items: found.slice(0, MOST) };
  }

  /** The days ahead by who leads on them: whoever stands in today, then the mentor again. */
  private stretches({ mentor, substitute }: Pair): Stretch[] {
    const today = this.scope.today();
    const last = daysAfter(today, DAYS - 1);
    if (!substitute) return [{ leaderId: mentor.id, from: today, until: last }];
    const { person, until } = substitute;
    const theirs = { leaderId: person.id, from: today, until: until < last ? until : last };
    if (until >= last) return [theirs];
    return [theirs, { leaderId: mentor.id, from: daysAfter(until, 1), until: last }];
  }

  private async within(
    { id, mentees }: Pair,
    { leaderId, from, until }: Stretch,
  ): Promise<FreeTime[]> {
    const ids = mentees.map((mentee) => mentee.id);
    const weeks = await this.times.weeks(leaderId, ids);
    if (weeks.length <= ids.length) return [];
    const rows = await this.times.taken([leaderId, ...ids], from, until);
    const spans = rows.flatMap(({ date, time, minutes }) => {
      if (time === null) return [];
      const begins = minutesOf(time);
      return [{ date, span: { from: begins, until: begins + (minutes ?? USUAL) } }];
    });
    const byDay = Map.groupBy(spans, ({ date }) => date);
    return freeTimes(weeks, {
      from,
      until,
      passed: from === this.scope.today() ? this.now() : 0,
      most: MOST,
      least: LEAST,
      taken: new Map([...byDay].map(([date, day]) => [date, day.map(({ span }) => span)])),
      without: new Set(rows.flatMap((row) => (row.pairId === id ? [row.date] : []))),
    });
  }

  /** Minutes of the school's day that have passed. */
  private now(): number {
    const { timeZone } = this.scope.org;
    return minutesOf(new Date().toLocaleTimeString('sv-SE', { timeZone }));
  }
}
