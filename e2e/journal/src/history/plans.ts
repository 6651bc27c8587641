import type { Bond } from './bonds.ts';
import type { Calendar } from './calendar.ts';
import type { PersonClient } from './person-client.ts';

/** What a pair of pupils, and of teachers, sets out to do. */
const plans: Record<Bond['form'], { goal: string; tasks: [task: string, expected: string][] }> = {
  PUPIL_PUPIL: {
    goal: 'Закончить четверть по алгебре без троек',
    tasks: [
      ['Разобрать темы, на которых остановились', 'Список тем и порядок, в котором их проходим'],
      ['Решать по пять задач между встречами', 'Самостоятельные написаны на четыре и выше'],
    ],
  },
  TEACHER_TEACHER: {
    goal: 'Вести урок уверенно: план, время, обратная связь',
    tasks: [
      ['Посетить четыре урока наставника', 'Свои заметки о каждом уроке'],
      ['Провести открытый урок', 'Разбор урока с наставником и завучем'],
    ],
  },
};

/** The mentor writes the individual plan of the pair; the curator agrees to it. */
export async function writePlan(
  { form, pairId }: Bond & { pairId: string },
  {
    mentor,
    curator,
    calendar,
  }: { mentor: PersonClient; curator: PersonClient; calendar: Calendar },
): Promise<void> {
  const path = `/api/v1/pairs/${pairId}/plan`;
  const { goal, tasks } = plans[form];
  const lines = tasks.map(([task, expected], at) => ({
    section: at === 0 ? 'DIFFICULTIES' : 'DIRECTIONS',
    task,
    expected,
    due: calendar.ahead(20 + at * 20),
  }));
  const { version } = await mentor.get<{ version: number }>(path);
  const kept = await mentor.put<{ version: number }>(path, { goal, lines }, version);
  await curator.post(`${path}/agree`, undefined, kept.version);
}
