import { createHash } from 'node:crypto';
import type { RoadmapQuestion } from '@nastavnik/contracts/roadmap-imports';

/** A name for what is asked of words, the same wherever they stand. */
export const keyOf = (kind: string, ...words: string[]): string =>
  `${kind}:${createHash('sha256').update(words.join('\n')).digest('hex').slice(0, 16)}`;

/** What is unclear in a table, with the answers that were given. */
export class Asking {
  private readonly asked = new Map<string, RoadmapQuestion>();

  constructor(private readonly answers: Readonly<Record<string, string>>) {}

  /** The answer, or null as long as nobody has given one that the question allows. */
  ask(question: Omit<RoadmapQuestion, 'answer'>): string | null {
    const { key, free, options } = question;
    const before = this.asked.get(key);
    if (before) return before.answer;
    const given = Object.hasOwn(this.answers, key) ? this.answers[key]! : null;
    const allowed = given !== null && (free || options.some(({ value }) => value === given));
    const answer = allowed ? given : null;
    this.asked.set(key, { ...question, answer });
    return answer;
  }

  /** What is wrong with an answer that was typed. */
  reject(key: string, text: string): void {
    const question = this.asked.get(key);
    if (question) this.asked.set(key, { ...question, text, answer: null });
  }

  get questions(): RoadmapQuestion[] {
    return [...this.asked.values()].toSorted((one, other) => one.line - other.line);
  }
}
