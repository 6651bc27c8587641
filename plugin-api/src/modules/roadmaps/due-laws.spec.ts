import { Due } from '@nastavnik/contracts/due';
import { occurrences } from '@nastavnik/contracts/due/occurrences';
import { roll } from '@nastavnik/contracts/due/roll';
import { nextDue } from '@nastavnik/contracts/due/standing';
import { isWorkday } from '@nastavnik/contracts/workdays';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryDue } from './testing/arbitrary-due.ts';

const day = fc
  .integer({ min: Date.UTC(2014, 0, 1), max: Date.UTC(2080, 0, 1) })
  .map((moment) => new Date(moment).toISOString().slice(0, 10));
const workdays = { holidays: ['01-01', '01-07', '05-01', '05-09'], daysOff: ['2027-12-31'] };
const move = fc.constantFrom(
  undefined,
  { to: 'next' as const, workdays },
  { to: 'previous' as const, workdays },
);

describe('whatever the due date', { timeout: 30_000 }, () => {
  it('a window shows those turns of all years that meet it', () => {
    fc.assert(
      fc.property(arbitraryDue, day, fc.nat(900), move, (due, from, days, move) => {
        const to = new Date(Date.parse(from) + days * 86_400_000).toISOString().slice(0, 10);
        const calendar = move ? { move } : {};
        const all = occurrences(due, { from: '2010-01-01', to: '2085-01-01' }, calendar);
        expect(occurrences(due, { from, to }, calendar)).toEqual(
          all.filter((turn) => turn.by >= from && (turn.from ?? turn.by) <= to),
        );
        for (const turn of all) {
          expect(turn.from === null || turn.from <= turn.by).toBe(true);
          if (move) expect(isWorkday(turn.by, workdays)).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('the next one is the earliest last day that is not past', () => {
    fc.assert(
      fc.property(arbitraryDue, day, (due, today) => {
        const earliest = occurrences(due, { from: '2010-01-01', to: '2200-01-01' })
          .map(({ by }) => by)
          .find((by) => by >= today);
        expect(nextDue(due, today)?.by).toBe(earliest);
      }),
      { numRuns: 200 },
    );
  });

  it('once it is carried over to a year, it needs no more carrying there', () => {
    fc.assert(
      fc.property(arbitraryDue, fc.integer({ min: 2050, max: 2090 }), (due, schoolYear) => {
        const rolled = roll(due, { begins: `${schoolYear - 1}-09-01` });
        const carried = 'ask' in rolled ? rolled.proposal : rolled.due;
        expect(Due.parse(carried)).toEqual(carried);
        expect(roll(carried, { begins: `${schoolYear - 1}-09-01` })).toEqual({
          due: carried,
          how: 'kept',
        });
      }),
      { numRuns: 500 },
    );
  });
});
