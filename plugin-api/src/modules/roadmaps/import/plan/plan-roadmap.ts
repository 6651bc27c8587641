import type {
  ReadItem,
  RoadmapColumn,
  RoadmapQuestion,
} from '@nastavnik/contracts/roadmap-imports';
import type { RoadmapBody, RoadmapSection } from '@nastavnik/contracts/roadmap-packs';
import type { OrgKind } from '@nastavnik/contracts/session';
import { oneLine, type SourceTable } from '../cells.ts';
import { Asking } from './asking.ts';
import { levelOfColumn } from './body-level.ts';
import { Bodies } from './bodies.ts';
import { type Entry, entriesOf, type SectionEntry } from './entries.ts';
import { placeBodies } from './item-bodies.ts';
import { readItemDue } from './item-dues.ts';
import { type Numbered, numberItems } from './item-numbers.ts';
import { headingsOf } from './layout.ts';
import { isWithin } from './numbers.ts';
import { type HeadFacts, headFacts } from './period.ts';
import { remarksOf } from './remarks.ts';

export interface Mapped {
  table: SourceTable;
  /** The row of the headings, by its place. */
  header: number;
  fields: readonly (RoadmapColumn | null)[];
}

export interface PlannedItem extends Omit<ReadItem, 'bodies'> {
  /** Their codes. */
  bodies: string[];
}

/** What a table would become. */
export interface Plan {
  title: string;
  period: { from: number; to: number } | null;
  bodies: RoadmapBody[];
  sections: RoadmapSection[];
  items: PlannedItem[];
  questions: RoadmapQuestion[];
}

const LONGEST = { title: 1_000, result: 500, proof: 300, section: 500 };

/** A table as a roadmap; what it leaves open is asked, and comes as it is written until answered. */
export function planRoadmap(
  { table, header, fields }: Mapped,
  answers: Readonly<Record<string, string>>,
  level: OrgKind,
): Plan {
  const { rows } = table;
  const asking = new Asking(answers);
  const { entries, numbered } = entriesOf({ rows, header, fields }, asking);
  const { titles } = headingsOf(rows, header);
  const head = headFacts(aboveOf(table, header));
  const items = numberItems(
    entries.filter((entry) => entry.kind === 'item'),
    numbered,
    asking,
  );
  const list = new Bodies(asking, level);
  const places = placeBodies(items, (at) => levelOfColumn(titles[at] ?? ''), list, asking);
  const { bodies, codeAt } = list.settle();
  const { sections, codeOf } = sectionsOf(entries);
  const planned = items.map((item, at) => {
    const codes = [...new Set(places[at]!.map(codeAt))].slice(0, 20);
    const own = bodies.filter(({ code }) => codes.includes(code));
    return { ...itemOf(item, { own, head, asking }), section: codeOf(item), bodies: codes };
  });
  const { title, period } = head;
  return {
    title,
    period: period ?? yearsOf(planned),
    bodies,
    sections,
    items: planned,
    questions: asking.questions,
  };
}

/** The words above the headings, wherever the file holds them. */
const aboveOf = ({ above, rows }: SourceTable, header: number) =>
  [
    above,
    ...rows.slice(0, header).map((row) =>
      row
        .map(({ text }) => text)
        .join(' ')
        .trim(),
    ),
  ]
    .filter(Boolean)
    .join('\n');

interface Around {
  own: RoadmapBody[];
  head: HeadFacts;
  asking: Asking;
}

function itemOf({ entry, number, hole }: Numbered, { own, head, asking }: Around) {
  const { row, line } = entry;
  const { words } = row;
  const { schoolYear, year, actDay } = head;
  const read = readItemDue(
    { line, item: number, text: words.due, bodies: own, context: { schoolYear, year } },
    asking,
  );
  const remarks = remarksOf({ row, due: read.due, hole, actDay });
  const cut = (of: 'title' | 'result' | 'proof') => {
    const text = oneLine(words[of]);
    if (text.length <= LONGEST[of]) return text;
    remarks.push(`Текст длиннее ${LONGEST[of]} знаков, перенесено начало.`);
    return `${text.slice(0, LONGEST[of] - 1)}…`;
  };
  const result = cut('result');
  const title = cut('title') || 'Мероприятие не названо';
  const proof = cut('proof') || (result || title).slice(0, LONGEST.proof);
  return { line, number, title, ...read, result, proof, remarks };
}

/** Sections in their order, and to which of them an item belongs: by its number, else by its place. */
function sectionsOf(entries: readonly Entry[]) {
  const found = entries.filter((entry) => entry.kind === 'section').slice(0, 50);
  const codes = new Map(found.map((section, at) => [section, `SECTION_${at + 1}`]));
  const numbers = new Set(found.flatMap(({ number }) => number ?? []));
  const sections = found.map((section, at) => ({
    code: codes.get(section)!,
    number: section.number ?? freeNumber(at + 1, numbers),
    title: section.title.slice(0, LONGEST.section) || 'Раздел без названия',
  }));
  const codeOf = ({ entry, number }: Numbered): string | null => {
    const before = entries.slice(0, entries.indexOf(entry)).filter(isSection);
    const byNumber = before.findLast(
      (each) => each.number !== null && isWithin(number, each.number),
    );
    const section = byNumber ?? before.at(-1);
    return (section && codes.get(section)) ?? null;
  };
  return { sections, codeOf };
}

const isSection = (entry: Entry): entry is SectionEntry => entry.kind === 'section';

function freeNumber(first: number, taken: Set<string>): string {
  let number = first;
  while (taken.has(String(number))) number++;
  taken.add(String(number));
  return String(number);
}

/** The years that the due dates speak of. */
function yearsOf(items: readonly PlannedItem[]): { from: number; to: number } | null {
  const years = items.flatMap(({ due }) =>
    [...JSON.stringify(due).matchAll(/20\d\d/g)].map(([year]) => Number(year)),
  );
  return years.length > 0 ? { from: Math.min(...years), to: Math.max(...years) } : null;
}
