import { describe, expect, it } from 'vitest';
import { concerned, type LookingBack, maySee, whyNotWrite } from './reflection-rules.ts';

const of = (answered: string[], more: Partial<LookingBack> = {}): LookingBack => ({
  mentorId: 'mentor',
  menteeIds: ['one', 'two'],
  over: true,
  closed: false,
  answered: new Map(answered.map((id) => [id, { onPaper: false }])),
  ...more,
});
const as = (id: string) => ({ id, ofSchool: false });
const curator = { id: 'curator', ofSchool: true };

describe('words of a reflection', () => {
  it('are hidden from the other side until both have answered', () => {
    expect(maySee(of(['one']), as('mentor'), 'one')).toBe(false);
    expect(maySee(of(['mentor']), as('one'), 'mentor')).toBe(false);
    expect(maySee(of(['mentor', 'one']), as('mentor'), 'one')).toBe(true);
    expect(maySee(of(['mentor', 'one']), as('one'), 'mentor')).toBe(true);
    expect(maySee(of(['mentor', 'one']), as('two'), 'mentor')).toBe(false);
  });

  it('are shown to both sides when the curator waits no longer', () => {
    expect(maySee(of(['one'], { closed: true }), as('mentor'), 'one')).toBe(true);
    expect(maySee(of([], { closed: true }), as('mentor'), 'one')).toBe(false);
  });

  it('are always read by the curator and by whoever said them', () => {
    expect(maySee(of(['one']), curator, 'one')).toBe(true);
    expect(maySee(of(['one']), as('one'), 'one')).toBe(true);
  });

  it('of one mentee never concern another', () => {
    expect(concerned(of([]), as('one'))).toEqual(['mentor', 'one']);
    expect(concerned(of([]), as('mentor'))).toEqual(['mentor', 'one', 'two']);
    expect(concerned(of([]), curator)).toEqual(['mentor', 'one', 'two']);
  });
});

describe('a reflection is written', () => {
  it('after the final meeting and until it is closed', () => {
    expect(whyNotWrite(of([], { over: false }), as('one'), 'one')).toBe('too-early');
    expect(whyNotWrite(of([], { closed: true }), as('one'), 'one')).toBe('closed');
    expect(whyNotWrite(of([]), as('one'), 'one')).toBeUndefined();
  });

  it('by each for themselves, again until the other side has read it', () => {
    expect(whyNotWrite(of(['one', 'two']), as('one'), 'one')).toBeUndefined();
    expect(whyNotWrite(of(['one', 'mentor']), as('one'), 'one')).toBe('shown');
    expect(whyNotWrite(of(['one', 'mentor']), as('mentor'), 'mentor')).toBe('shown');
    expect(whyNotWrite(of([]), as('mentor'), 'one')).toBe('not-yours');
  });

  it('by the curator from paper, but not over what somebody said themselves', () => {
    expect(whyNotWrite(of([]), curator, 'one')).toBeUndefined();
    expect(whyNotWrite(of(['one']), curator, 'one')).toBe('own-words');
    const onPaper = of([], { answered: new Map([['one', { onPaper: true }]]) });
    expect(whyNotWrite(onPaper, curator, 'one')).toBeUndefined();
  });
});
