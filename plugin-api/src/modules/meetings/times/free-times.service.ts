import { type FreeTimes, type LessonTime, USUAL_MINUTES } from '@nastavnik/contracts/free-times';
import type { Pair } from '@nastavnik/contracts/pairs';
import { isDayOff } from '@nastavnik/contracts/workdays';
import { Injectable } from '@nestjs/common';
import { Scope } from '../../../platform/scope/scope.ts';
import { PacksService } from '../../packs/packs.service.ts';
import { daysAfter } from '../../roster/age.ts';
import { firstOf, freeTimes, type Week } from './free-times.ts';
import { FreeTimesRepository } from './free-times.repository.ts';
import { LeaderDays, type Stretch } from './leader-days.ts';
import { lessonsOn } from './lessons.ts';
import { LessonsRepository } from './lessons.repository.ts';
import { minutesOf } from './spans.ts';

const DAYS = 14;
const MOST = 4;
const LEAST = 30;

/** When a pair could meet. */
@Injectable()
export class FreeTimesService {
  constructor(
    private readonly scope: Scope,
    private readonly packs: PacksService,
    private readonly leaders: LeaderDays,
    private readonly times: FreeTimesRepository,
    private readonly lessons: LessonsRepository,
  ) {}

  /** From a day on, or from today; a pair that is not at work plans nothing and learns nothing. */
  async ofPair(pairId: string, wanted?: string): Promise<FreeTimes> {
    const today = this.scope.today();
    const from = wanted !== undefined && wanted > today ? wanted : today;
    const { pair, stretches } = await this.leaders.of(pairId, from, DAYS);
    const found: FreeTimes[] = [];
    for (const stretch of stretches) found.push(await this.within(pair, stretch));
    const items = found.flatMap((each) => each.items);
    return {
      items: firstOf(items, from, MOST),
      byTimetable: found.some(({ byTimetable }) => byTimetable),
      unknown: [...new Set(found.flatMap(({ unknown }) => unknown))],
    };
  }

  /** The lessons that either side has on a day, while the pair is at work. */
  async lessonsOf(pairId: string, date: string): Promise<{ items: LessonTime[] }> {
    const { pair, stretches } = await this.leaders.of(pairId, date, 1);
    const leaderId = stretches[0]?.leaderId;
    if (leaderId === undefined) return { items: [] };
    if ((await this.daysOff(date, date)).length > 0) return { items: [] };
    const ids = [leaderId, ...pair.mentees.map(({ id }) => id)];
    const lessons = lessonsOn(await this.lessons.of(ids), date);
    const told = lessons.map(({ personId, starts, ends }): [string, LessonTime] => {
      const side = personId === leaderId ? 'mentor' : 'mentee';
      return [`${starts} ${ends} ${side}`, { from: starts, until: ends, side }];
    });
    const items = [...new Map(told)].toSorted(([a], [b]) => (a < b ? -1 : 1));
    return { items: items.map(([, lesson]) => lesson) };
  }

  private async within(
    { id, mentees }: Pair,
    { leaderId, from, until }: Stretch,
  ): Promise<FreeTimes> {
    const ids = [leaderId, ...mentees.map((mentee) => mentee.id)];
    const weeks = await this.weeks(leaderId, ids);
    const rows = await this.times.taken(ids, from, until);
    const spans = rows.flatMap(({ date, time, minutes }) => {
      if (time === null) return [];
      const begins = minutesOf(time);
      return [{ date, span: { from: begins, until: begins + (minutes ?? USUAL_MINUTES) } }];
    });
    const byDay = Map.groupBy(spans, ({ date }) => date);
    const timetabled = ({ lessons }: Week) =>
      lessons.some(({ fromOn, untilOn }) => fromOn <= until && untilOn >= from);
    const byTimetable = weeks.some(timetabled);
    const unknown = weeks.flatMap((week, at) =>
      week.slots.length > 0 || timetabled(week) ? [] : ([at === 0 ? 'mentor' : 'mentee'] as const),
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
    return { items, byTimetable, unknown };
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
