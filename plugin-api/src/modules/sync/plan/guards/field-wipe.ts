import type { Value } from '../roster.ts';
import { above, type Judge, percentOf } from './facts.ts';

const columns = {
  people: {
    family_name: 'фамилия',
    given_name: 'имя',
    middle_name: 'отчество',
    sex: 'пол',
    birth_date: 'дата рождения',
    grade: 'параллель ученика',
    position: 'должность',
    pedagogical_since: 'начало педагогической работы',
    email: 'почта',
    phone: 'телефон',
  },
  classes: { grade: 'параллель класса', letter: 'литера класса', school_year: 'учебный год' },
} as const;

const isFilled = (value: Value | undefined) =>
  value !== undefined && value !== null && value !== '';

/** G9: a column that was filled comes empty for a large share of its rows, small numbers aside. */
export const fieldWipe: Judge = ({ input, changes }, rule) => {
  const wiped = (['people', 'classes'] as const).flatMap((table) =>
    Object.entries(columns[table]).flatMap(([column, word]) => {
      const emptied = changes[table].filter(
        ({ before, after }) =>
          before !== null &&
          after['active'] !== false &&
          isFilled(before[column]) &&
          column in after &&
          !isFilled(after[column]),
      ).length;
      if (emptied <= rule.rows) return [];
      const filled = [...input.held[table].values()].filter(
        (row) => row['active'] && isFilled(row[column]),
      ).length;
      return above(emptied, filled, rule)
        ? [`«${word}» – у ${emptied} из ${filled} (${percentOf(emptied, filled)})`]
        : [];
    }),
  );
  if (wiped.length === 0) return undefined;
  return `Сотрутся заполненные данные: ${wiped.join(', ')}.`;
};
