import { Due } from '@nastavnik/contracts/due';
import type { DueQuestion } from '@nastavnik/contracts/due/questions';
import { dueByBodies, type BodyName } from './by-bodies.ts';
import { combined, oneAfterAnother } from './combine.ts';
import { Doubt } from './doubt.ts';
import { readParts } from './read-parts.ts';
import { dueWithoutDays } from './set-phrases.ts';
import { tidy, withoutNotes } from './tidy.ts';
import { tokensOf } from './tokens.ts';
import type { DueContext } from './year-of-part.ts';

/** What is known of the table beside the cell itself. */
export interface CellContext extends DueContext {
  /** Who carries the item out, where the cell may give each a due date of its own. */
  bodies?: readonly BodyName[] | undefined;
}

/** A due date as understood, with words of the cell that say something else; or a question. */
export type ReadDue =
  | { due: Due; note?: string }
  | { question: DueQuestion; candidates: readonly Due[] };

const LONGEST = 500;

/** The Russian text of a due date understood as a whole, or a question: never a guess. */
export function parseDue(text: string, context: CellContext = {}): ReadDue {
  const cell = tidy(text);
  try {
    if (/^[\s\-.]*$/u.test(cell)) throw new Doubt('empty');
    if (cell.length > LONGEST) throw new Doubt('not-understood');
    return checked(dueOf(cell, context));
  } catch (error) {
    if (!(error instanceof Doubt)) throw error;
    const candidates = error.candidates.filter((due) => Due.safeParse(due).success);
    return { question: error.question, candidates };
  }
}

/** A reading that is no due date after all is a misprint: months that end before they begin. */
function checked(read: { due: Due; note?: string }): ReadDue {
  const { success, error } = Due.safeParse(read.due);
  if (success) return read;
  const isOrder = error.issues.some(({ code }) => code === 'custom');
  throw new Doubt(isOrder ? 'wrong-order' : 'no-such-day');
}

function dueOf(cell: string, context: CellContext): { due: Due; note?: string } {
  const phrase = dueWithoutDays(cell, context);
  if (phrase) return phrase;
  const byBodies = dueByBodies(cell, context.bodies ?? [], (part) => simpleOf(part, context));
  if (byBodies) return { due: byBodies };
  try {
    return { due: ofDays(cell, context) };
  } catch (error) {
    const bare = withoutNotes(cell);
    if (!(error instanceof Doubt) || error.question !== 'not-understood' || !bare) throw error;
    return { due: ofDays(bare.text, context), note: bare.note };
  }
}

function ofDays(cell: string, context: CellContext): Due {
  const parts = cell
    .split(';')
    .map((part) => part.trim())
    .filter(Boolean);
  if (parts.length < 2) return combined(readParts(tokensOf(cell)), context);
  return oneAfterAnother(parts.map((part) => simpleOf(part, context)));
}

function simpleOf(cell: string, context: CellContext) {
  const due = dueWithoutDays(cell, context)?.due ?? combined(readParts(tokensOf(cell)), context);
  if (due.kind === 'several' || due.kind === 'byBody') throw new Doubt('not-understood');
  return due;
}
