import { Due } from '@nastavnik/contracts/due';
import { describe, expect, it } from 'vitest';
import { type CellContext, parseDue } from './parse-due.ts';

const by = (date: string, again = {}): Due => ({ kind: 'by', date, ...again });
const every1 = { repeat: { every: 1 as const } };

const understood: [string, Due][] = [
  ['до 1 июня 2021 года', by('2021-06-01')],
  ['ДО 1 ИЮНЯ 2021 ГОДА', by('2021-06-01')],
  ['не позднее 1 июня 2021', by('2021-06-01')],
  ['к 01.09.2021 г.', by('2021-09-01')],
  ['Срок: до 01.06.21', by('2021-06-01')],
  ['до\n1\u00A0июня\r\n2021\u00A0г.', by('2021-06-01')],
  ['01.06.2021', { kind: 'on', date: '2021-06-01' }],
  ['2021-06-01', { kind: 'on', date: '2021-06-01' }],
  ['29 февраля 2024 г.', { kind: 'on', date: '2024-02-29' }],
  ['ежегодно, до 5 декабря 2020 года', by('2020-12-05', every1)],
  ['до 5 декабря 2020 г., далее — ежегодно', by('2020-12-05', every1)],
  ['до 5 декабря 2020 г. и далее раз в два года', by('2020-12-05', { repeat: { every: 2 } })],
  ['до 5 декабря, ежегодно 2021–2024 гг.', by('2021-12-05', { repeat: { every: 1, until: 2024 } })],
  ['до конца 2021 года', by('2021-12-31')],
  ['до конца февраля 2024', by('2024-02-29')],
  ['до конца II квартала 2021 г.', by('2021-06-30')],
  ['с 1 по 15 сентября 2021 г.', { kind: 'between', from: '2021-09-01', to: '2021-09-15' }],
  ['1–15 сентября 2021', { kind: 'between', from: '2021-09-01', to: '2021-09-15' }],
  ['с 20.12.2020 по 15.01.2021', { kind: 'between', from: '2020-12-20', to: '2021-01-15' }],
  ['сентябрь – октябрь 2020 г.', { kind: 'months', from: '2020-09', to: '2020-10' }],
  ['сентябрь‐октябрь 2020г', { kind: 'months', from: '2020-09', to: '2020-10' }],
  ['сентябрь −октябрь\n2020 г.', { kind: 'months', from: '2020-09', to: '2020-10' }],
  ['с сентября по октябрь 2020 года', { kind: 'months', from: '2020-09', to: '2020-10' }],
  ['ноябрь 2020 – февраль 2021 гг.', { kind: 'months', from: '2020-11', to: '2021-02' }],
  ['в сентябре 2020', { kind: 'month', month: '2020-09' }],
  ['сент. 2020', { kind: 'month', month: '2020-09' }],
  ['в течение сентября 2020 г.', { kind: 'month', month: '2020-09' }],
  ['второе полугодие 2021', { kind: 'half', year: 2021, half: 2 }],
  ['I полугодие 2021 г.', { kind: 'half', year: 2021, half: 1 }],
  ['2-е полугодие 2021', { kind: 'half', year: 2021, half: 2 }],
  ['IV квартал 2026', { kind: 'quarter', year: 2026, quarter: 4 }],
  ['4 кв. 2026 г.', { kind: 'quarter', year: 2026, quarter: 4 }],
  ['Ⅳ квартал 2026', { kind: 'quarter', year: 2026, quarter: 4 }],
  ['І–ІІІ кварталы 2026 г.', { kind: 'months', from: '2026-01', to: '2026-09' }],
  ['2021/22 учебный год', { kind: 'schoolYear', endYear: 2022 }],
  ['в течение 2021 – 2022 учебного года', { kind: 'schoolYear', endYear: 2022 }],
  ['2021/2022 уч. г.', { kind: 'schoolYear', endYear: 2022 }],
  ['2021-2022 уч.год', { kind: 'schoolYear', endYear: 2022 }],
  ['в течение 2021 года', { kind: 'year', year: 2021 }],
  ['2020-2021 гг.', { kind: 'years', from: 2020, to: 2021 }],
  ['в 2021–2024 годах', { kind: 'years', from: 2021, to: 2024 }],
  ['2021, 2022 и 2023 гг.', { kind: 'yearly', from: 2021, to: 2023 }],
  ['раз в два года (2022, 2024)', { kind: 'year', year: 2022, repeat: { every: 2, until: 2024 } }],
  ['1 раз в 2 года, с 2022 г.', { kind: 'year', year: 2022, repeat: { every: 2 } }],
  ['ежегодно', { kind: 'yearly' }],
  ['Каждый год', { kind: 'yearly' }],
  ['2020 г., далее ежегодно', { kind: 'yearly', from: 2020 }],
  ['ежеквартально, 2021-2024 гг.', { kind: 'quarterly', from: 2021, to: 2024 }],
  ['1 раз в квартал', { kind: 'quarterly' }],
  ['ежемесячно', { kind: 'monthly' }],
  ['раз в полугодие', { kind: 'halfYearly' }],
  [
    'октябрь, декабрь 2021 г.',
    {
      kind: 'several',
      parts: [
        { kind: 'month', month: '2021-10' },
        { kind: 'month', month: '2021-12' },
      ],
    },
  ],
  ['по утверждённому графику', { kind: 'schedule' }],
  ['согласно графику', { kind: 'schedule' }],
  ['по плану работы РНЦ', { kind: 'schedule', of: 'плану работы РНЦ' }],
  ['в сроки реализации программ', { kind: 'programmes' }],
];

const questions: [string, string, Due[]?][] = [
  ['', 'empty'],
  [' – ', 'empty'],
  ['2021-2014', 'wrong-order'],
  ['ежегодно 2021-2014', 'wrong-order'],
  ['октябрь – сентябрь 2020 г.', 'two-readings'],
  ['октябрь 2021 – сентябрь 2020', 'wrong-order'],
  ['15.09.2021 – 01.09.2021', 'wrong-order'],
  ['2020/23 учебный год', 'wrong-order'],
  ['31.06.2021', 'no-such-day'],
  ['29 февраля 2021 г.', 'no-such-day'],
  ['до 45.13.2021', 'no-such-day'],
  ['1 июня 2201 года', 'no-such-day'],
  ['V квартал 2021', 'not-understood'],
  ['до 1 июня', 'no-year'],
  ['ежегодно до 5 декабря', 'no-year'],
  ['сентябрь', 'no-year'],
  ['в течение учебного года', 'no-year'],
  ['в течение года', 'no-year'],
  ['1 раз в два года', 'no-year'],
  ['октябрь 2020, декабрь', 'no-year'],
  ['постоянно', 'no-end'],
  ['в течение всего периода', 'no-end'],
  ['По факту (проведение конкурсов)', 'not-a-due'],
  ['по мере необходимости', 'not-a-due'],
  ['по согласованию', 'not-a-due'],
  [
    '2020-2021',
    'two-readings',
    [
      { kind: 'years', from: 2020, to: 2021 },
      { kind: 'schoolYear', endYear: 2021 },
    ],
  ],
  ['до июня 2021 г.', 'two-readings', [by('2021-05-31'), by('2021-06-30')]],
  ['до 2024 года', 'two-readings', [by('2023-12-31'), by('2024-12-31')]],
  ['до конца 2020/21 учебного года', 'two-readings', [by('2021-05-31'), by('2021-08-31')]],
  [
    'второе полугодие 2020/21 учебного года',
    'two-readings',
    [{ kind: 'months', from: '2021-01', to: '2021-05' }],
  ],
  [
    'декабрь – февраль 2021 г.',
    'two-readings',
    [
      { kind: 'months', from: '2020-12', to: '2021-02' },
      { kind: 'months', from: '2021-12', to: '2022-02' },
    ],
  ],
  ['октябрь, апрель 2021 г.', 'wrong-order'],
  ['июль 2021 г., II полугодие 2021 г.', 'whose'],
  ['до 1 июня 2021 г., кроме малокомплектных школ', 'not-understood'],
  ['до 1 июня 2021 г. (в 2022 году – до 1 мая)', 'not-understood'],
  ['первая неделя сентября 2021', 'not-understood'],
  ['44197', 'not-understood'],
];

describe('the words of a due date', () => {
  it.each(understood)('%j are understood', (text, due) => {
    expect(parseDue(text)).toEqual({ due });
    expect(Due.safeParse(due).success).toBe(true);
  });

  it.each(questions)('%j are a question: %s', (text, question, candidates) => {
    expect(parseDue(text)).toMatchObject({ question, ...(candidates && { candidates }) });
  });

  const inSchoolYear: CellContext = { schoolYear: 2021 };
  const inYear: CellContext = { year: 2020 };
  it.each<[string, CellContext, Due]>([
    ['сентябрь', inSchoolYear, { kind: 'month', month: '2020-09' }],
    ['до 1 июня', inSchoolYear, by('2021-06-01')],
    ['декабрь – февраль', inSchoolYear, { kind: 'months', from: '2020-12', to: '2021-02' }],
    ['в течение учебного года', inSchoolYear, { kind: 'schoolYear', endYear: 2021 }],
    ['ежегодно до 5 декабря', inYear, by('2020-12-05', every1)],
    ['до 1 сентября каждого года', inYear, by('2020-09-01', every1)],
    ['II полугодие', inYear, { kind: 'half', year: 2020, half: 2 }],
  ])('%j take the year that the table is about', (text, context, due) => {
    expect(parseDue(text, context)).toEqual({ due });
  });

  it('ask in the year of the table what they would not say', () => {
    expect(parseDue('постоянно', inYear)).toEqual({
      question: 'no-end',
      candidates: [{ kind: 'year', year: 2020 }],
    });
    expect(parseDue('II полугодие', inSchoolYear)).toMatchObject({ question: 'two-readings' });
  });
});
