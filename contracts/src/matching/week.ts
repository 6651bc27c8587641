import type { FreeSlot } from '../roster.ts';

const DAYS = 7;
/** Quarters of an hour from 6:00 to 22:00, in two words of 32 bits. */
const BEGINS = 6 * 60;
const QUARTER = 15;
const CELLS = 64;
/** Whole numbers that hold the week of one person. */
const WORDS = DAYS * 2;

const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** When people are free, a person after another. */
export class Weeks {
  private readonly words: Int32Array;

  constructor(people: readonly { slots: readonly FreeSlot[] }[]) {
    this.words = new Int32Array(people.length * WORDS);
    for (const [person, { slots }] of people.entries())
      for (const slot of slots) this.fill(person * WORDS, slot);
  }

  /** Days of the week on which both are free for half an hour together. */
  days(person: number, other: Weeks, otherPerson: number): number {
    let days = 0;
    let mine = person * WORDS;
    let theirs = otherPerson * WORDS;
    for (let day = 0; day < DAYS; day++, mine += 2, theirs += 2) {
      const early = (this.words[mine] as number) & (other.words[theirs] as number);
      const late = (this.words[mine + 1] as number) & (other.words[theirs + 1] as number);
      if ((early | late) !== 0 && halfHour(early, late)) days++;
    }
    return days;
  }

  private fill(from: number, slot: FreeSlot): void {
    const first = Math.max(0, Math.ceil((minutes(slot.from) - BEGINS) / QUARTER));
    const end = Math.min(CELLS, Math.floor((minutes(slot.until) - BEGINS) / QUARTER));
    for (let cell = first; cell < end; cell++) {
      const word = from + (slot.weekday - 1) * 2 + (cell >> 5);
      this.words[word] = (this.words[word] as number) | (1 << (cell & 31));
    }
  }
}

/** Two quarters in a row; they may lie on both sides of the middle of the day. */
const halfHour = (early: number, late: number): boolean =>
  (early & (early >>> 1)) !== 0 || (late & (late >>> 1)) !== 0 || (early < 0 && (late & 1) !== 0);
