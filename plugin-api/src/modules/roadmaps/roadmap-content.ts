import type { DueAsk, ItemDraft, RoadmapContent } from '@nastavnik/contracts/roadmaps';
import type { RoadmapItem } from '@nastavnik/contracts/roadmap-items';
import type { RoadmapPack } from '@nastavnik/contracts/roadmap-packs';
import type { OrgKind } from '@nastavnik/contracts/session';
import type { RoadmapEntity, RoadmapItemEntity } from './roadmap.entity.ts';

/** «2.10» comes after «2.9». */
export const byNumber = (one: { number: string }, other: { number: string }): number => {
  const [a, b] = [one.number.split('.').map(Number), other.number.split('.').map(Number)];
  for (let at = 0; at < Math.max(a.length, b.length); at++) {
    const difference = (a[at] ?? -1) - (b[at] ?? -1);
    if (difference !== 0) return difference;
  }
  return 0;
};

export const draftOf = (item: ItemDraft): ItemDraft => {
  const { number, section, title, bodies, due, dueNote, result, targets, proof } = item;
  return { number, section, title, bodies, due, dueNote, result, targets, proof };
};

/** The text of a roadmap, as it goes to another org and into an edition. */
export function contentOf(
  { title, level, yearFrom, yearTo, bodies, sections, indicators }: RoadmapEntity,
  items: readonly RoadmapItemEntity[],
): RoadmapContent {
  return {
    title,
    level,
    period: { from: yearFrom, to: yearTo },
    bodies,
    sections,
    indicators,
    items: items.map(draftOf).toSorted(byNumber),
  };
}

/** A roadmap of an org above, as a pack or as it is in force there. */
type Whole =
  | Pick<RoadmapPack, 'level' | 'period' | 'bodies' | 'sections' | 'indicators' | 'items'>
  | RoadmapContent;

/** Which items of a pack are an org's own business: all of its own level's pack, else those that name it. */
function isOurs(pack: Whole, level: OrgKind) {
  const levels = new Map(pack.bodies.map((body) => [body.code, body.level]));
  return ({ bodies }: Pick<RoadmapItem, 'bodies'>) =>
    pack.level === level || bodies.some((code) => levels.get(code) === level);
}

/** Where bodies have different due dates, those of ours alone. */
function dueFor(due: RoadmapItem['due'], ours: ReadonlySet<string>): RoadmapItem['due'] {
  if (due?.kind !== 'byBody') return due;
  const parts = due.parts.filter(({ body }) => ours.has(body));
  if (parts.length > 1) return { ...due, parts };
  return parts[0]?.due ?? due;
}

/** What an org begins with when it works by a pack, or by the roadmap of an org above. */
export function contentFrom(pack: Whole, level: OrgKind) {
  const all: readonly (RoadmapItem | ItemDraft)[] = pack.items;
  const items = all.filter(isOurs(pack, level));
  const codes = new Set(items.flatMap(({ bodies }) => bodies));
  const used = new Set(items.map(({ section }) => section));
  const counted = new Set(items.flatMap(({ targets }) => targets.map((each) => each.indicator)));
  const ours = new Set(
    pack.bodies.flatMap((body) =>
      pack.level === level || body.level === level ? [body.code] : [],
    ),
  );
  return {
    period: pack.period,
    bodies: pack.bodies.filter(({ code }) => codes.has(code)),
    sections: pack.sections.filter(({ code }) => used.has(code)),
    indicators: pack.indicators.filter(({ code }) => counted.has(code)),
    items: items.map(({ section, due, dueNote, result, ...item }) => ({
      ...draftOf({
        ...item,
        due: dueFor(due, ours),
        section: section ?? null,
        dueNote: dueNote ?? '',
        result: result ?? '',
      }),
      anomaly: ('anomaly' in item ? item.anomaly : undefined) ?? null,
      dueAsk: null as DueAsk | null,
    })),
  };
}
