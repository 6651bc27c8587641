import type { FieldChange, RosterField } from '@nastavnik/contracts/sync-plan';

const fields: Record<RosterField, string> = {
  family: 'фамилия',
  given: 'имя',
  middle: 'отчество',
  sex: 'пол',
  birthDate: 'дата рождения',
  roles: 'роль',
  grade: 'параллель',
  class: 'класс',
  position: 'должность',
  pedagogicalSince: 'педагогический стаж с',
  partTime: 'совместитель',
  email: 'почта',
  phone: 'телефон',
  missingSince: 'нет в данных журнала с',
  title: 'название',
  letter: 'буква',
  kind: 'вид класса',
  schoolYear: 'учебный год',
};

const codes: Record<string, string> = {
  pupil: 'ученик',
  staff: 'сотрудник',
  guardian: 'представитель',
  male: 'мужской',
  female: 'женский',
  true: 'да',
  false: 'нет',
  homeroom: 'класс',
  group: 'группа',
};

const DATE = /^(\d{4})-(\d{2})-(\d{2})(?:T.*)?$/;

function wordOf(value: string | null): string {
  if (value === null || value === '') return 'пусто';
  const date = DATE.exec(value);
  if (date) return `${date[3]}.${date[2]}.${date[1]}`;
  return value
    .split(',')
    .map((word) => codes[word] ?? word)
    .join(', ');
}

/** «телефон: +7 900 … → +7 901 …» */
export const changeWords = ({ field, was, becomes }: FieldChange): string =>
  was === null && becomes === null
    ? fields[field]
    : `${fields[field]}: ${wordOf(was)} → ${wordOf(becomes)}`;
