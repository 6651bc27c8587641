import type { Answers, SurveySheet } from '@nastavnik/contracts/survey-sheets';

interface Kept {
  data?: SurveySheet | undefined;
  error?: unknown;
}

/** Writes all the answers there are now over this version. */
export type Write = (version: number, answers: Answers, send: boolean) => Promise<Kept>;

/**
 * Keeps answers one save after another: each follows the version that the one before gave, and what
 * was answered meanwhile goes out at once.
 */
export class Keeper {
  private version: number;
  private waiting: Answers | undefined;
  private last: Promise<unknown> = Promise.resolve();
  private readonly write: Write;

  constructor(version: number, write: Write) {
    this.version = version;
    this.write = write;
  }

  /** What was answered so far. */
  keep(answers: Answers): void {
    this.waiting = answers;
    void this.after(async () => {
      const taken = this.waiting;
      this.waiting = undefined;
      if (taken) await this.put(taken, false);
    });
  }

  /** All of it. */
  send(answers: Answers): Promise<Kept> {
    this.waiting = undefined;
    return this.after(() => this.put(answers, true));
  }

  private after<T>(step: () => Promise<T>): Promise<T> {
    const done = this.last.then(step);
    this.last = done.catch(() => undefined);
    return done;
  }

  private async put(answers: Answers, send: boolean): Promise<Kept> {
    const kept = await this.write(this.version, answers, send);
    if (kept.data) this.version = kept.data.version;
    return kept;
  }
}
