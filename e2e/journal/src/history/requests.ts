import type { SignIn } from './meetings.ts';
import type { PersonClient } from './person-client.ts';
import type { Member } from './school-people.ts';

const wishes = ['Трудно с алгеброй', 'Хочу попробовать себя в робототехнике', 'Недавно в классе'];

/** Some pupils ask for a mentor themselves, a parent and the psychologist ask for others. */
export async function ask(
  curator: PersonClient,
  asking: readonly Member[],
  signIn: SignIn,
): Promise<void> {
  const [parents, psychologists, ...own] = asking;
  if (parents)
    await curator.post('/api/v1/requests', {
      personId: parents.id,
      source: 'parent',
      grounds: ['LOW_RESULTS'],
      wish: 'Просим помочь с русским языком до конца четверти',
    });
  if (psychologists)
    await curator.post('/api/v1/requests', {
      personId: psychologists.id,
      source: 'psychologist',
      grounds: ['NEWCOMER'],
      urgency: 'urgent',
      wish: 'Перешёл из другой школы, пока держится один',
    });
  for (const [at, pupil] of own.entries()) {
    const wish = wishes[at % wishes.length];
    await signIn(pupil.sourcedId).post('/api/v1/requests', { form: 'PUPIL_PUPIL', wish });
  }
}
