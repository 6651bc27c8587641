import type { SubjectKind } from '@nastavnik/contracts/approval-states';
import type { RoadmapContent } from '@nastavnik/contracts/roadmaps';
import type { SchoolListContent } from '@nastavnik/contracts/school-list-content';

/** A thing as it goes up. */
export interface Sealed {
  title: string;
  /** The last year that it is for. */
  yearTo: number;
  edition: number;
  content: RoadmapContent | SchoolListContent;
}

export interface Moved {
  edition: number;
  to: 'agreed' | 'returned' | 'withdrawn';
  /** Who has decided and when; null for the sender itself. */
  by: { by: string; on: string } | null;
}

/** What may be handed over: keeps its own state in rows of its own org. */
export interface Subject {
  readonly kind: SubjectKind;
  /** Closes its text and gives it, as it was when the caller saw this version. */
  seal(id: string, version: number): Promise<Sealed>;
  /** Refuses `entity.not-found` what is no thing of this org. */
  need(id: string): Promise<{ version: number }>;
  /** The day until which it is to be agreed to this year, where anything says so. */
  due(id: string): Promise<string | null>;
  /** A round has ended; refuses `approval.older-edition` what is no longer handed over. */
  move(id: string, moved: Moved): Promise<void>;
  /** The same, by the sender who saw this version. */
  takeBack(id: string, version: number, edition: number): Promise<void>;
  /** The scan of the act by which a round ended was put in, or put in anew. */
  noteScan(id: string): Promise<void>;
}
