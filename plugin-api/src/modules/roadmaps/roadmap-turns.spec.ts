import type { Due } from '@nastavnik/contracts/due';
import { describe, expect, it } from 'vitest';
import { NO_TURN, type RoadmapProofEntity } from './roadmap.entity.ts';
import { currentTurn } from './roadmap-turns.ts';

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
    {},
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
