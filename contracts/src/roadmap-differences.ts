import type { ItemDifference } from './approvals.ts';
import type { ItemDraft, RoadmapContent } from './roadmaps.ts';
import type { SchoolListContent } from './school-list-content.ts';

const fields = ['section', 'title', 'bodies', 'due', 'result', 'targets', 'proof'] as const;

/** Kept JSON may have its keys in another order. */
const same = (one: unknown, other: unknown): boolean => stable(one) === stable(other);
const stable = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );

const valueOf = (item: ItemDraft, field: (typeof fields)[number]) =>
  field === 'due' ? [item.due, item.dueNote] : item[field];

/** What has become of the items between two editions, in the order of the later one; by number. */
export function itemDifferences(before: RoadmapContent, after: RoadmapContent): ItemDifference[] {
  const earlier = new Map(before.items.map((item) => [item.number, item]));
  const found: ItemDifference[] = [];
  for (const item of after.items) {
    const was = earlier.get(item.number);
    earlier.delete(item.number);
    const { number, title } = item;
    if (!was) {
      found.push({ number, title, how: 'added', fields: [] });
      continue;
    }
    const changed = fields.filter((field) => !same(valueOf(was, field), valueOf(item, field)));
    if (changed.length > 0) found.push({ number, title, how: 'changed', fields: changed });
  }
  for (const { number, title } of earlier.values())
    found.push({ number, title, how: 'removed', fields: [] });
  return found;
}

/** Which schools have come, gone, or are there on another ground. */
export function schoolDifferences(
  before: SchoolListContent,
  after: SchoolListContent,
): ItemDifference[] {
  const earlier = new Map(before.schools.map((school) => [school.schoolId, school]));
  const found: ItemDifference[] = [];
  for (const { schoolId, name, reason } of after.schools) {
    const was = earlier.get(schoolId);
    earlier.delete(schoolId);
    if (was?.reason === reason) continue;
    const how = was ? 'changed' : 'added';
    found.push({ number: '', title: name, how, fields: was ? ['reason'] : [] });
  }
  for (const { name } of earlier.values())
    found.push({ number: '', title: name, how: 'removed', fields: [] });
  return found;
}
