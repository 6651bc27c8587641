import type { FreeTime } from '@nastavnik/contracts/free-times';
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

/** When a pair could meet. */
@Injectable()
export class FreeTimesService {
  constructor(
    private readonly scope: Scope,
    private readonly pairs: PairsService,
    private readonly times: FreeTimesRepository,
  ) {}

  async ofPair(pairId: string): Promise<{ items: FreeTime[] }> {
    const { mentor, mentees } = await this.pairs.show(pairId);
    const ids = mentees.map(({ id }) => id);
    const weeks = await this.times.weeks(mentor.id, ids);
    if (weeks.length <= ids.length) return { items: [] };
    const today = this.scope.today();
    const rows = await this.times.taken([mentor.id, ...ids], today, daysAfter(today, DAYS));
    const spans = rows.flatMap(({ date, time, minutes }) => {
      if (time === null) return [];
      const from = minutesOf(time);
      return [{ date, span: { from, until: from + (minutes ?? USUAL) } }];
    });
    const byDay = Map.groupBy(spans, ({ date }) => date);
    const items = freeTimes(weeks, {
      today,
      now: this.now(),
      days: DAYS,
      most: MOST,
      least: LEAST,
      taken: new Map([...byDay].map(([date, day]) => [date, day.map(({ span }) => span)])),
      without: new Set(rows.flatMap((row) => (row.pairId === pairId ? [row.date] : []))),
    });
    return { items };
  }

  /** Minutes of the school's day that have passed. */
  private now(): number {
    const { timeZone } = this.scope.org;
    return minutesOf(new Date().toLocaleTimeString('sv-SE', { timeZone }));
  }
}
