import type {
  GuardCode,
  Issue,
  Run,
  RunPart,
  RunWay,
  SyncEntity,
} from '@nastavnik/contracts/sync-run';
import type { Forms } from '../../shared/numbers.ts';
import { number } from '../../shared/numbers.ts';
import type { Said } from '../../shared/run-words.ts';

export { guardTitles } from '../../shared/guard-titles.ts';
export { saidOf, stateWords } from '../../shared/run-words.ts';
export type { Said } from '../../shared/run-words.ts';

/** What a plan is called, by what became of it; its sentences stay in the future tense. */
export function planTitle({ state }: RunPart, { dryRun }: Pick<Run, 'dryRun'>): string {
  if (dryRun) return 'Что изменилось бы';
  if (state === 'applied') return 'Применённый план';
  if (state === 'undone') return 'Отменённый план';
  if (state === 'rejected' || state === 'superseded' || state === 'expired')
    return 'Неприменённый план';
  return 'Что изменится';
}

/** What a plan has gone through; a feed that is not whole (G7) never becomes a plan. */
export const checks: readonly GuardCode[] = [
  'G1',
  'G2',
  'G3',
  'G4',
  'G5',
  'G7',
  'G8',
  'G9',
  'G13',
  'G14',
];

/** Has nothing to compare with at a school's first run (G12). */
export const comparing: readonly GuardCode[] = ['G1', 'G2', 'G3', 'G4', 'G5', 'G9'];

export const entityWords: Record<SyncEntity, string> = {
  orgs: 'организация',
  academicSessions: 'учебный период',
  classes: 'класс',
  users: 'человек',
  enrollments: 'зачисление',
  demographics: 'дата рождения и пол',
};

/** The collections as they were received, many at once. */
export const receivedWords: Record<SyncEntity, string> = {
  orgs: 'организации',
  academicSessions: 'учебные периоды',
  classes: 'классы',
  users: 'люди',
  enrollments: 'зачисления',
  demographics: 'даты рождения и пол',
};

export const levelWords: Record<Issue['level'], Said> = {
  rejected: { word: 'не принята', state: 'bad' },
  warning: { word: 'принята с замечанием', state: 'warn' },
  security: { word: 'чужие данные, не принята', state: 'stop', tone: 'bad' },
};

export const forms = {
  row: ['строка', 'строки', 'строк'],
  hour: ['час', 'часа', 'часов'],
  employee: ['сотрудник', 'сотрудника', 'сотрудников'],
  guardian: ['представитель', 'представителя', 'представителей'],
  left: ['остался', 'осталось', 'осталось'],
  touched: ['запись изменена', 'записи изменены', 'записей изменено'],
} as const satisfies Record<string, Forms>;

/** How a run came from the journal. */
export const wayWords: Record<RunWay, string> = {
  push: 'прислал журнал',
  delta: 'прислал изменения',
  pull: 'прочитана с сервера журнала',
  upload: 'файлом CSV',
};

/** «полная выгрузка», «изменения», «проба без применения». */
export const kindOf = ({ mode, dryRun }: Pick<Run, 'mode' | 'dryRun'>): string =>
  dryRun ? 'проба без применения' : mode === 'bulk' ? 'полная выгрузка' : 'изменения';

type People = NonNullable<RunPart['totals']['people']>;

/** «+4 · 23 изм. · −87» of people, or «–» while there is no plan. */
export function changesOf({ totals: { people }, planDigest }: RunPart): string {
  if (planDigest === null) return '–';
  if (!people) return 'без изменений';
  const added = people.created + people.returned;
  const said = `+${number(added)} · ${number(people.updated)}\u00a0изм. · −${number(people.deactivated)}`;
  return people.missing > 0 ? `${said} · не пришли ${number(people.missing)}` : said;
}

/** «добавить 4, изменить 23» of people: what a plan does besides switching off. */
export function gainsOf({ created, returned, updated }: People): string {
  const added = created + returned;
  return [added > 0 && `добавить ${number(added)}`, updated > 0 && `изменить ${number(updated)}`]
    .filter(Boolean)
    .join(', ');
}

/** «отключить 87, отметить отсутствующими 2» of people: what «без удалений» leaves out. */
export const lossesOf = ({ deactivated, missing }: People): string =>
  [
    deactivated > 0 && `отключить ${number(deactivated)}`,
    missing > 0 && `отметить отсутствующими ${number(missing)}`,
  ]
    .filter(Boolean)
    .join(', ');

/** «добавить 4, изменить 23, отключить 87» of people. */
export const sumOf = ({ totals: { people } }: RunPart): string =>
  (people && [gainsOf(people), lossesOf(people)].filter(Boolean).join(', ')) || 'люди не меняются';

/** Hours after which a held plan expires. */
export const HOLD_HOURS = 72;

const HOUR = 3_600_000;

/** Until when a held plan waits; null before it is sealed. */
export const heldUntil = ({ sealedAt }: Run): string | null =>
  sealedAt && new Date(Date.parse(sealedAt) + HOLD_HOURS * HOUR).toISOString();

/** Whole hours left until a moment, never below zero. */
export const hoursLeft = (until: string, now: number = Date.now()): number =>
  Math.max(0, Math.floor((Date.parse(until) - now) / HOUR));

/** Milliseconds between looks at a run that works by itself; 0 when nothing is going on. */
export const pollOf = (run: Run | undefined): number =>
  !run || run.settled ? 0 : run.state === 'receiving' ? 10_000 : 2000;
