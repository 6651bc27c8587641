import type { Random } from '../roster/random.ts';
import type { Bond } from './bonds.ts';
import type { Calendar } from './calendar.ts';
import type { PersonClient } from './person-client.ts';

interface Meeting {
  id: string;
}

/** Signs a person of this school in. */
export type SignIn = (sourcedId: string) => PersonClient;

const topics = [
  'Познакомились, договорились, когда встречаемся',
  'Разобрали домашнюю работу по математике',
  'Составили план на четверть',
  'Готовились к контрольной по русскому языку',
  'Обсудили проект к школьной конференции',
  'Повторили трудные темы, решили пять задач',
];
const words = ['Стало понятнее', 'Было интересно', 'Помогло', null, null, null];

/** Of a group, so many tell how it was. */
const answering = 2;

/** Days between one meeting of a pair and the next. */
const rhythm = 9;
const silence = 35;

/** The pairs of the people offered at sign-in have met three times. */
const shownDays = [22, 13, 4];

function daysOf(bond: Bond, chance: Random): number[] {
  if (bond.shown) return shownDays;
  const last = bond.fate === 'silent' ? silence : 1 + chance.below(7);
  const count = bond.fate === 'silent' ? 2 : 1 + chance.below(3);
  return Array.from({ length: count }, (_, at) => last + (count - 1 - at) * rhythm).filter(
    (day) => day < bond.fixedAgo,
  );
}

/** Meetings of one pair, logged by its mentor; mentees answer, now and then not to the last one. */
export async function meet(
  bond: Bond & { pairId: string },
  { signIn, calendar, chance }: { signIn: SignIn; calendar: Calendar; chance: Random },
): Promise<void> {
  const mentor = signIn(bond.mentor.sourcedId);
  const days = daysOf(bond, chance).filter((day) => calendar.covers(day));
  for (const [at, day] of days.entries()) {
    const meeting = await mentor.post<Meeting>(`/api/v1/pairs/${bond.pairId}/meetings`, {
      date: calendar.ago(day),
      minutes: 30 + 5 * chance.below(4),
      topic: topics[at % topics.length],
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
      date: bond.shown ? calendar.today : calendar.ahead(1 + chance.below(6)),
      time: '14:30',
    });
  }
}
