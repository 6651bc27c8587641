import type { FunnelStep, TodoCode, TodoItem } from '@nastavnik/contracts/indicators';
import type { Right } from '@nastavnik/contracts/access';
import type { Forms } from '../../shared/numbers.ts';

/** What a step of the funnel is called, and who has stopped before it. */
interface StepWords {
  title: string;
  lost?: string;
  to?: string;
  right?: Right;
}

/** What waits: the matter by its number, why it is here, and where it is done. */
interface MatterWords {
  title: Forms;
  why: string;
  since?: string;
  action: string;
  to: string;
  right: Right;
}

const pairs = { right: 'pairs.read' } as const;
const mentees = { right: 'mentees.read' } as const;

/** Words of the curator's first screen. */
export const words = {
  title: 'Обзор',
  fresh: 'обновлено из журнала',
  print: 'Печать',
  coverage: 'Вовлечённость обучающихся',
  grades: (from: number, to: number) => `${from}–${to} классов`,
  how: 'Как считается',
  gap: ['человека не хватает', 'человек не хватает', 'человек не хватает'] as Forms,
  toTarget: (year: number) => `до цели ${year} года`,
  reached: (year: number) => `в парах: цель ${year} года достигнута`,
  noTarget: (year: number) => `в парах; цель ${year} года не установлена`,
  involved: ['ученик', 'ученика', 'учеников'] as Forms,
  target: (percent: string, people: string) => `цель ${percent} = ${people}`,
  forecast: (date: string, people: string, percent: string) =>
    `прогноз на ${date}: ${people} · ${percent}`,
  fact: (involved: string, pupils: string, percent: string) =>
    `${involved} из ${pupils} · ${percent}`,
  setBy: (org: string, example: boolean) =>
    `Цель установил: ${org}${example ? ' (пример для демонстрации)' : ''}.`,
  now: 'Сейчас в парах',
  awaits: 'Ждут приказа',
  forecastOn: (date: string) => `Прогноз на срез ${date}`,
  find: 'Ещё найти',
  split: (mentees: string, mentors: string) => `${mentees} + ${mentors}`,
  mentee: ['наставляемый', 'наставляемых', 'наставляемых'] as Forms,
  mentor: ['наставник', 'наставника', 'наставников'] as Forms,
  todo: 'Что сделать',
  todoDone: 'Просроченного и ждущего нет',
  todoDoneText: 'Все встречи закрыты, пары закреплены, согласия действуют.',
  weights: { late: 'просрочено', blocking: 'мешает', soon: 'скоро' } satisfies Record<
    TodoItem['weight'],
    string
  >,
  stages: 'Наставляемые по этапам',
  stagesCaption: 'сколько дошло и где остановились',
  noMentees: 'В базе наставляемых пока никого нет',
  noMenteesText: 'Добавьте учеников из классов: с базы начинается всё остальное.',
  openMentees: 'Открыть базу наставляемых',
  trend: 'Как шли к цели',
  asTable: 'Таблицей',
  asChart: 'Графиком',
  noTrend: 'График появится через неделю после первой пары.',
  trendTable: 'Вовлечённость по неделям, таблица',
  quiet: (days: string) => `Не встречаются больше ${days}`,
  quietCaption: (shown: number, all: string) => `${shown} из ${all}`,
  quietAll: (all: string) => `Все: ${all}`,
  nobodyQuiet: 'Все пары встречаются',
  quietPairs: ['пара', 'пары', 'пар'] as Forms,
  noPairs: 'Закреплённых пар пока нет.',
  noPupils: 'Списков школы пока нет',
  noPupilsText:
    'Показатели появятся, когда журнал передаст классы и учеников. Ход передачи виден администратору школы в разделе «Синхронизация».',
} as const;

/** The steps of the funnel. */
export const steps: Record<FunnelStep['code'], StepWords> = {
  base: { title: 'В базе наставляемых' },
  consent: {
    title: 'Согласие получено',
    lost: 'нет согласия',
    to: '/mentees?view=no_consent',
    ...mentees,
  },
  proposed: {
    title: 'Пара предложена',
    lost: 'нет наставника',
    to: '/mentees?view=no_mentor',
    ...mentees,
  },
  agreed: {
    title: 'Стороны согласны',
    lost: 'ждём согласия сторон',
    to: '/pairs?view=proposed',
    ...pairs,
  },
  fixed: {
    title: 'Закреплены приказом',
    lost: 'ждут приказа',
    to: '/mentees?view=awaits_order',
    ...mentees,
  },
  intro: { title: 'Знакомство прошло', lost: 'не знакомы', to: '/pairs?view=active', ...pairs },
  plan: { title: 'План составлен', lost: 'план не готов', to: '/pairs?view=active', ...pairs },
  meeting: {
    title: 'Идут встречи',
    lost: 'не встречаются',
    to: '/pairs?view=not_meeting',
    ...pairs,
  },
};

/** The matters of the curator. */
export const matters: Record<TodoCode, MatterWords> = {
  needs_decision: {
    title: ['пара ждёт решения', 'пары ждут решения', 'пар ждут решения'],
    why: 'Отозвано или истекло согласие либо участник выбыл',
    since: 'самая давняя – с',
    action: 'Решить',
    to: '/pairs?view=decision',
    ...pairs,
  },
  awaits_order: {
    title: [
      'пара ждёт приказа о закреплении',
      'пары ждут приказа о закреплении',
      'пар ждут приказа о закреплении',
    ],
    why: 'Стороны согласны; без приказа пара не считается',
    since: 'самая давняя – с',
    action: 'Закрепить приказом',
    to: '/pairs?view=awaits_order',
    ...pairs,
  },
  unclosed_meetings: {
    title: [
      'встреча не закрыта: нет обратной связи',
      'встречи не закрыты: нет обратной связи',
      'встреч не закрыты: нет обратной связи',
    ],
    why: 'Рабочая встреча засчитывается, когда ответили обе стороны',
    since: 'самая давняя –',
    action: 'Открыть встречи',
    to: '/meetings',
    right: 'meetings.read',
  },
  no_consent: {
    title: ['наставляемый без согласия', 'наставляемых без согласия', 'наставляемых без согласия'],
    why: 'Без согласия пару закрепить нельзя',
    since: 'самый давний в базе с',
    action: 'Отметить получение',
    to: '/mentees?view=no_consent',
    ...mentees,
  },
  no_mentor: {
    title: [
      'наставляемый без наставника',
      'наставляемых без наставника',
      'наставляемых без наставника',
    ],
    why: 'Согласия есть, нужна пара',
    since: 'самый давний в базе с',
    action: 'Найти наставника',
    to: '/mentees?view=no_mentor',
    ...mentees,
  },
  proposed: {
    title: ['пара предложена', 'пары предложены', 'пар предложено'],
    why: 'Ждём согласия наставника и наставляемого',
    since: 'самая давняя – с',
    action: 'Открыть',
    to: '/pairs?view=proposed',
    ...pairs,
  },
  not_meeting: {
    title: ['пара не встречается', 'пары не встречаются', 'пар не встречаются'],
    why: 'Срок без встреч больше нормы',
    since: 'дольше всех – с',
    action: 'Открыть',
    to: '/pairs?view=not_meeting',
    ...pairs,
  },
  consent_ends_soon: {
    title: ['согласие скоро истечёт', 'согласия скоро истекут', 'согласий скоро истекут'],
    why: 'Получите новые заранее: с истёкшим согласием пара потребует решения',
    since: 'первое –',
    action: 'Открыть согласия',
    to: '/consents',
    right: 'consents.read',
  },
};
