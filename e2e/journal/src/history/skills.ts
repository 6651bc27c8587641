import type { Random } from '../roster/random.ts';
import type { Plan } from './bonds.ts';
import type { PersonClient } from './person-client.ts';
import type { Member } from './school-people.ts';

/** What a mentee asks for, why, and what a mentor who can help says of themselves. */
interface Matter {
  ground: string;
  request: string;
  competences: readonly string[];
}

const ofPupils: readonly Matter[] = [
  {
    ground: 'LOW_RESULTS',
    request: 'Отстаёт по математике: не даются дроби',
    competences: ['математика', 'объясняю дроби'],
  },
  {
    ground: 'LOW_RESULTS',
    request: 'Трудно с русским: орфография и изложения',
    competences: ['русский язык', 'орфография'],
  },
  {
    ground: 'LOW_RESULTS',
    request: 'Не успевает по английскому, стесняется читать вслух',
    competences: ['английский язык', 'читаю вслух с младшими'],
  },
  {
    ground: 'LOW_RESULTS',
    request: 'Не умеет готовить доклады, боится биологии',
    competences: ['биология', 'доклады'],
  },
  {
    ground: 'ALOOF',
    request: 'В кружки не ходит, тянется к робототехнике',
    competences: ['робототехника', 'программирование'],
  },
  {
    ground: 'ALOOF',
    request: 'Держится в стороне, любимое занятие – рисование',
    competences: ['рисование', 'стенгазета'],
  },
  {
    ground: 'ALOOF',
    request: 'Стесняется выступать, мечтает о школьном театре',
    competences: ['театр', 'выступления'],
  },
  {
    ground: 'NEWCOMER',
    request: 'Новичок, раньше играл в футбол, друзей пока нет',
    competences: ['футбол', 'спортивные секции'],
  },
];

const ofTeachers: readonly Matter[] = [
  {
    ground: 'YOUNG_TEACHER',
    request: 'Проектирование урока и порядок на уроке',
    competences: ['проектирование урока', 'порядок в классе'],
  },
  {
    ground: 'YOUNG_TEACHER',
    request: 'Оценивание и разговор с родителями',
    competences: ['оценивание', 'разговор с родителями'],
  },
];

const interests = [
  'шахматы',
  'футбол',
  'рисование',
  'музыка',
  'робототехника',
  'кино',
  'фантастика',
  'плавание',
  'велосипед',
  'настольные игры',
];
const hours = [
  { from: '13:30', until: '15:00' },
  { from: '14:30', until: '16:00' },
] as const;
const weekdays = [1, 2, 3, 4, 5];

const mattersOf = (one: Member) => (one.grade > 0 ? ofPupils : ofTeachers);

/** Two kinds of help that a mentor is good at; as many pairs as kinds, so that few calls say all. */
function competencesOf(one: Member, chance: Random): string[] {
  const matters = mattersOf(one);
  const first = matters.indexOf(chance.pick(matters));
  const both = [matters[first]!, matters[(first + 3) % matters.length]!];
  return both.flatMap(({ competences }) => competences).toSorted();
}

/** People who said the same, so that one call takes all of them. */
const alike = <T>(people: readonly Member[], say: (one: Member) => T): [T, Member[]][] =>
  [...Map.groupBy(people, (one) => JSON.stringify(say(one)))].map(([said, who]) => [
    JSON.parse(said) as T,
    who,
  ]);

/** Mentees by what they ask for. */
export const byRequest = (mentees: readonly Member[], chance: Random) =>
  alike(mentees, (one) => {
    const { ground, request } = chance.pick(mattersOf(one));
    return { ground, request };
  });

/** Mentors by what they can teach. */
export const byCompetences = (mentors: readonly Member[], chance: Random) =>
  alike(mentors, (one) => ({ competences: competencesOf(one, chance) }));

const slotsOf = (chance: Random) =>
  chance
    .shuffled(weekdays)
    .slice(0, 2)
    .map((weekday) => ({ weekday, ...chance.pick(hours) }))
    .toSorted((a, b) => a.weekday - b.weekday);

/** So many people are told of at once. */
const AT_ONCE = 8;

/** Interests and free time of those whom the next run of matching brings together. */
export async function tellMore(curator: PersonClient, plan: Plan, chance: Random): Promise<void> {
  const sides = {
    mentees: [...plan.waiting, ...plan.unsigned],
    mentors: [...plan.bonds.map(({ mentor }) => mentor), ...plan.free],
  };
  const calls = Object.entries(sides).flatMap(([base, people]) =>
    people.map(({ id }) => {
      const freeSlots = slotsOf(chance);
      const liked = chance.shuffled(interests).slice(0, 3);
      return async () => {
        await curator.patch(`/api/v1/${base}/${id}`, { freeSlots }, 1);
        await curator.put(`/api/v1/matching/profiles/${id}`, { interests: liked }, 0);
      };
    }),
  );
  for (let at = 0; at < calls.length; at += AT_ONCE)
    await Promise.all(calls.slice(at, at + AT_ONCE).map((call) => call()));
}
