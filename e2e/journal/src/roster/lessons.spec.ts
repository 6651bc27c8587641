import { describe, expect, it } from 'vitest';
import { timetableOf } from '../feed/timetables.ts';
import { bells, lessonsOf } from './lessons.ts';
import { makeRegion } from './roster.ts';

const region = makeRegion({ today: new Date('2026-10-05T09:00:00Z') });

describe('the week of every school', () => {
  it.each(region.schools.map(({ sourcedId }) => sourcedId))(
    '%s puts nobody in two places',
    (org) => {
      const lessons = lessonsOf(region, org);
      for (const who of ['teacher', 'class'] as const) {
        const places = lessons.map((one) => `${one[who].sourcedId} ${one.weekday} ${one.bell}`);
        expect(new Set(places).size).toBe(places.length);
      }
    },
  );

  it('begins every class at the first bell and leaves no gap', () => {
    const lessons = lessonsOf(region, region.schools[0]!.sourcedId);
    const days = Map.groupBy(lessons, (one) => `${one.class.title} ${one.weekday}`);
    expect(days.size).toBe(new Set(lessons.map((one) => one.class.title)).size * 5);
    for (const [day, of] of days)
      expect([day, of.map(({ bell }) => bell)]).toEqual([day, [...of.keys()]]);
  });

  it('is the same each time that it is sent', () => {
    const [school] = region.schools;
    const sent = timetableOf(region, school!.sourcedId);
    expect(sent).toEqual(timetableOf(region, school!.sourcedId));
    expect(sent.lessons.length).toBeGreaterThan(300);
    expect(sent.lessons.every(({ ends }) => ends <= bells.at(-1)![1])).toBe(true);
  });
});
