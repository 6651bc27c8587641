import { type FreeTime, type LessonTime, USUAL_MINUTES } from '@nastavnik/contracts/free-times';
import type { Pair } from '@nastavnik/contracts/pairs';
import { isDayOff } from '@nastavnik/contracts/workdays';
import { Injectable } from '@nestjs/common';
import { Scope } from '../../../platform/scope/scope.ts';
import { PacksService } from '../../packs/packs.service.ts';
import { PairsService } from '../../pairs/pairs.service.ts';
import { daysAfter } from '../../roster/age.ts';
import { firstOf, freeTimes, type Week } from './free-times.ts';
import { FreeTimesRepository } from './free-times.repository.ts';
import { lessonsOn } from './lessons.ts';
import { LessonsRepository } from './lessons.repository.ts';
import { minutesOf } from './spans.ts';

const DAYS = 14;
const MOST = 4;
const LEAST = 30;

/** Days on which one person leads the pair. */
interface Stretch {
  leaderId: string;
  from: string;
  until: string;
}

interface Found {
  items: FreeTime[];
  byTimetable: boolean;
}

/** When a pair could meet. */
@Injectable()
export class FreeTimesService {
  constructor(
    private readonly scope: Scope,
    private readonly packs: PacksService,
    private readonly pairs: PairsService,
    private readonly times: FreeTimesRepository,
    private readonly lessons: LessonsRepository,
  ) {}

  /** From a day on, or from today; a pair that is not at work plans nothing and learns nothing. */
  async ofPair(pairId: string, wanted?: string): Promise<Found> {
    const pair = await this.pairs.show(pairId);
    if (pair.status !== 'active') return { items: [], byTimetable: false };
    const today = this.scope.today();
    const from = wanted !== undefined && wanted > today ? wanted : today;
    const found: Found[] = [];
    for (const stretch of stretches(pair, from)) found.push(await this.within(pair, stretch));
    const items = found.flatMap((each) => each.items);
    return {
      items: firstOf(items, from, MOST),
      byTimetable: found.some(({ byTimetable }) => byTimetable),
    };
  }

  /** The lessons that either side has on a day, while the pair is at work. */
  async lessonsOf(pairId: string, date: string): Promise<{ items: LessonTime[] }> {
    const pair = await this.pairs.show(pairId);
    if (pair.status !== 'active') return { items: [] };
    if ((await this.daysOff(date, date)).length > 0) return { items: [] };
    const [{ leaderId }] = stretches(pair, date) as [Stretch];
    const ids = [leaderId, ...pair.mentees.map(({ id }) => id)];
    const lessons = lessonsOn(await this.lessons.of(ids), date);
    const told = lessons.map(({ personId, starts, ends }): [string, LessonTime] => {
      const side = personId === leaderId ? 'mentor' : 'mentee';
      return [`${starts} ${ends} ${side}`, { from: starts, until: ends, side }];
    });
    const items = [...new Map(told)].toSorted(([a], [b]) => (a < b ? -1 : 1));
    return { items: items.map(([, lesson]) => lesson) };
  }

  private async within({ id, mentees }: Pair, { leaderId, from, until }: Stretch): Promise<Found> {
    const ids = [leaderId, ...mentees.map((mentee) => mentee.id)];
    const weeks = await this.weeks(leaderId, ids);
    const rows = await this.times.taken(ids, from, until);
    const spans = rows.flatMap(({ date, time, minutes }) => {
      if (time === null) return [];
      const begins = minutesOf(time);
      return [{ date, span: { from: begins, until: begins + (minutes ?? USUAL_MINUTES) } }];
    });
    const byDay = Map.groupBy(spans, ({ date }) => date);
    const byTimetable = weeks.some(({ lessons }) =>
      lessons.some(({ fromOn, untilOn }) => fromOn <= until && untilOn >= from),
    );
    const off = byTimetable ? await this.daysOff(from, until) : [];
    const items = freeTimes(weeks, {
      from,
      until,
      passed: from === this.scope.today() ? this.now() : 0,
      least: LEAST,
      taken: new Map([...byDay].map(([date, day]) => [date, day.map(({ span }) => span)])),
      without: new Set([...off, ...rows.flatMap((row) => (row.pairId === id ? [row.date] : []))]),
    });
    return { items, byTimetable };
  }

  private async weeks(leaderId: string, ids: readonly string[]): Promise<Week[]> {
    const slots = await this.times.slots(leaderId, ids.slice(1));
    const lessons = Map.groupBy(await this.lessons.of(ids), ({ personId }) => personId);
    return ids.map((id) => ({ slots: slots.get(id) ?? [], lessons: lessons.get(id) ?? [] }));
  }

  private async daysOff(from: string, until: string): Promise<string[]> {
    const { workdays } = await this.packs.current();
    const off: string[] = [];
    for (let date = from; date <= until; date = daysAfter(date, 1))
      if (isDayOff(date, workdays)) off.push(date);
    return off;
  }

  /** Minutes of the school's day that have passed. */
  private now(): number {
    const { timeZone } = this.scope.org;
    return minutesOf(new Date().toLocaleTimeString('sv-SE', { timeZone }));
  }
}

/** The days from one on by who leads on them: whoever stands in, then the mentor again. */
function stretches({ mentor, substitute }: Pair, from: string): Stretch[] {
  const last = daysAfter(from, DAYS - 1);
  if (!substitute || substitute.until < from) return [{ leaderId: mentor.id, from, until: last }];
  const { person, until } = substitute;
  const theirs = { leaderId: person.id, from, until: until < last ? until : last };
  if (until >= last) return [theirs];
  return [theirs, { leaderId: mentor.id, from: daysAfter(until, 1), until: last }];
}
