import { ITEMS_SHOWN, type PlanEntry, type PlanItem } from '@nastavnik/contracts/sync-plan';
import type { RunState } from '@nastavnik/contracts/sync-run';

/** One sentence of a plan as it is kept: its verb depends on what has become of the plan. */
export interface Sentence {
  /** `table.effect`, and the role where there is a sentence for each. */
  kind: string;
  /** What comes after the verb: «3 ученика». */
  what: string;
  count: number;
  items: PlanItem[];
}

type Verbs = readonly [will: string, did: string, would: string];

const same = (text: string): Verbs => [text, text, text];

const verbs: Record<string, Verbs> = {
  'rollover.moved': same('Переход на новый учебный год'),
  'people.relinked': [
    'Останутся собой под новыми номерами журнала',
    'Остались собой под новыми номерами журнала',
    'Оставить собой под новыми номерами журнала',
  ],
  'people.flipped': ['Сменят роль', 'Сменили роль', 'Сменить роль'],
  'people.deactivated': ['Будет отключено', 'Отключено', 'Отключить'],
  'people.missing': [
    'Нет в данных журнала (отключатся, если не придут и в следующий раз)',
    'Не пришли из журнала (отключатся, если не придут и в следующий раз)',
    'Нет в данных журнала',
  ],
  'people.created': ['Будет добавлено', 'Добавлено', 'Добавить'],
  'people.returned': ['Вернётся', 'Возвращено', 'Вернуть'],
  'people.moved': ['Сменят класс', 'Сменили класс', 'Сменить класс'],
  'people.updated': ['Изменятся данные', 'Изменены данные', 'Изменить данные'],
  'classes.created': same('Новые классы'),
  'classes.returned': ['Вернутся классы', 'Вернулись классы', 'Вернуть классы'],
  'classes.deactivated': ['Будут закрыты классы', 'Закрыты классы', 'Закрыть классы'],
  'classes.updated': ['Изменятся классы', 'Изменены классы', 'Изменить классы'],
  'enrolments.created': same('Новые зачисления в классы'),
  'enrolments.returned': [
    'Вернутся зачисления в классы',
    'Вернулись зачисления в классы',
    'Вернуть зачисления в классы',
  ],
  'enrolments.deactivated': [
    'Прекратятся зачисления в классы',
    'Прекращены зачисления в классы',
    'Прекратить зачисления в классы',
  ],
  'guardians.created': same('Новые связи с представителями'),
  'guardians.returned': [
    'Вернутся связи с представителями',
    'Вернулись связи с представителями',
    'Вернуть связи с представителями',
  ],
  'guardians.updated': [
    'Изменятся связи с представителями',
    'Изменены связи с представителями',
    'Изменить связи с представителями',
  ],
  'guardians.deactivated': [
    'Прекратятся связи с представителями',
    'Прекращены связи с представителями',
    'Прекратить связи с представителями',
  ],
  'quarantine.put': same('Отложены зачисления, у которых не найден класс или человек'),
  'quarantine.dropped': same('Больше не отложены зачисления'),
};

/** Of a plan that went through without its removals: they are named, but nothing came of them. */
const kept: Record<string, string> = {
  'people.deactivated': 'Не отключено',
  'people.missing': 'Не пришли из журнала, осталось как было',
  'classes.deactivated': 'Не закрыты классы',
  'enrolments.deactivated': 'Не прекращены зачисления в классы',
  'guardians.deactivated': 'Не прекращены связи с представителями',
};

const done: ReadonlySet<RunState> = new Set(['applied', 'undone']);
const waiting: ReadonlySet<RunState> = new Set(['validating', 'planned', 'held', 'applying']);

/** A sentence as it is read now: in the future while it waits, in the past once it is done. */
export function entryView(
  { kind, what, count, items }: Sentence,
  { state, withoutRemovals }: { state: RunState; withoutRemovals: boolean },
): PlanEntry {
  const tense = waiting.has(state) ? 0 : done.has(state) ? 1 : 2;
  const of = kind.split('.').slice(0, 2).join('.');
  const verb = (withoutRemovals && kept[of]) || verbs[of]?.[tense] || kind;
  return {
    kind,
    text: `${verb}: ${what}`,
    count,
    named: items.length,
    items: items.slice(0, ITEMS_SHOWN),
  };
}
