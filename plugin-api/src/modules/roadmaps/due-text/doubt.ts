import type { Due } from '@nastavnik/contracts/due';
import type { DueQuestion } from '@nastavnik/contracts/due/questions';

/** What stops the reading of a due date: a question, with the answers that the words allow. */
export class Doubt extends Error {
  constructor(
    readonly question: DueQuestion,
    readonly candidates: readonly Due[] = [],
  ) {
    super(question);
  }
}
