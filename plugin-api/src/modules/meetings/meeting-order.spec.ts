import type { MeetingType } from '@nastavnik/contracts/meetings';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkTurn, closure, nextType, stageOf, turnsOf, typeWhenHeld } from './meeting-order.ts';

const opening: MeetingType[] = ['INTRO', 'TRIAL', 'PLANNING'];

describe('the next meeting', () => {
  it.each([
    [[], 'INTRO'],
    [['INTRO'], 'TRIAL'],
    [['INTRO', 'TRIAL'], 'PLANNING'],
    [opening, 'REGULAR'],
    [[...opening, 'REGULAR', 'REGULAR'], 'REGULAR'],
    [[...opening, 'REGULAR', 'FINAL'], null],
  ] as [MeetingType[], MeetingType | null][])('after %j is %s', (held, next) => {
    expect(nextType(held)).toBe(next);
  });

  it('is always one that may be held', () => {
    const any = fc.array(fc.constantFrom<MeetingType>(...opening, 'REGULAR'), { maxLength: 8 });
    fc.assert(
      fc.property(any, (held) => {
        const next = nextType(held);
        expect(next).not.toBeNull();
        if (next) expect(() => checkTurn(next, 'held', held)).not.toThrow();
      }),
    );
  });
});

describe('a meeting out of turn', () => {
  it('is refused with the one expected', () => {
    expect(() => checkTurn('REGULAR', 'held', ['INTRO'])).toThrow('meeting.out-of-order');
    expect(() => checkTurn('INTRO', 'held', ['INTRO'])).toThrow('meeting.out-of-order');
    expect(() => checkTurn('FINAL', 'held', opening)).toThrow('meeting.out-of-order');
  });

  it('may be planned ahead, but not behind', () => {
    expect(() => checkTurn('PLANNING', 'planned', ['INTRO'])).not.toThrow();
    expect(() => checkTurn('INTRO', 'planned', ['INTRO'])).toThrow('meeting.out-of-order');
  });

  it('is the final one only before the first regular, and everything after the final', () => {
    expect(() => checkTurn('FINAL', 'held', [...opening, 'REGULAR'])).not.toThrow();
    expect(() => checkTurn('REGULAR', 'held', [...opening, 'REGULAR', 'FINAL'])).toThrow(
      'meeting.after-final',
    );
  });
});

describe('what may follow', () => {
  const open = (held: MeetingType[], how: 'log' | 'plan') =>
    turnsOf(held).flatMap((turn) => (turn[how] === null ? [turn.type] : []));

  it.each([
    [[], ['INTRO'], ['INTRO', 'TRIAL', 'PLANNING', 'REGULAR', 'FINAL']],
    [opening, ['REGULAR'], ['REGULAR', 'FINAL']],
    [
      [...opening, 'REGULAR'],
      ['REGULAR', 'FINAL'],
      ['REGULAR', 'FINAL'],
    ],
    [[...opening, 'REGULAR', 'FINAL'], [], []],
  ] as MeetingType[][][])('after %j is %j to log and %j to plan', (held = [], log, plan) => {
    expect([open(held, 'log'), open(held, 'plan')]).toEqual([log, plan]);
  });

  it('says why a kind may not', () => {
    const final = turnsOf(opening).find(({ type }) => type === 'FINAL');
    expect(final?.log).toContain('следующая по порядку – «рабочая встреча»');
  });
});

describe('a planned meeting that is held', () => {
  it.each([
    ['PLANNING', ['INTRO', 'TRIAL'], 'PLANNING'],
    ['PLANNING', opening, 'REGULAR'],
    ['REGULAR', ['INTRO'], 'TRIAL'],
    ['FINAL', opening, 'FINAL'],
  ] as [MeetingType, MeetingType[], MeetingType][])('%s after %j is %s', (planned, held, type) => {
    expect(typeWhenHeld(planned, held)).toBe(type);
  });
});

describe('the stage of a pair', () => {
  it('is the meeting it has come to', () => {
    expect(stageOf([], [], false)).toBe('INTRO');
    expect(stageOf(opening, ['REGULAR'], true)).toBe('REGULAR');
    expect(stageOf([...opening, 'REGULAR'], ['FINAL'], true)).toBe('FINAL');
    expect(stageOf([...opening, 'REGULAR', 'FINAL'], [], true)).toBe('DONE');
  });

  it('stays at the plan until the plan is agreed or the pair works without one', () => {
    expect(stageOf(opening, ['REGULAR', 'FINAL'], false)).toBe('PLANNING');
    expect(stageOf([...opening, 'REGULAR'], [], false)).toBe('REGULAR');
  });
});

describe('a regular meeting', () => {
  const came = { attended: true, answered: true };
  const silent = { attended: true, answered: false };
  const absent = { attended: false, answered: false };

  it('counts once everybody who came has answered', () => {
    expect(closure('REGULAR', 'held', [came, silent])).toEqual({ counted: false, unclosed: true });
    expect(closure('REGULAR', 'held', [came, came, absent])).toEqual({
      counted: true,
      unclosed: false,
    });
  });

  it('that was planned or missed neither counts nor waits', () => {
    for (const status of ['planned', 'missed'] as const)
      expect(closure('REGULAR', status, [silent])).toEqual({ counted: false, unclosed: false });
  });

  it('differs from the opening ones, which count at once', () => {
    expect(closure('INTRO', 'held', [silent])).toEqual({ counted: true, unclosed: false });
  });
});
