import type { Random } from '../roster/random.ts';
import type { Bond } from './bonds.ts';
import type { Calendar } from './calendar.ts';
import type { PersonClient } from './person-client.ts';

interface Logged {
  id: string;
}

/** Signs a person of this school in. */
export type SignIn = (sourcedId: string) => PersonClient;

/** What a pair does at its first, second and third meeting. */
const topics: Record<Bond['form'], readonly string[]> = {
  PUPIL_PUPIL: [
    'Познакомились, договорились, когда встречаемся',
    'Разобрали домашнюю работу по математике',
    'Составили план на четверть',
  ],
  TEACHER_TEACHER: [
    'Познакомились, договорились, когда встречаемся',
    'Посетили урок наставника и разобрали его',
    'Составили план на полугодие',
  ],
};
const words = ['Стало понятнее', 'Было интересно', 'Помогло', null, null, null];

/** Of a group, so many tell how it was. */
const answering = 2;

/** Days between one meeting of a pair and the next: a pair has its day of the week. */
const rhythm = 7;
const silence = 35;

/** The pairs of the people offered at sign-in have met three times. */
const shownDays = [21, 14, 7];

/** Meetings of pairs that go on: two on average, and most who have met twice have come to their plan. */
const counts = [1, 1, 2, 3, 3];

function daysOf(bond: Bond, chance: Random): number[] {
  if (bond.shown) return shownDays;
  const last = bond.fate === 'silent' ? silence : 1 + chance.below(7);
  const count = bond.fate === 'silent' ? 2 : chance.pick(counts);
  return Array.from({ length: count }, (_, at) => last + (count - 1 - at) * rhythm).filter(
    (day) => day < bond.fixedAgo,
  );
}

interface Meeting {
  mentor: PersonClient;
  signIn: SignIn;
  calendar: Calendar;
  chance: Random;
}

/**
 * Meetings of one pair, logged by its mentor; mentees answer, now and then not to the last one. Yields
 * whether they have come to their plan.
 */
export async function meet(
  bond: Bond & { pairId: string },
  { mentor, signIn, calendar, chance }: Meeting,
): Promise<boolean> {
  const days = daysOf(bond, chance).filter((day) => calendar.covers(day));
  for (const [at, day] of days.entries()) {
    const meeting = await mentor.post<Logged>(`/api/v1/pairs/${bond.pairId}/meetings`, {
      date: calendar.ago(day),
      minutes: 30 + 5 * chance.below(4),
      mode: at % 4 === 3 ? 'ONLINE' : 'IN_PERSON',
      topic: topics[bond.form][at],
      feedback: { mark: 7 + chance.below(4) },
    });
    const silentToday = at === days.length - 1 && (bond.shown || chance.chance(0.25));
    for (const mentee of silentToday ? [] : bond.mentees.slice(0, answering)) {
      await signIn(mentee.sourcedId).post(`/api/v1/meetings/${meeting.id}/feedback`, {
        mark: 6 + chance.below(5),
        words: chance.pick(words),
      });
    }
  }
  if (bond.fate === 'meets' && (bond.shown || chance.chance(0.5))) {
    await mentor.post(`/api/v1/pairs/${bond.pairId}/meetings`, {
      status: 'planned',
      date: calendar.ahead(bond.shown ? 0 : 1 + chance.below(6)),
      time: '14:30',
    });
  }
  return days.length >= topics[bond.form].length;
}
