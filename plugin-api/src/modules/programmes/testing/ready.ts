import { menteeRoutes } from '@nastavnik/contracts/mentees';
import { mentorRoutes } from '@nastavnik/contracts/mentors';
import type { TestSchool } from '../../../testing/make.ts';

/** A pupil in a base with every consent. */
export async function ready(
  school: TestSchool,
  base: 'mentors' | 'mentees',
  family: string,
): Promise<string> {
  const person = await school.pupil(family);
  await school.consents(person, 'PARTICIPATION', 'PD_PROCESSING');
  if (base === 'mentors')
    await school.curator.send(mentorRoutes.add, {
      body: { personIds: [person], base: 'PUPILS', capacity: 30 },
    });
  else
    await school.curator.send(menteeRoutes.add, {
      body: { personIds: [person], form: 'PUPIL_PUPIL' },
    });
  return person;
}
