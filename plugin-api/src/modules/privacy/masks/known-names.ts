import type { PersonBrief } from '@nastavnik/contracts/roster';
import { calledAs } from './short-names.ts';
import { belongingStems, heads, partsOf, plain, stemsOf } from './stems.ts';
import { isWord } from './word-names.ts';

export type Name = PersonBrief['name'];

/** Somebody who may be named in words about a person. */
export interface Other {
  name: Name;
  /** Of the same pairs or the family: meant by a given name alone, and in small letters. */
  isClose: boolean;
}

/** How surely a word names somebody. `beside`: only next to what does. */
type Sureness = 'close' | 'far' | 'beside';

export interface Known {
  stem: string;
  whose: Sureness;
  /** A word as well as a name: where a sentence begins nobody can tell. */
  isWord: boolean;
}

const RANK: Record<Sureness, number> = { beside: 0, far: 1, close: 2 };
/** In small letters shorter beginnings are too often those of other words. */
const SMALL_LETTERS = 4;

const stemsOfName = (name: string | null) => (name ? partsOf(name).flatMap(stemsOf) : []);
const givenStems = (given: string) => partsOf(given).flatMap(calledAs).flatMap(stemsOf);

/** The names of the person whom a text is about, and of everybody else whom it may name. */
export class KnownNames {
  private readonly stems = new Map<string, Sureness>();
  /** «Машин», «Олегов»: mean somebody where they are written with a capital only. */
  private readonly belonging = new Set<string>();
  private readonly ownStems: ReadonlySet<string>;
  /** Of what the person is called: what somebody else is named by as well is theirs. */
  private readonly ownCalled: ReadonlySet<string>;

  constructor(
    others: readonly Other[],
    private readonly own: Name,
  ) {
    for (const { name, isClose } of others) {
      this.put(stemsOfName(name.family), isClose ? 'close' : 'far');
      const first = [...givenStems(name.given), ...stemsOfName(name.middle)];
      this.put(first, isClose ? 'close' : 'beside');
      if (!isClose) continue;
      for (const called of partsOf(name.given).flatMap(calledAs))
        for (const stem of belongingStems(called)) this.belonging.add(stem);
    }
    this.ownStems = new Set([own.family, own.given, own.middle].flatMap(stemsOfName));
    const called = partsOf(own.given).flatMap(calledAs);
    this.ownCalled = new Set([...called.flatMap(stemsOf), ...called.flatMap(belongingStems)]);
  }

  /** Whether a word is the person's own name rather than somebody else's: the longest stem tells. */
  isOwn(word: string): boolean {
    for (const stem of heads(word)) {
      if (this.ownStems.has(stem)) return true;
      const whose = this.stems.get(stem);
      if (whose && whose !== 'beside') return false;
      if (this.ownCalled.has(stem)) return true;
    }
    return false;
  }

  /** Whether these first letters, «А. П.», are the person's own. */
  isOwnInitials(letters: readonly string[]): boolean {
    const [given, middle] = letters;
    const begins = (name: string | null, letter: string | undefined) =>
      letter === undefined || (name ?? letter).toUpperCase().startsWith(letter.toUpperCase());
    return begins(this.own.given, given) && begins(this.own.middle, middle);
  }

  /** Whose name a word is, written as `capital`; nothing when nobody is known by it. */
  find(word: string, capital: boolean): Known | null {
    for (const stem of heads(word)) {
      // «И» of «Ия» is nobody
      if (stem.length === 1 && stem === plain(word)) continue;
      const whose = this.stems.get(stem);
      const wordToo = isWord(word, stem);
      if (whose && (capital || (whose === 'close' && stem.length >= SMALL_LETTERS && !wordToo)))
        return { stem, whose, isWord: wordToo };
      if (capital && this.belonging.has(stem)) return { stem, whose: 'far', isWord: true };
    }
    return null;
  }

  private put(stems: readonly string[], whose: Sureness): void {
    for (const stem of stems) {
      const before = this.stems.get(stem);
      if (!before || RANK[before] < RANK[whose]) this.stems.set(stem, whose);
    }
  }
}
