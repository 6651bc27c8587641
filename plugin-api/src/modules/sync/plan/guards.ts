import type { Guard, GuardCode } from '@nastavnik/contracts/sync-run';
import type { Loss, LossOf } from './losses.ts';
import type { PlanInput } from './plan-input.ts';
import { countOf, type CountedForms } from './plural.ts';
import type { Row } from './roster.ts';

const MASS_SHARE = 0.1;
const MASS_ROWS = 5;
const MASS_STAFF = 3;

const words: Record<LossOf, CountedForms> = {
  pupil: ['ученик', 'ученика', 'учеников'],
  staff: ['сотрудник', 'сотрудника', 'сотрудников'],
  guardian: ['представитель', 'представителя', 'представителей'],
  class: ['класс', 'класса', 'классов'],
  place: ['зачисление в класс', 'зачисления в класс', 'зачислений в классы'],
  lesson: ['назначение учителя', 'назначения учителя', 'назначений учителей'],
};

const guard = (code: GuardCode, effect: Guard['effect'], text: string): Guard => ({
  code,
  effect,
  text,
});

/** The guards that speak about a plan, each in words with its numbers. */
export function guardsOf(
  lost: Loss[],
  people: ReadonlyMap<string, Row>,
  input: PlanInput,
): Guard[] {
  if (![...input.held.people].some(([id, row]) => row['active'] && !input.unfed.has(id)))
    return [
      guard(
        'G12',
        'note',
        'Первая загрузка: сравнивать пока не с чем, поэтому массовые изменения не проверяются.',
      ),
    ];
  const counted = lost.filter(({ entity }) => input.completeness[entity] !== 'absent');
  return [...emptied(counted, input), ...mass(counted), ...strikes(input, people)];
}

function emptied(lost: Loss[], input: PlanInput): Guard[] {
  const gone = lost.filter(
    ({ before, after, entity }) =>
      before > 0 && after === 0 && input.completeness[entity] === 'bulk',
  );
  if (gone.length === 0) return [];
  const list = gone.map(({ of, before }) => countOf(before, words[of])).join(', ');
  return [
    guard(
      'G1',
      'hold',
      `В данных журнала не осталось ни одной записи там, где у нас есть: ${list}.`,
    ),
  ];
}

/** Hold when more than a tenth would leave, small numbers aside. */
function mass(lost: Loss[]): Guard[] {
  const many = lost.filter(
    (each) =>
      each.lost > (each.of === 'staff' ? MASS_STAFF : MASS_ROWS) &&
      each.lost > each.before * MASS_SHARE,
  );
  if (many.length === 0) return [];
  const list = many.map(
    (each) =>
      `${countOf(each.lost, words[each.of])} из ${each.before} (${Math.round((each.lost / each.before) * 100)} %)`,
  );
  return [
    guard(
      'G2',
      'hold',
      `Исчезнет сразу много записей: ${list.join(', ')}. Допустимо не больше 10 %.`,
    ),
  ];
}

function strikes({ held }: PlanInput, people: ReadonlyMap<string, Row>): Guard[] {
  const missing = [...held.people].filter(
    ([id, was]) =>
      was['active'] && was['missing_since'] !== null && people.get(id)?.['missing_since'] !== null,
  ).length;
  if (missing === 0) return [];
  const text = `${countOf(missing, ['человек не пришёл', 'человека не пришли', 'человек не пришли'])} уже в прошлой загрузке. Кто не придёт и через 12 часов, будет отключён.`;
  return [guard('G13', 'note', text)];
}

/** Said of the next non-empty plan of a school whose last run was undone. */
export const afterUndo = guard(
  'G14',
  'hold',
  'Прошлая загрузка в этой школе была отменена. Проверьте план, прежде чем применять следующую.',
);
