import type { PlanLine } from '@nastavnik/contracts/plans';
import { describe, expect, it } from 'vitest';
import { planChanges } from './plan-story.ts';

const line = (task: string, over: Partial<PlanLine> = {}): PlanLine => ({
  section: 'DIFFICULTIES',
  task,
  due: null,
  expected: null,
  actual: null,
  mark: null,
  ...over,
});
const plan = (...lines: PlanLine[]) => ({ goal: 'Балл 3,8', lines, agreedOn: null });
const words = (before: ReturnType<typeof plan> | undefined, after: ReturnType<typeof plan>) =>
  planChanges(before, after).replaceAll('\u00a0', ' ');
const [a, b, c, d, e] = ['Дроби', 'Уравнения', 'Графики', 'Задачи', 'Проект'].map((task) =>
  line(task),
) as [PlanLine, PlanLine, PlanLine, PlanLine, PlanLine];

describe('what a save of a plan changed', () => {
  it.each([
    [undefined, plan(a, b), 'добавлены 2 задачи'],
    [plan(a), plan(a, line('Новая', { section: 'DIRECTIONS' })), 'добавлена 1 задача'],
    [plan(), plan(a, b, c, d, e), 'добавлено 5 задач'],
    [plan(a, b, c), plan(b), 'убраны 2 задачи'],
    [plan(a), plan(line('Дроби', { due: '2026-12-01' })), 'изменена 1 задача'],
    [plan(a), plan(line('Обыкновенные дроби')), 'изменена 1 задача'],
    [
      plan(a, b),
      plan(line('Дроби', { actual: 'На «4»', mark: 9 }), line('Уравнения', { actual: 'Да' })),
      'записаны 2 результата, поставлена 1 оценка',
    ],
    [plan(a), { ...plan(a), goal: 'Балл 4' }, 'изменена цель'],
    [plan(a, b), plan(b, a), 'состав не изменился'],
  ])('%#', (before, after, told) => expect(words(before, after)).toBe(told));

  it('tells when the agreement was lost', () => {
    const agreed = { ...plan(a), agreedOn: '2026-10-20' as never };
    expect(planChanges(agreed, plan(a, b))).toMatch(/добавлена.*, согласование снято$/);
  });
});
