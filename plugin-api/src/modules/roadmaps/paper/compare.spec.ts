import type { ItemDraft, RoadmapContent } from '@nastavnik/contracts/roadmaps';
import { expect, it } from 'vitest';
import { compareContents } from './compare.ts';

const item = (number: string, more: Partial<ItemDraft> = {}): ItemDraft => ({
  number,
  section: null,
  title: `Мероприятие ${number}`,
  bodies: ['OFFICE'],
  due: { kind: 'month', month: '2026-05' },
  dueNote: '',
  result: 'Перечень',
  targets: [],
  proof: { kind: 'document', of: 'Перечень' },
  ...more,
});
const content = (items: ItemDraft[], more: Partial<RoadmapContent> = {}): RoadmapContent => ({
  title: 'Карта',
  level: 'municipality',
  period: { from: 2026, to: 2027 },
  bodies: [
    { code: 'OFFICE', title: 'Управление', level: 'municipality' },
    { code: 'SCHOOL', title: 'Школы', level: 'school' },
  ],
  sections: [],
  indicators: [],
  items,
  ...more,
});
const before = content([item('1'), item('2'), item('3')]);

it('the same text differs in nothing', () => {
  expect(compareContents(before, structuredClone(before))).toEqual({ head: [], items: [] });
});

it('what was added and removed is told by its number and title', () => {
  const after = content([item('1'), item('3'), item('4')]);
  expect(compareContents(before, after).items).toEqual([
    { kind: 'added', number: '4', title: 'Мероприятие 4', changes: [] },
    { kind: 'removed', number: '2', title: 'Мероприятие 2', changes: [] },
  ]);
});

it('what was changed is told as the table says it', () => {
  const changed = item('2', {
    title: 'Иное',
    due: { kind: 'by', date: '2026-06-01' },
    bodies: ['OFFICE', 'SCHOOL'],
    result: '',
  });
  const { items } = compareContents(before, content([item('1'), changed, item('3')]));
  expect(items).toEqual([
    {
      kind: 'changed',
      number: '2',
      title: 'Иное',
      changes: [
        { what: 'Мероприятие', before: 'Мероприятие 2', after: 'Иное' },
        { what: 'Срок', before: 'май 2026 г.', after: 'до 01.06.2026' },
        { what: 'Исполнители', before: 'Управление', after: 'Управление; Школы' },
        { what: 'Результат', before: 'Перечень', after: '–' },
      ],
    },
  ]);
});

it('items that were numbered anew are the same items', () => {
  const after = content([
    item('1'),
    item('2', { title: 'Новое' }),
    item('3', { title: 'Мероприятие 2' }),
    item('4', { title: 'Мероприятие 3' }),
  ]);
  expect(compareContents(before, after).items.map(({ kind, number }) => [kind, number])).toEqual([
    ['added', '2'],
    ['changed', '3'],
    ['changed', '4'],
  ]);
});

it('title, years and executors are told too', () => {
  const after = content(before.items, { title: 'Карта района', period: { from: 2026, to: 2026 } });
  expect(compareContents(before, after).head).toEqual([
    { what: 'Название', before: 'Карта', after: 'Карта района' },
    { what: 'Годы', before: '2026–2027', after: '2026' },
  ]);
});

it('a target that is another is told year by year, as the paper says it', () => {
  const indicators = [{ code: 'COVERAGE', title: 'Вовлечённые', unit: '%' }];
  const of = (value: number) =>
    content(
      [
        item('1', {
          targets: [{ indicator: 'COVERAGE', atLeast: true, years: { '2026': value } }],
        }),
      ],
      { indicators },
    );
  expect(compareContents(of(35), of(40)).items[0]?.changes).toEqual([
    {
      what: 'Целевые показатели',
      before: 'Вовлечённые, не менее, %: 2026 – 35',
      after: 'Вовлечённые, не менее, %: 2026 – 40',
    },
  ]);
});
