import type { Finding, IssueCode } from '../issue-words.ts';

/** Remarks of one code that a file may leave; the rest say nothing new. */
const OF_A_CODE = 100;

interface Place {
  line: number;
  sourcedId?: string | undefined;
}

/** What is found in one file beside what intake finds in its rows. */
export class FileRemarks {
  readonly findings: Finding[] = [];
  private readonly counts = new Map<IssueCode, number>();

  constructor(private readonly file: string) {}

  warn(code: IssueCode, pointer: string, place: Place): void {
    const count = (this.counts.get(code) ?? 0) + 1;
    this.counts.set(code, count);
    if (count <= OF_A_CODE) this.put('warning', code, pointer, place);
  }

  /** A row that is not taken; whose row it is keeps that person from being missed. */
  refuse(code: IssueCode, pointer: string, place: Place): void {
    this.put('rejected', code, pointer, place);
  }

  private put(level: Finding['level'], code: IssueCode, pointer: string, place: Place) {
    const sourcedId = place.sourcedId?.slice(0, 255) ?? null;
    this.findings.push({ level, code, pointer, sourcedId, line: place.line, file: this.file });
  }
}
