import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countOf, coverageOf, type Involved, nobody, sum, unique } from './coverage.ts';

const target = { percent: 70, orgId: 'r', orgName: 'Область', example: true };

describe('coverage', () => {
  it('tells people before percent: the school of the example lacks 58 to its 429', () => {
    const count = { pupils: 612, mentees: 206, mentors: 165, awaiting: 41 };

    expect(coverageOf(count, target)).toEqual({
      pupils: 612,
      involved: 371,
      mentees: 206,
      mentors: 165,
      percent: 60.6,
      target,
      targetPeople: 429,
      gap: 58,
      awaitingOrder: 41,
      forecast: 412,
      toFind: 17,
    });
  });

  it('without a target has no gap, and without pupils no percent', () => {
    expect(coverageOf(nobody, null)).toMatchObject({
      percent: 0,
      target: null,
      targetPeople: null,
      gap: null,
      toFind: null,
    });
  });

  it('above the target lacks nobody', () => {
    const count = { pupils: 10, mentees: 8, mentors: 1, awaiting: 0 };
    expect(coverageOf(count, target)).toMatchObject({ gap: 0, toFind: 0 });
  });
});

describe('the people counted', () => {
  const rows: Involved[] = [
    { personId: 'a', mentee: false, since: '2026-09-10' },
    { personId: 'a', mentee: true, since: '2026-10-01' },
    { personId: 'b', mentee: false, since: '2026-10-05' },
  ];

  it('stand once each, a mentee rather than a mentor, since the earliest pair', () => {
    expect([...unique(rows).values()]).toEqual([
      { personId: 'a', mentee: true, since: '2026-09-10' },
      rows[2],
    ]);
  });

  it('await an order only when nothing else counts them', () => {
    expect(countOf(5, unique(rows), ['a', 'c', 'c', 'd'])).toEqual({
      pupils: 5,
      mentees: 1,
      mentors: 1,
      awaiting: 2,
    });
  });

  it('add up over schools', () => {
    const some = fc.record({
      pupils: fc.nat(1000),
      mentees: fc.nat(500),
      mentors: fc.nat(500),
      awaiting: fc.nat(100),
    });
    fc.assert(
      fc.property(fc.array(some), (counts) => {
        const total = coverageOf(sum(counts), null).involved;
        expect(total).toBe(counts.reduce((all, each) => all + coverageOf(each, null).involved, 0));
      }),
    );
  });
});
