import type { Due } from '@nastavnik/contracts/due';
import { describe, expect, it } from 'vitest';
import { NO_TURN, type RoadmapProofEntity } from './roadmap.entity.ts';
import { currentTurn, turnDays } from './roadmap-turns.ts';

type Shown = Partial<RoadmapProofEntity> & Pick<RoadmapProofEntity, 'turn'>;

/** The turn that counts on a day, of an item with this due date after it was shown so. */
const turnOn = (today: string, due: Due | null, ...shown: Shown[]) =>
  currentTurn(
    {
      item: { due },
      proofs: shown.map((each) => ({ review: null, confirmedAt: null, ...each }) as never),
      period: { from: 2026, to: 2027 },
      since: null,
    },
    { timeZone: 'Asia/Yekaterinburg' },
    today,
  );

describe('what was shown without a date', () => {
  const shown = { turn: NO_TURN, kind: 'data' as const, at: '2026-01-10T08:00:00Z' };

  it('shows none of the turns that come again', () => {
    const yearly: Due = { kind: 'by', date: '2026-05-01', repeat: { every: 1 } };
    expect(turnOn('2026-04-01', yearly, shown)).toMatchObject({ key: '2026-05-01', proven: false });
  });

  it('shows what is done once, and what has no date still', () => {
    const once: Due = { kind: 'by', date: '2026-05-01' };
    for (const due of [once, null, { kind: 'schedule' } as const])
      expect(turnOn('2026-04-01', due, shown)).toMatchObject({ proven: true });
  });
});

describe('the events of a turn', () => {
  const monthly: Due = { kind: 'monthly' };
  const of = (more: Partial<RoadmapProofEntity>) =>
    // by their own clock it was the fifth already
    turnOn('2026-02-20', monthly, {
      turn: '2026-01-31',
      at: '2026-02-04T20:00:00Z',
      ...more,
    });

  it('begin after those that were counted late for the turn before it', () => {
    expect(of({ kind: 'data' })).toMatchObject({ key: '2026-02-28', since: '2026-02-06' });
  });

  it('begin with the turn itself where a paper or a word has shown the one before it', () => {
    for (const kind of ['document', 'mark'] as const)
      expect(of({ kind })).toMatchObject({ key: '2026-02-28', since: '2026-02-01' });
  });
});

describe('the school year of a turn', () => {
  it('stays that of its last day when it is late, and is none that has not begun', () => {
    const yearly: Due = { kind: 'by', date: '2026-05-31', repeat: { every: 1 } };
    const on = (today: string) => turnDays(turnOn(today, yearly), today)?.schoolYear;
    expect([on('2026-05-01'), on('2026-08-31'), on('2026-09-01')]).toEqual([2026, 2026, 2026]);
    const far: Due = { kind: 'by', date: '2027-12-31' };
    expect(turnDays(turnOn('2026-05-01', far), '2026-05-01')?.schoolYear).toBe(2026);
  });
});
