const russian = 'ru-RU';
const rules = new Intl.PluralRules(russian);
const whole = new Intl.NumberFormat(russian, { maximumFractionDigits: 0 });
const tenth = new Intl.NumberFormat(russian, { maximumFractionDigits: 1 });

/** One, few, many: «пара», «пары», «пар». */
export type Forms = readonly [one: string, few: string, many: string];

/** The form of a word that stands beside this number. */
export function plural(count: number, [one, few, many]: Forms): string {
  const rule = rules.select(Math.abs(count));
  return rule === 'one' ? one : rule === 'few' ? few : many;
}

/** «1 038», or «–» when there is none. */
export const number = (value: number | null | undefined): string =>
  value === null || value === undefined ? '–' : whole.format(value);

/** «44 дня», kept on one line. */
export const count = (value: number, forms: Forms): string =>
  `${whole.format(value)}\u00a0${plural(value, forms)}`;

/** «60,6 %» of a value in percent, or «–» when there is none. */
export const percent = (value: number | null | undefined): string =>
  value === null || value === undefined ? '–' : `${tenth.format(value)}\u00a0%`;

/** «7,5», or «–» when there is none. */
export const tenths = (value: number | null | undefined): string =>
  value === null || value === undefined ? '–' : tenth.format(value);

const hour: Forms = ['час', 'часа', 'часов'];

/** «26 часов назад». */
export const hoursAgo = (hours: number): string =>
  hours === 0 ? 'меньше часа назад' : `${count(hours, hour)} назад`;

/** Words that every feature counts. */
export const words = {
  day: ['день', 'дня', 'дней'],
  /** «дольше 21 дня» */
  longerThanDays: ['дня', 'дней', 'дней'],
  pair: ['пара', 'пары', 'пар'],
  person: ['человек', 'человека', 'человек'],
  pupil: ['ученик', 'ученика', 'учеников'],
  meeting: ['встреча', 'встречи', 'встреч'],
  record: ['запись', 'записи', 'записей'],
  school: ['школа', 'школы', 'школ'],
} as const satisfies Record<string, Forms>;
