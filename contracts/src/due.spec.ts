import { describe, expect, it } from 'vitest';
import { Due } from './due.ts';

const kinds: unknown[] = [
  { kind: 'on', date: '2021-01-20' },
  { kind: 'by', date: '2020-12-05', repeat: { every: 1 } },
  { kind: 'between', from: '2021-09-01', to: '2021-09-15' },
  { kind: 'dates', dates: ['2020-12-30', '2021-09-01'] },
  { kind: 'month', month: '2020-07', repeat: { every: 2, until: 2024 } },
  { kind: 'months', from: '2020-07', to: '2020-12' },
  { kind: 'half', year: 2021, half: 2 },
  { kind: 'quarter', year: 2026, quarter: 4 },
  { kind: 'year', year: 2022, repeat: { every: 2, until: 2024 } },
  { kind: 'years', from: 2021, to: 2024 },
  { kind: 'schoolYear', endYear: 2021 },
  { kind: 'monthly' },
  { kind: 'quarterly' },
  { kind: 'halfYearly', from: 2021 },
  { kind: 'yearly', from: 2021, to: 2024 },
  { kind: 'schedule', of: 'плану-графику ИРО' },
  { kind: 'programmes' },
  {
    kind: 'several',
    parts: [
      { kind: 'month', month: '2020-10' },
      { kind: 'yearly', from: 2021 },
    ],
  },
  {
    kind: 'byBody',
    parts: [
      { body: 'DISTRICT', due: { kind: 'month', month: '2021-07' } },
      { body: 'SCHOOLS', due: { kind: 'half', year: 2021, half: 2 } },
    ],
  },
];

const wrong: [string, unknown][] = [
  ['31 June', { kind: 'by', date: '2021-06-31' }],
  ['29 February of a common year', { kind: 'on', date: '2021-02-29' }],
  ['the thirteenth month', { kind: 'month', month: '2021-13' }],
  ['a fifth quarter', { kind: 'quarter', year: 2021, quarter: 5 }],
  ['years that end before they begin', { kind: 'years', from: 2021, to: 2014 }],
  ['months that end before they begin', { kind: 'months', from: '2021-10', to: '2021-09' }],
  ['a list of one date', { kind: 'dates', dates: ['2021-09-01'] }],
  ['a date that stands twice in a list', { kind: 'dates', dates: ['2021-09-01', '2021-09-01'] }],
  [
    'what is repeated until before it began',
    { kind: 'by', date: '2021-09-01', repeat: { every: 1, until: 2020 } },
  ],
  ['every third year', { kind: 'month', month: '2021-09', repeat: { every: 3 } }],
  [
    'a year that is repeated each year, which is «yearly»',
    { kind: 'year', year: 2021, repeat: { every: 1 } },
  ],
  ['a key that is not of its kind', { kind: 'programmes', year: 2021 }],
  [
    'parts in parts',
    { kind: 'several', parts: [{ kind: 'several', parts: [] }, { kind: 'yearly' }] },
  ],
  [
    'a body that stands twice',
    {
      kind: 'byBody',
      parts: [
        { body: 'A', due: { kind: 'yearly' } },
        { body: 'A', due: { kind: 'quarterly' } },
      ],
    },
  ],
];

describe('a due date', () => {
  it.each(kinds)('of the kind $kind is taken as it is', (due) => {
    expect(Due.parse(due)).toEqual(due);
  });

  it.each(wrong)('is never %s', (_, due) => {
    expect(Due.safeParse(due).success).toBe(false);
  });
});
