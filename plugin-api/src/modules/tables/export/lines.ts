import { classTitle } from '@nastavnik/contracts/class-title';
import type { Completion } from '@nastavnik/contracts/mentees';
import type { Pack } from '@nastavnik/contracts/packs';
import type { PersonBrief } from '@nastavnik/contracts/roster';
import { readActs, stateOn } from '../../consents/consent-state.ts';
import { birthYearOf } from '../../roster/age.ts';
import { briefOf, sortName } from '../../roster/brief.ts';
import type { MenteeLine, MentorLine, PairLine } from './export.repository.ts';

export type Cell = string | number | null;

/** What every line needs besides its own row. */
export interface Around {
  pack: Pack;
  school: string;
  today: string;
  /** «Гущина Анна, +7 900 000-14-27» of the parents of a child. */
  guardians: ReadonlyMap<string, string[]>;
}

/** The 13 columns of the model, in its order. */
export const menteeHeads = [
  '№ п/п',
  'ФИО наставляемого',
  'Контактные данные для связи (данные представителя)',
  'Год рождения наставляемого',
  'Основной запрос наставляемого',
  'Дата вхождения в программу',
  'ФИО наставника',
  'Форма наставничества',
  'Место работы/учёбы наставника',
  'Дата завершения программы',
  'Результаты программы',
  'Ссылка на кейс/отзыв наставляемого на сайте организации',
  'Отметка о прохождении программы',
] as const;

/** The 16 columns of the model, in its order. */
export const mentorHeads = [
  '№ п/п',
  'ФИО наставника',
  'Контактные данные для связи',
  'Место работы/учёбы наставника',
  'Основные компетенции наставника',
  'Важные для программы достижения наставника',
  'Интересы наставника',
  'Желаемый возраст наставляемых',
  'Ресурс времени на программу наставничества',
  'Дата вхождения в программу',
  'ФИО наставляемого (наставляемых)',
  'Форма наставничества',
  'Место работы/учёбы наставляемого',
  'Дата завершения программы',
  'Результаты программы',
  'Ссылка на кейс/отзыв наставника на сайте организации',
] as const;

export const NO_CONSENT = 'нет согласия на обработку данных';
const completions: Record<Completion, string> = { yes: 'да', no: 'нет', early: 'досрочно' };

const dayOf = (date: string | null) => date?.split('-').toReversed().join('.') ?? null;
const fullName = (person: PersonBrief | null) => (person ? sortName(person) : '');
const unique = (texts: readonly string[]) => [...new Set(texts)].filter(Boolean).join('; ');
const titleOf = (list: readonly { code: string; title: string }[], code: string | null) =>
  list.find((each) => each.code === code)?.title ?? code ?? '';

/** «МБОУ «СОШ № 12», 8 «Б»»; of people from outside what was written down. */
function placeOf(person: PersonBrief | null, school: string, workplace: string | null): string {
  if (!person) return '';
  const here = person.classTitle === null ? person.position : classTitle(person.classTitle);
  return workplace || (here ? `${school}, ${here}` : '');
}

/** The contacts that the journal gives: of an adult their own, of a child the parents'. */
export const journalContacts = (row: MenteeLine | MentorLine, { guardians }: Around): string[] =>
  row.isPupil
    ? (guardians.get(row.id) ?? [])
    : [row.phone, row.email].flatMap((each) => each ?? []);

function contactsOf(row: MenteeLine | MentorLine, around: Around): string {
  const { today } = around;
  const all = unique([...journalContacts(row, around), row.contacts ?? '']);
  const consent = readActs(row.acts).find(({ kind }) => kind === 'PD_PROCESSING');
  return all === '' || (consent && stateOn(consent, today) === 'active') ? all : NO_CONSENT;
}

function completionOf({ completion, status }: MenteeLine): string {
  if (completion) return completions[completion];
  return { finished: completions.yes, broken: completions.early }[status ?? ''] ?? '';
}

export function menteeLine(row: MenteeLine, at: number, around: Around): Cell[] {
  const { pack, school } = around;
  const mentor = briefOf(row, 'mentor');
  return [
    at + 1,
    fullName(briefOf(row, 'person')),
    contactsOf(row, around),
    birthYearOf(row.birthDate, row.isPupil),
    [row.ground && titleOf(pack.grounds, row.ground), row.request].filter(Boolean).join(': '),
    dayOf(row.startedOn),
    fullName(mentor),
    titleOf(pack.forms, row.form),
    placeOf(mentor, school, row.workplace),
    dayOf(row.endedOn),
    row.results,
    row.caseUrl,
    completionOf(row),
  ];
}

/** The pairs of now; of one who has none, those of the last year. */
function shownPairs(pairs: readonly PairLine[]): PairLine[] {
  const open = pairs.filter(({ endedOn }) => endedOn === null);
  const year = Math.max(...pairs.map(({ schoolYear }) => schoolYear));
  return open.length > 0 ? open : pairs.filter(({ schoolYear }) => schoolYear === year);
}

export function mentorLine(
  row: MentorLine,
  at: number,
  around: Around & { pairs: readonly PairLine[] },
): Cell[] {
  const { pack, school } = around;
  const pairs = shownPairs(around.pairs);
  const mentees = pairs.flatMap((pair) => briefOf(pair, 'mentee') ?? []);
  const starts = pairs.flatMap(({ startedOn }) => startedOn ?? []).toSorted();
  const ends = pairs.flatMap(({ endedOn }) => endedOn ?? []).toSorted();
  const person = briefOf(row, 'person');
  return [
    at + 1,
    fullName(person),
    contactsOf(row, around),
    placeOf(person, school, row.workplace),
    row.competences.join(', '),
    row.achievements,
    row.interests,
    row.desiredAges,
    row.timeResource,
    dayOf(starts[0] ?? null),
    unique(mentees.map(fullName)),
    unique(pairs.map(({ form }) => titleOf(pack.forms, form))),
    unique(mentees.map((mentee) => placeOf(mentee, school, null))),
    dayOf(pairs.some(({ endedOn }) => endedOn === null) ? null : (ends.at(-1) ?? null)),
    row.results,
    row.caseUrl,
  ];
}
