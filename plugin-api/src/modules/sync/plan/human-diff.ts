import type { PlanItem } from '@nastavnik/contracts/sync-plan';
import type { RosterTable } from '@nastavnik/contracts/sync-run';
import type { Flips } from './guards/flips.ts';
import { type Rollover, yearName } from './guards/rollover.ts';
import type { PlannedClass } from './plan-classes.ts';
import type { PlanInput } from './plan-input.ts';
import { classItem, inClassOrder, named, nameOf, personItem, type Titles } from './plan-items.ts';
import { type CountedForms, countOf } from './plural.ts';
import type { QuarantineChange } from './quarantine.ts';
import type { Change, Row } from './roster.ts';
import type { Sentence } from './sentences.ts';
import { type Effect, effectOf } from './totals.ts';

/** How many names are kept of one sentence; the count is always of all. */
const KEPT = 10_000;

const roles: [column: string, forms: CountedForms][] = [
  ['is_pupil', ['ученик', 'ученика', 'учеников']],
  ['is_staff', ['сотрудник', 'сотрудника', 'сотрудников']],
  ['is_guardian', ['представитель', 'представителя', 'представителей']],
];

interface Known {
  input: PlanInput;
  people: ReadonlyMap<string, Row>;
  classes: ReadonlyMap<string, PlannedClass>;
  flips: Flips;
  rollover: Rollover | null;
  quarantine: QuarantineChange;
}

/** The plan in sentences with names, most disturbing first. */
export function entriesOf(changes: Record<RosterTable, Change[]>, known: Known): Sentence[] {
  const titles = titlesOf(known);
  const people = (effect: Effect) => peopleEntries(effect, changes.people, titles);
  const moved = changes.people.filter(isMove).map((change) => personItem(change, titles));
  return [
    ...rolloverEntries(known.rollover),
    ...relinkEntries(known, titles),
    ...flipEntries(known, titles),
    ...people('deactivated'),
    ...people('missing'),
    ...people('created'),
    ...people('returned'),
    ...some('people.moved', moved),
    ...people('updated'),
    ...classEntries(changes.classes, titles),
    ...linkEntries(changes),
    ...quarantineEntries(known.quarantine),
  ];
}

function titlesOf({ input: { held }, people, classes }: Known): Titles {
  return {
    person: (id) => people.get(id) ?? (held.people.get(id) as Row),
    classTitle: (id) => {
      if (!id) return null;
      const title = classes.get(id as string)?.title ?? held.classes.get(id as string)?.['title'];
      return typeof title === 'string' ? title : '?';
    },
    heldClass: (id) => held.people.get(id)?.['class_id'],
  };
}

/** One sentence about these, unless there are none. */
const some = (kind: string, items: PlanItem[], what = `${items.length}`): Sentence[] =>
  items.length === 0
    ? []
    : [{ kind, what, count: items.length, items: inClassOrder(items).slice(0, KEPT) }];

/** One sentence that names nobody. */
const counted = (kind: string, count: number): Sentence[] =>
  count === 0 ? [] : [{ kind, what: `${count}`, count, items: [] }];

function peopleEntries(effect: Effect, changes: Change[], titles: Titles): Sentence[] {
  const ours = changes.filter((change) => effectOf(change) === effect && !isMove(change));
  const byRole = Map.groupBy(ours, ({ after }) => mainRole(titles.person(after['id'] as string)));
  return roles.flatMap(([column, forms]) => {
    const items = (byRole.get(column) ?? []).map((change) => personItem(change, titles));
    return some(`people.${effect}.${column.slice(3)}`, items, countOf(items.length, forms));
  });
}

const mainRole = (row: Row) => roles.find(([column]) => row[column])?.[0] ?? 'is_guardian';

/** The class changed, from one to another: said apart from other changes of data. */
const isMove = (change: Change) =>
  effectOf(change) === 'updated' &&
  Boolean(change.before?.['class_id']) &&
  Boolean(change.after['class_id']);

function classEntries(changes: Change[], titles: Titles): Sentence[] {
  const byEffect = Map.groupBy(changes, effectOf);
  return (['created', 'returned', 'deactivated', 'updated'] as const).flatMap((effect) =>
    some(
      `classes.${effect}`,
      (byEffect.get(effect) ?? []).map((change) => classItem(change, titles)),
    ),
  );
}

/** Places in classes and guardians are counted, not named: the people above tell the story. */
const linkEntries = (changes: Record<RosterTable, Change[]>): Sentence[] =>
  (
    [
      ['enrolments', 'created'],
      ['enrolments', 'returned'],
      ['enrolments', 'deactivated'],
      ['guardians', 'created'],
      ['guardians', 'returned'],
      ['guardians', 'updated'],
      ['guardians', 'deactivated'],
    ] as const
  ).flatMap(([table, effect]) =>
    counted(
      `${table}.${effect}`,
      changes[table].filter((change) => effectOf(change) === effect).length,
    ),
  );

/** The plan of a new school year: class by class, how many go over. */
function rolloverEntries(rollover: Rollover | null): Sentence[] {
  if (!rollover) return [];
  const { from, to, changed, moves } = rollover;
  const what = `${yearName(from)} → ${yearName(to)}, зачислений в классы: ${changed}`;
  const items = moves.slice(0, KEPT).map(({ title, count }) => named(`${title}: ${count}`));
  return [{ kind: 'rollover.moved', what, count: moves.length, items }];
}

/** People who stay themselves although the host calls them otherwise now. */
const relinkEntries = ({ input, people }: Known, titles: Titles): Sentence[] =>
  some(
    'people.relinked',
    input.relinks.flatMap(({ type, id }) => {
      const row = type === 'user' ? people.get(id) : undefined;
      return row ? [{ ...named(nameOf(row)), className: titles.classTitle(row['class_id']) }] : [];
    }),
  );

function flipEntries({ flips, people }: Known, titles: Titles): Sentence[] {
  const items = flips.people.map(({ id, to }): PlanItem => {
    const row = people.get(id) as Row;
    const was = to === 'staff' ? 'pupil' : 'staff';
    const className = titles.classTitle(titles.heldClass(id));
    return { name: nameOf(row), className, changes: [{ field: 'roles', was, becomes: to }] };
  });
  return some('people.flipped', items);
}

const quarantineEntries = ({ put, drop }: QuarantineChange): Sentence[] => [
  ...counted('quarantine.put', put.length),
  ...counted('quarantine.dropped', drop.length),
];
