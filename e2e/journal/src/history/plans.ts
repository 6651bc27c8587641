import type { Bond } from './bonds.ts';
import type { Calendar } from './calendar.ts';
import type { PersonClient } from './person-client.ts';

interface Aim {
  goal: string;
  tasks: [task: string, expected: string][];
}

/** What pairs of pupils, and of teachers, set out to do. */
const aims: Record<Bond['form'], [Aim, ...Aim[]]> = {
  PUPIL_PUPIL: [
    {
      goal: 'Закончить четверть по математике без троек',
      tasks: [
        ['Разобрать темы, на которых остановились', 'Список тем и порядок, в котором их проходим'],
        ['Решать по пять задач между встречами', 'Самостоятельные написаны на четыре и выше'],
      ],
    },
    {
      goal: 'К концу полугодия выступить перед классом со своим проектом',
      tasks: [
        ['Выбрать тему и собрать материал', 'План выступления на пять минут'],
        ['Провести две репетиции', 'Выступление без листка'],
      ],
    },
    {
      goal: 'Домашние задания сделаны вовремя четыре недели подряд',
      tasks: [
        ['Составить расписание дня', 'Расписание висит дома и в дневнике'],
        ['Отмечать каждую неделю, что сделано', 'Не больше одного пропуска в неделю'],
      ],
    },
  ],
  TEACHER_TEACHER: [
    {
      goal: 'Вести урок уверенно: план, время, обратная связь',
      tasks: [
        ['Посетить четыре урока наставника', 'Свои заметки о каждом уроке'],
        ['Провести открытый урок', 'Разбор урока с наставником и завучем'],
      ],
    },
  ],
};

/** Nobody has written before: the first save is of version 1. */
const unwritten = 1;

/** Who writes the plan of which pair; by the number it sets out for something else. */
interface Writing {
  mentor: PersonClient;
  /** Agrees to the plan; without one it waits. */
  curator: PersonClient | undefined;
  calendar: Calendar;
  number: number;
}

/** The mentor writes the individual plan of the pair; the curator agrees to it. */
export async function writePlan(
  { form, pairId }: Bond & { pairId: string },
  { mentor, curator, calendar, number }: Writing,
): Promise<void> {
  const path = `/api/v1/pairs/${pairId}/plan`;
  const { goal, tasks } = aims[form][number % aims[form].length] ?? aims[form][0];
  const lines = tasks.map(([task, expected], at) => ({
    section: at === 0 ? 'DIFFICULTIES' : 'DIRECTIONS',
    task,
    expected,
    due: calendar.ahead(20 + at * 20),
  }));
  const kept = await mentor.put<{ version: number }>(path, { goal, lines }, unwritten);
  await curator?.post(`${path}/agree`, undefined, kept.version);
}
