/** Those of a pair who look back at it, and who of them has. */
export interface LookingBack {
  mentorId: string;
  menteeIds: readonly string[];
  /** The final meeting has been. */
  over: boolean;
  closed: boolean;
  /** Who has answered; true when it came on paper. */
  answered: ReadonlyMap<string, { onPaper: boolean }>;
}

export interface Reader {
  id: string;
  /** A curator who is of neither side reads and closes all of the school's. */
  ofSchool: boolean;
}

export type NotWritable = 'too-early' | 'closed' | 'shown' | 'own-words' | 'not-yours';

/** The people across: for a mentor the mentees, for a mentee the mentor alone. */
const across = ({ mentorId, menteeIds }: LookingBack, id: string): readonly string[] =>
  id === mentorId ? menteeIds : [mentorId];

/** Whether somebody looks back themselves: whoever stood in for the mentor does not. */
const looksBack = ({ mentorId, menteeIds }: LookingBack, id: string) =>
  id === mentorId || menteeIds.includes(id);

/** Whose words concern the reader at all: in a group, mentees do not read each other's. */
export const concerned = (of: LookingBack, { id, ofSchool }: Reader): string[] =>
  [of.mentorId, ...of.menteeIds].filter(
    (each) =>
      ofSchool ||
      id === of.mentorId ||
      (looksBack(of, id) && (each === id || each === of.mentorId)),
  );

/** Words are read by whoever said them, by the curator, and across once both have answered. */
export const maySee = (of: LookingBack, reader: Reader, id: string): boolean =>
  of.answered.has(id) &&
  (reader.ofSchool ||
    reader.id === id ||
    (across(of, id).includes(reader.id) && (of.closed || of.answered.has(reader.id))));

/** Why the reader may not write here; undefined when they may. */
export function whyNotWrite(of: LookingBack, reader: Reader, id: string): NotWritable | undefined {
  if (!of.over) return 'too-early';
  if (of.closed) return 'closed';
  const said = of.answered.get(id);
  if (reader.id === id)
    return said && across(of, id).some((other) => of.answered.has(other)) ? 'shown' : undefined;
  if (!reader.ofSchool) return 'not-yours';
  return said && !said.onPaper ? 'own-words' : undefined;
}
