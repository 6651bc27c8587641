import { dueWords } from '@nastavnik/contracts/due/words';
import type { RoadmapComparison } from '@nastavnik/contracts/roadmap-papers';
import { targetWords } from '@nastavnik/contracts/roadmap-target-words';
import type { ItemDraft, RoadmapContent } from '@nastavnik/contracts/roadmaps';

type Change = RoadmapComparison['head'][number];
type ItemChange = RoadmapComparison['items'][number];

const ABSENT = '–';
const bodyOf =
  ({ bodies }: RoadmapContent) =>
  (code: string) =>
    bodies.find((body) => body.code === code)?.title ?? code;

/** What is said of an item, by the columns of the table. */
function saidOf(item: ItemDraft, content: RoadmapContent): Record<string, string> {
  const titleOf = bodyOf(content);
  const section = content.sections.find(({ code }) => code === item.section);
  return {
    Номер: item.number,
    Раздел: section ? `${section.number}. ${section.title}` : '',
    Мероприятие: item.title,
    Срок: item.due ? dueWords(item.due, titleOf) : item.dueNote,
    Исполнители: item.bodies.map(titleOf).join('; '),
    Результат: item.result,
    'Целевые показатели': item.targets
      .map((target) => targetWords(target, content.indicators))
      .join('; '),
  };
}

function headOf({ title, period, bodies, sections }: RoadmapContent): Record<string, string> {
  return {
    Название: title,
    Годы: period.from === period.to ? String(period.from) : `${period.from}–${period.to}`,
    Исполнители: bodies.map((body) => body.title).join('; '),
    Разделы: sections.map(({ number, title: of }) => `${number}. ${of}`).join('; '),
  };
}

const changesOf = (before: Record<string, string>, after: Record<string, string>): Change[] =>
  Object.keys(after).flatMap((what) =>
    before[what] === after[what]
      ? []
      : [{ what, before: before[what] || ABSENT, after: after[what] || ABSENT }],
  );

/**
 * How one text of a roadmap differs from an earlier one. An item is the same under its number; one
 * whose number is gone is looked for by its title, so that a renumbered one is not two others.
 */
export function compareContents(
  before: RoadmapContent,
  after: RoadmapContent,
): Pick<RoadmapComparison, 'head' | 'items'> {
  const left = new Set(before.items);
  const pairs = new Map<ItemDraft, ItemDraft>();
  const tie = (is: (one: ItemDraft, other: ItemDraft) => boolean) => {
    for (const item of after.items) {
      const found = pairs.has(item) ? undefined : [...left].find((each) => is(each, item));
      if (!found) continue;
      pairs.set(item, found);
      left.delete(found);
    }
  };
  tie((one, other) => one.number === other.number && one.title === other.title);
  tie((one, other) => one.title === other.title);
  tie((one, other) => one.number === other.number);
  const items = after.items.flatMap((item): ItemChange[] => {
    const { number, title } = item;
    const earlier = pairs.get(item);
    if (!earlier) return [{ kind: 'added', number, title, changes: [] }];
    const changes = changesOf(saidOf(earlier, before), saidOf(item, after));
    return changes.length > 0 ? [{ kind: 'changed', number, title, changes }] : [];
  });
  const removed = [...left].map(({ number, title }): ItemChange => ({
    kind: 'removed',
    number,
    title,
    changes: [],
  }));
  return { head: changesOf(headOf(before), headOf(after)), items: [...items, ...removed] };
}
