import type { Random } from '../roster/random.ts';
import type { Bond } from './bonds.ts';
import type { Calendar } from './calendar.ts';
import type { SignIn } from './meetings.ts';
import type { PersonClient } from './person-client.ts';

interface Question {
  code: string;
  scale: 'S10' | 'YN' | 'TXT' | 'FREQ5';
}
interface Sheet {
  sheet: { id: string; version: number };
  questions: Question[];
}

function answerTo({ scale }: Question, chance: Random): number | string {
  if (scale === 'S10') return 5 + chance.below(6);
  if (scale === 'YN') return chance.below(2);
  if (scale === 'FREQ5') return 1 + chance.below(5);
  return chance.pick(['Научиться планировать время', 'Подтянуть предметы', 'Больше общаться']);
}

/** The questionnaires at the entry: asked of all pairs, answered by most of the first ones. */
export async function survey(
  curator: PersonClient,
  bonds: readonly Bond[],
  { signIn, calendar, chance }: { signIn: SignIn; calendar: Calendar; chance: Random },
): Promise<void> {
  await curator.post('/api/v1/surveys', { moment: 'entry', dueOn: calendar.ahead(10) });
  const people = bonds.slice(0, 8).flatMap(({ mentor, mentees }) => [mentor, ...mentees]);
  for (const { sourcedId } of people.slice(2)) {
    const client = signIn(sourcedId);
    const { items } = await client.get<{ items: Sheet['sheet'][] }>('/api/v1/my/survey-sheets');
    for (const { id } of items) {
      const { sheet, questions } = await client.get<Sheet>(`/api/v1/survey-sheets/${id}`);
      const answers = Object.fromEntries(
        questions.map((question) => [question.code, answerTo(question, chance)]),
      );
      const path = `/api/v1/survey-sheets/${id}/answers`;
      await client.put(path, { answers, send: true }, sheet.version);
    }
  }
}
