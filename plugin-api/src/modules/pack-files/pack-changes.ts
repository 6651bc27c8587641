import type { PackChange } from '@nastavnik/contracts/pack-files';

/** The parts of a file, each an entry list or a single value. */
export type Parts = Record<string, unknown>;

interface Entry {
  id: string;
  title: string;
  text: string;
}

/** What tells the entries of a list apart, and what they are called. */
const ID = ['code', 'kind'] as const;
const TITLE = ['title', 'short', 'text', 'code'] as const;
const LONGEST = 120;
/** A file always says these anew. */
const HEAD = new Set(['code', 'version', 'title', 'effectiveFrom']);

const wordIn = (entry: object, names: readonly string[]): string | undefined =>
  names
    .map((name) => (entry as Record<string, unknown>)[name])
    .find((word): word is string => typeof word === 'string' && word !== '');

function entriesOf(part: unknown): Entry[] {
  if (!Array.isArray(part)) return [];
  return part.map((each: unknown) => {
    const text = JSON.stringify(each);
    if (typeof each !== 'object' || each === null) return { id: text, title: String(each), text };
    const title = (wordIn(each, TITLE) ?? text).slice(0, LONGEST);
    return { id: wordIn(each, ID) ?? text, title, text };
  });
}

function changeOf(part: string, before: unknown, after: unknown): PackChange | null {
  if (JSON.stringify(before) === JSON.stringify(after)) return null;
  const [was, is] = [entriesOf(before), entriesOf(after)];
  const [old, now] = [new Map(was.map((e) => [e.id, e])), new Map(is.map((e) => [e.id, e]))];
  return {
    part,
    added: is.filter(({ id }) => !old.has(id)).map(({ title }) => title),
    removed: was.filter(({ id }) => !now.has(id)).map(({ title }) => title),
    changed: is
      .filter(({ id, text }) => old.has(id) && old.get(id)?.text !== text)
      .map(({ title }) => title),
  };
}

/** What a file would change in what is in force, part by part; its head is not counted. */
export const packChanges = (before: Parts, after: Parts): PackChange[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((part) => !HEAD.has(part))
    .flatMap((part) => changeOf(part, before[part], after[part]) ?? []);
