import type { Facts } from './paper.ts';
import { peopleIn } from './people-in.ts';

/** Papers as a file, and how many people they tell of. */
export interface PaperFile {
  content: Buffer;
  people: number;
}

export const filed = (content: Buffer, sheets: readonly Facts[]): PaperFile => ({
  content,
  people: peopleIn(sheets),
});
