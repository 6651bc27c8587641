import { describe, expect, it } from 'vitest';
import type { Due } from '../due.ts';
import { dueInSentence } from './sentence.ts';
import { dueWords } from './words.ts';

const every1 = { repeat: { every: 1 as const } };
const both: [Due, string, string][] = [
  [{ kind: 'on', date: '2021-01-20' }, '20.01.2021', '20 января 2021 года'],
  [{ kind: 'by', date: '2021-03-01' }, 'до 01.03.2021', 'до 1 марта 2021 года'],
  [
    { kind: 'by', date: '2020-12-05', ...every1 },
    'до 05.12.2020, далее ежегодно',
    'до 5 декабря 2020 года, далее ежегодно',
  ],
  [
    { kind: 'by', date: '2020-05-01', repeat: { every: 2, until: 2024 } },
    'до 01.05.2020, далее раз в два года по 2024 г.',
    'до 1 мая 2020 года, далее раз в два года по 2024 год',
  ],
  [
    { kind: 'between', from: '2021-09-01', to: '2021-09-15' },
    '01.09.2021 – 15.09.2021',
    'с 1 по 15 сентября 2021 года',
  ],
  [
    { kind: 'between', from: '2021-08-20', to: '2021-09-15' },
    '20.08.2021 – 15.09.2021',
    'с 20 августа по 15 сентября 2021 года',
  ],
  [
    { kind: 'between', from: '2020-12-20', to: '2021-01-15' },
    '20.12.2020 – 15.01.2021',
    'с 20 декабря 2020 года по 15 января 2021 года',
  ],
  [
    { kind: 'dates', dates: ['2020-12-30', '2021-09-01'] },
    '30.12.2020, 01.09.2021',
    'до 30 декабря 2020 года, до 1 сентября 2021 года',
  ],
  [
    { kind: 'months', from: '2020-07', to: '2020-12', ...every1 },
    'июль – декабрь 2020 г., далее ежегодно',
    'с июля по декабрь 2020 года, далее ежегодно',
  ],
  [
    { kind: 'months', from: '2020-12', to: '2021-02' },
    'декабрь 2020 г. – февраль 2021 г.',
    'с декабря 2020 года по февраль 2021 года',
  ],
  [
    { kind: 'half', year: 2021, half: 1 },
    'первое полугодие 2021 г.',
    'в первом полугодии 2021 года',
  ],
  [
    { kind: 'half', year: 2021, half: 2 },
    'второе полугодие 2021 г.',
    'во втором полугодии 2021 года',
  ],
  [{ kind: 'quarter', year: 2026, quarter: 1 }, 'I квартал 2026 г.', 'в I квартале 2026 года'],
  [{ kind: 'quarter', year: 2026, quarter: 2 }, 'II квартал 2026 г.', 'во II квартале 2026 года'],
  [{ kind: 'quarter', year: 2026, quarter: 4 }, 'IV квартал 2026 г.', 'в IV квартале 2026 года'],
  [{ kind: 'year', year: 2021 }, '2021 г.', 'в 2021 году'],
  [
    { kind: 'year', year: 2022, repeat: { every: 2, until: 2024 } },
    '2022 г., далее раз в два года по 2024 г.',
    'в 2022 году, далее раз в два года по 2024 год',
  ],
  [{ kind: 'years', from: 2021, to: 2024 }, '2021–2024 гг.', 'в 2021–2024 годах'],
  [{ kind: 'schoolYear', endYear: 2021 }, '2020/21 учебный год', 'в 2020/21 учебном году'],
  [{ kind: 'schoolYear', endYear: 2100 }, '2099/00 учебный год', 'в 2099/00 учебном году'],
  [{ kind: 'monthly' }, 'ежемесячно', 'ежемесячно'],
  [{ kind: 'quarterly', from: 2021 }, 'ежеквартально с 2021 г.', 'ежеквартально с 2021 года'],
  [{ kind: 'quarterly', to: 2024 }, 'ежеквартально по 2024 г.', 'ежеквартально по 2024 год'],
  [
    { kind: 'halfYearly', from: 2021, to: 2021 },
    'раз в полугодие в 2021 г.',
    'раз в полугодие в 2021 году',
  ],
  [
    { kind: 'yearly', from: 2021, to: 2024 },
    'ежегодно 2021–2024 гг.',
    'ежегодно с 2021 по 2024 год',
  ],
  [{ kind: 'schedule' }, 'по графику', 'по графику'],
  [{ kind: 'schedule', of: 'плану-графику ИРО' }, 'по плану-графику ИРО', 'по плану-графику ИРО'],
  [{ kind: 'programmes' }, 'в сроки реализации программ', 'в сроки реализации программ'],
  [
    {
      kind: 'several',
      parts: [
        { kind: 'month', month: '2020-10' },
        { kind: 'yearly', from: 2021, to: 2024 },
      ],
    },
    'октябрь 2020 г.; ежегодно 2021–2024 гг.',
    'в октябре 2020 года; ежегодно с 2021 по 2024 год',
  ],
];

const MONTHS = [
  ['январь', 'январе', 'января'],
  ['февраль', 'феврале', 'февраля'],
  ['март', 'марте', 'марта'],
  ['апрель', 'апреле', 'апреля'],
  ['май', 'мае', 'мая'],
  ['июнь', 'июне', 'июня'],
  ['июль', 'июле', 'июля'],
  ['август', 'августе', 'августа'],
  ['сентябрь', 'сентябре', 'сентября'],
  ['октябрь', 'октябре', 'октября'],
  ['ноябрь', 'ноябре', 'ноября'],
  ['декабрь', 'декабре', 'декабря'],
].map(([name, where, of], at) => [String(at + 1).padStart(2, '0'), name, where, of]);

describe('a due date', () => {
  it.each(both)('%j is «%s» in a table and «%s» in a sentence', (due, cell, sentence) => {
    expect(dueWords(due)).toBe(cell);
    expect(dueInSentence(due)).toBe(sentence);
  });

  it.each(MONTHS)('in the month %s is said in the right case', (month, name, where, of) => {
    expect(dueWords({ kind: 'month', month: `2021-${month}` })).toBe(`${name} 2021 г.`);
    expect(dueInSentence({ kind: 'month', month: `2021-${month}` })).toBe(`в ${where} 2021 года`);
    expect(dueInSentence({ kind: 'on', date: `2021-${month}-02` })).toBe(`2 ${of} 2021 года`);
  });

  it('of different bodies names each by its title', () => {
    const due: Due = {
      kind: 'byBody',
      parts: [
        { body: 'DISTRICT', due: { kind: 'month', month: '2021-07' } },
        { body: 'SCHOOLS', due: { kind: 'half', year: 2021, half: 2 } },
      ],
    };
    const titles: Record<string, string> = { DISTRICT: 'РУО', SCHOOLS: 'ОО' };
    expect(dueWords(due, (code) => titles[code] ?? code)).toBe(
      'РУО: июль 2021 г.; ОО: второе полугодие 2021 г.',
    );
    expect(dueWords(due)).toBe('DISTRICT: июль 2021 г.; SCHOOLS: второе полугодие 2021 г.');
  });
});
