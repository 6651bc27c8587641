import { expect, it } from 'vitest';
import { breakable, lettersIn, shortRows, wideWords } from './long-words.ts';

const columns = [
  { title: '№', width: 1, text: '{п}' },
  { title: 'Наставник', width: 4, text: '{наставник}' },
  { title: 'Срок', width: 5, text: '{срок}' },
];
const template = { title: '', blocks: [] };
const letters = lettersIn(columns, template);

it('hyphenates only the columns that have a word too long for them', () => {
  const rows = [
    ['1', 'Иванова Анна', 'по 31.05.2027'],
    ['2', 'Константинопольская-Невская Екатерина', 'по 31.05.2027'],
    ['3', 'Преподаватель-организатор основ безопасности', ''],
  ];
  expect(wideWords(rows, letters)).toEqual([false, false, false]);
  const long = [...rows, ['4', 'Рентгеноэлектрокардиографического', '']];
  expect(wideWords(long, letters)).toEqual([false, true, false]);
  expect(wideWords(long, lettersIn(columns, { ...template, landscape: true }))[1]).toBe(false);
  expect(wideWords([], letters)).toEqual([false, false, false]);
});

it('lets a word without end break, and leaves all others as they are', () => {
  const longest = 'ха'.repeat(20);
  expect(breakable(`Ъ ${longest}`, 10)).toBe(`Ъ ${longest}`);
  expect(breakable(longest.repeat(2), 10).split('\u200b')).toEqual([longest, longest]);
  expect(breakable('Школа '.repeat(20), 10)).not.toContain('\u200b');
});

it('cuts what has no syllables at the letters of its column', () => {
  expect(breakable('х'.repeat(25), 10.7).split('\u200b')).toEqual([
    'х'.repeat(10),
    'х'.repeat(10),
    'х'.repeat(5),
  ]);
  expect(breakable('ivanova.anna@school.ru', 10).split('\u200b')).toHaveLength(3);
  expect(breakable('300', 2.1)).toBe('300');
  expect(breakable('х'.repeat(10), 10)).toBe('х'.repeat(10));
  expect(breakable('Рентгеноэлектрокардиографического', 10)).not.toContain('\u200b');
  expect(breakable('преподаватель-организатор', 10)).not.toContain('\u200b');
});

it('keeps a row whole when it fits on a page, and lets one of a large group go on', () => {
  const group = (size: number) => Array.from({ length: size }, () => 'Белова Анна, 6Б').join('\n');
  expect(
    shortRows(
      [
        ['1', group(20), ''],
        ['2', group(60), ''],
        ['3', 'слово '.repeat(200), ''],
      ],
      letters,
    ),
  ).toEqual([true, false, false]);
});

it('never breaks a date', () => {
  expect(breakable('с 01.09.2026 по 31.05.2027', 7)).toBe('с 01.09.2026 по 31.05.2027');
});
