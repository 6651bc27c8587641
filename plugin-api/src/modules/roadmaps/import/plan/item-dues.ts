import type { Due, SimpleDue } from '@nastavnik/contracts/due';
import { dueQuestionWords } from '@nastavnik/contracts/due/questions';
import { dueWords } from '@nastavnik/contracts/due/words';
import type { BodyName } from '../../due-text/by-bodies.ts';
import { type CellContext, parseDue } from '../../due-text/parse-due.ts';
import { oneLine } from '../cells.ts';
import type { Asking } from './asking.ts';

interface DueCell {
  line: number;
  item: string;
  text: string;
  bodies: readonly BodyName[];
  context: CellContext;
}

const NOTE = 300;

/** When an item is due, as its cell or an answer says; otherwise the words of the cell are kept. */
export function readItemDue(
  { line, item, text, bodies, context }: DueCell,
  asking: Asking,
): { due: Due | null; dueNote: string } {
  const read = parseDue(text, { ...context, bodies });
  if ('due' in read) return { due: read.due, dueNote: (read.note ?? '').slice(0, NOTE) };
  const titleOf = (code: string) => bodies.find((body) => body.code === code)?.title ?? code;
  const readings = readingsOf(read.candidates, bodies);
  const key = `due:${line}`;
  const words = oneLine(text);
  const answer = asking.ask({
    key,
    kind: 'due',
    line,
    item,
    text: dueQuestionWords[read.question],
    quote: words,
    options: readings.map((due, at) => ({ value: `=${at}`, label: dueWords(due, titleOf) })),
    free: true,
    otherwise:
      words === '' ? 'Пункт останется без срока.' : 'Срок останется словами, без напоминаний.',
  });
  const unread = { due: null, dueNote: words.slice(0, NOTE) };
  if (answer === null) return unread;
  const chosen = /^=\d+$/.test(answer) ? readings[Number(answer.slice(1))] : undefined;
  if (chosen) return { due: chosen, dueNote: '' };
  const said = parseDue(answer, { ...context, bodies });
  if ('due' in said) return { due: said.due, dueNote: (said.note ?? '').slice(0, NOTE) };
  asking.reject(key, `«${answer}»: ${dueQuestionWords[said.question]}`);
  return unread;
}

/** The readings of a cell; of as many dates as there are executors, each may be of one of them. */
function readingsOf(candidates: readonly Due[], bodies: readonly BodyName[]): Due[] {
  const several = candidates.find((due) => due.kind === 'several');
  if (several?.kind !== 'several' || several.parts.length !== bodies.length) return [...candidates];
  const inOrder = (parts: readonly SimpleDue[]): Due => ({
    kind: 'byBody',
    parts: bodies.map(({ code }, at) => ({ body: code, due: parts[at]! })),
  });
  const { parts } = several;
  return [
    inOrder(parts),
    ...(parts.length === 2 ? [inOrder(parts.toReversed())] : []),
    ...candidates,
  ];
}
