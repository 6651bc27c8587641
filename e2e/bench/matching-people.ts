import type { MatchInput, MatchMentee, MatchMentor } from '@nastavnik/contracts/matching-data';

const TOPICS = 30;
const INTERESTS = 20;

/** A made-up school: pupils with requests, older pupils with competences. */
export function matchingPeople(
  next: () => number,
  sizes: { mentees: number; mentors: number; places: number },
): MatchInput {
  const below = (most: number) => Math.floor(next() * most);
  const words = (prefix: string, kinds: number, most: number) =>
    Array.from({ length: 1 + below(most) }, () => `${prefix}${below(kinds)}`);
  const person = (id: string, grade: number) => ({
    id,
    grade,
    sex: below(2) === 0 ? 'male' : 'female',
    consents: below(20) > 0,
    shift: below(8) === 0 ? 2 : 1,
    building: null,
    language: null,
    slots: Array.from({ length: 1 + below(4) }, () => ({
      weekday: 1 + below(5),
      from: `${13 + below(3)}:00`,
      until: `${16 + below(3)}:00`,
    })),
    interests: words('интерес', INTERESTS, 5),
    likes: [],
    avoids: [],
  });
  const mentors = Array.from({ length: sizes.mentors }, (_, at): MatchMentor => ({
    ...person(`mentor-${at}`, 8 + below(4)),
    labour: true,
    admitted: below(20) > 0,
    forms: null,
    places: 1 + below(sizes.places * 2 - 1),
    load: below(2),
    gives: words('тема', TOPICS, 4),
    finished: below(3),
  }));
  const mentees = Array.from({ length: sizes.mentees }, (_, at): MatchMentee => ({
    ...person(`mentee-${at}`, 5 + below(5)),
    likes: below(3) === 0 ? [`mentor-${below(sizes.mentors)}`] : [],
    teacherId: null,
    relatives: [],
    needs: words('тема', TOPICS, 3),
    asks: true,
    vulnerable: below(4) === 0,
    priority: below(10) === 0 ? 1 : 0,
    past: [],
    broken: 0,
  }));
  return { form: 'PUPIL_PUPIL', mentees, mentors, locks: [], kept: [] };
}
