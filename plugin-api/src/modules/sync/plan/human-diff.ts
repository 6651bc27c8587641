import type { PlanEntry } from '@nastavnik/contracts/sync-plan';
import type { RosterTable } from '@nastavnik/contracts/sync-run';
import type { Flips } from './guards/flips.ts';
import { type Rollover, yearName } from './guards/rollover.ts';
import type { PlannedClass } from './plan-classes.ts';
import type { PlanInput } from './plan-input.ts';
import { type CountedForms, countOf } from './plural.ts';
import type { QuarantineChange } from './quarantine.ts';
import type { Change, Row } from './roster.ts';
import { effectOf } from './totals.ts';

/** How many names a sentence carries; the count is always of all. */
const NAMES = 200;

const roles: [column: string, forms: CountedForms][] = [
  ['is_pupil', ['ученик', 'ученика', 'учеников']],
  ['is_staff', ['сотрудник', 'сотрудника', 'сотрудников']],
  ['is_guardian', ['представитель', 'представителя', 'представителей']],
];

const verbs: Record<'created' | 'returned' | 'deactivated' | 'missing' | 'updated', string> = {
  created: 'Будет добавлено',
  returned: 'Вернётся',
  deactivated: 'Будет отключено',
  missing: 'Нет в данных журнала (отключатся, если не придут и в следующий раз)',
  updated: 'Изменятся данные',
};

interface Known {
  input: PlanInput;
  people: ReadonlyMap<string, Row>;
  classes: ReadonlyMap<string, PlannedClass>;
  flips: Flips;
  rollover: Rollover | null;
  quarantine: QuarantineChange;
}

/** The plan in sentences with names, most disturbing first. */
export function entriesOf(changes: Record<RosterTable, Change[]>, known: Known): PlanEntry[] {
  const moved = movesOf(changes.people, known);
  return [
    ...rolloverEntries(known.rollover),
    ...relinkEntries(known),
    ...flipEntries(known),
    ...peopleEntries('deactivated', changes.people, known),
    ...peopleEntries('missing', changes.people, known),
    ...peopleEntries('created', changes.people, known),
    ...peopleEntries('returned', changes.people, known),
    ...(moved.length > 0 ? [entry('people.moved', 'Сменят класс', moved)] : []),
    ...peopleEntries('updated', changes.people, known),
    ...classEntries(changes.classes, known),
    ...linkEntries(changes),
    ...quarantineEntries(known.quarantine),
  ];
}

const entry = (kind: string, text: string, names: string[]): PlanEntry => ({
  kind,
  text: `${text}: ${names.length}`,
  count: names.length,
  names: names.slice(0, NAMES),
});

function peopleEntries(
  effect: keyof typeof verbs,
  changes: Change[],
  { people }: Known,
): PlanEntry[] {
  const rows = changes
    .filter((change) => effectOf(change) === effect && !isMove(change))
    .map(({ after }) => people.get(after['id'] as string) as Row);
  return roles.flatMap(([column, forms]) => {
    const ours = rows.filter((row) => mainRole(row) === column);
    if (ours.length === 0) return [];
    const text = `${verbs[effect]}: ${countOf(ours.length, forms)}`;
    const names = ours.slice(0, NAMES).map(nameOf);
    return [{ kind: `people.${effect}`, text, count: ours.length, names }];
  });
}

const mainRole = (row: Row) => roles.find(([column]) => row[column])?.[0] ?? 'is_guardian';

const nameOf = (row: Row) =>
  [row['family_name'], row['given_name'], row['middle_name']].filter(Boolean).join(' ');

/** Only the class changed, from one to another: said apart from other changes of data. */
const isMove = (change: Change) =>
  effectOf(change) === 'updated' &&
  Boolean(change.before?.['class_id']) &&
  Boolean(change.after['class_id']);

function movesOf(changes: Change[], { people, classes }: Known): string[] {
  const title = (id: unknown) => classes.get(id as string)?.title ?? '?';
  return changes.filter(isMove).map(({ before, after }) => {
    const row = people.get(after['id'] as string) as Row;
    return `${nameOf(row)} (${title(before?.['class_id'])} → ${title(after['class_id'])})`;
  });
}

function classEntries(changes: Change[], { classes }: Known): PlanEntry[] {
  const titles = (effect: string) =>
    changes
      .filter((change) => effectOf(change) === effect)
      .map(({ after }) => classes.get(after['id'] as string)?.title ?? '?');
  const said = [
    ['created', 'Новые классы'],
    ['returned', 'Вернутся классы'],
    ['deactivated', 'Будут закрыты классы'],
    ['updated', 'Изменятся классы'],
  ] as const;
  return said.flatMap(([effect, text]) => {
    const names = titles(effect);
    return names.length === 0 ? [] : [entry(`classes.${effect}`, text, names)];
  });
}

/** Places in classes and guardians are counted, not named: the people above tell the story. */
function linkEntries(changes: Record<RosterTable, Change[]>): PlanEntry[] {
  const said = [
    ['enrolments', 'created', 'Новые места в классах'],
    ['enrolments', 'deactivated', 'Закончатся места в классах'],
    ['guardians', 'created', 'Новые связи с представителями'],
    ['guardians', 'deactivated', 'Закончатся связи с представителями'],
  ] as const;
  return said.flatMap(([table, effect, text]) => {
    const count = changes[table].filter((change) => effectOf(change) === effect).length;
    return count === 0
      ? []
      : [{ kind: `${table}.${effect}`, text: `${text}: ${count}`, count, names: [] }];
  });
}

/** The plan of a new school year: class by class, how many go over. */
function rolloverEntries(rollover: Rollover | null): PlanEntry[] {
  if (!rollover) return [];
  const { from, to, changed, moves } = rollover;
  const text = `Переход на новый учебный год ${yearName(from)} → ${yearName(to)}: ${changed}`;
  const names = moves.slice(0, NAMES).map(({ title, count }) => `${title}: ${count}`);
  return [{ kind: 'rollover.moved', text, count: changed, names }];
}

/** People who stay themselves although the host calls them otherwise now. */
function relinkEntries({ input, people }: Known): PlanEntry[] {
  const names = input.relinks.flatMap(({ type, id }) => {
    const row = type === 'user' ? people.get(id) : undefined;
    return row ? [nameOf(row)] : [];
  });
  return names.length === 0
    ? []
    : [entry('people.relinked', 'Останутся собой под новыми номерами журнала', names)];
}

function flipEntries({ flips, people }: Known): PlanEntry[] {
  const words = { staff: 'ученик → сотрудник', pupil: 'сотрудник → ученик' };
  const names = flips.people.map(({ id, to }) => `${nameOf(people.get(id) as Row)} (${words[to]})`);
  return names.length === 0 ? [] : [entry('people.flipped', 'Сменят роль', names)];
}

function quarantineEntries({ put, drop }: QuarantineChange): PlanEntry[] {
  const said = [
    ['quarantine.put', 'Отложены записи, у которых не найден класс или человек', put.length],
    ['quarantine.dropped', 'Больше не отложены записи', drop.length],
  ] as const;
  return said.flatMap(([kind, text, count]) =>
    count === 0 ? [] : [{ kind, text: `${text}: ${count}`, count, names: [] }],
  );
}
