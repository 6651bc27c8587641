import type { OrgKind } from '@nastavnik/contracts/session';
import { oneLine } from '../cells.ts';
import { type Asking, keyOf } from './asking.ts';
import type { Bodies } from './bodies.ts';
import type { Numbered } from './item-numbers.ts';
import { executorsOf, runTogether } from './executors.ts';

const NOBODY = 'Исполнитель не указан';

interface Named {
  title: string;
  level: OrgKind | null;
}

/** The executors of each item as places in the list of all. */
export function placeBodies(
  items: readonly Numbered[],
  levelAt: (column: number) => OrgKind | null,
  bodies: Bodies,
  asking: Asking,
): number[][] {
  const nobody = { title: NOBODY, level: bodies.ownLevel };
  const named = items.map((item) => {
    const found = namedIn(item, levelAt, asking);
    return found.length > 0 ? found : [nobody];
  });
  const lineOf = (at: number) => items[at]!.entry.line;
  named.forEach((each, at) =>
    each.forEach(({ title, level }) => bodies.define(title, lineOf(at), level)),
  );
  return named.map((each, at) => [
    ...new Set(each.map(({ title, level }) => bodies.add(title, lineOf(at), level))),
  ]);
}

function namedIn(
  item: Numbered,
  levelAt: (column: number) => OrgKind | null,
  asking: Asking,
): Named[] {
  const { row } = item.entry;
  let people = false;
  const named = [...row.bodies].flatMap(([column, cell]) => {
    const read = executorsOf(cell);
    people ||= read.people;
    return read.titles.flatMap((title) =>
      askSplit(title, item, asking).map((each) => ({ title: each, level: levelAt(column) })),
    );
  });
  return named.length > 0 ? named : askNobody(item, people, asking);
}

function askSplit(title: string, { entry, number }: Numbered, asking: Asking): string[] {
  const parts = runTogether(title);
  if (parts.length < 2) return [title];
  const answer = asking.ask({
    key: keyOf('split', title),
    kind: 'split',
    line: entry.line,
    item: number,
    text: 'Похоже, исполнители записаны без знака между ними. Сколько их?',
    quote: title,
    options: [
      { value: 'several', label: parts.join('; ') },
      { value: 'one', label: 'Это один исполнитель' },
    ],
    free: false,
    otherwise: 'Останется одним исполнителем.',
  });
  return answer === 'several' ? parts : [title];
}

/** Whom the table does not name, or names as a person: a roadmap holds bodies and positions. */
function askNobody(item: Numbered, people: boolean, asking: Asking): Named[] {
  const { entry, number } = item;
  const answer = asking.ask({
    key: `bodies:${entry.line}`,
    kind: 'bodies',
    line: entry.line,
    item: number,
    text: people
      ? 'Указан человек, а должность не названа. Кто исполнитель?'
      : 'Исполнитель не указан. Кто исполнитель?',
    quote: oneLine(entry.row.words.title).slice(0, 300),
    options: [],
    free: true,
    otherwise: `В пункте будет «${NOBODY}».`,
  });
  const titles = answer === null ? [] : executorsOf(answer).titles;
  return titles.map((title) => ({ title, level: null }));
}
