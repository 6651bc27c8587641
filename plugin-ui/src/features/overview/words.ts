import type { TodoItem } from '@nastavnik/contracts/indicators';
import type { Forms } from '../../shared/numbers.ts';

/** Words of the curator's first screen. */
export const words = {
  title: 'Обзор',
  fresh: 'обновлено из журнала',
  print: 'Печать',
  coverage: 'Вовлечённость обучающихся',
  grades: (from: number, to: number) => `${from}–${to} классов`,
  how: 'Как считается',
  gap: ['человека не хватает', 'человек не хватает', 'человек не хватает'] as Forms,
  toTarget: (year: number) => `до цели ${year}\u00a0года`,
  reached: (year: number) => `в парах: цель ${year}\u00a0года достигнута`,
  noTarget: (year: number) => `в парах; цель ${year}\u00a0года не установлена`,
  involved: ['ученик', 'ученика', 'учеников'] as Forms,
  target: (percent: string, people: string) => `цель ${percent} = ${people}`,
  forecast: (date: string, people: string, percent: string) =>
    `прогноз на ${date}: ${people} · ${percent}`,
  fact: (involved: string, pupils: string, percent: string) =>
    `${involved} из ${pupils} · ${percent}`,
  ways: (parts: readonly string[]) => `Разрыв закроют ${parts.join(' и ')}.`,
  byOrder: (people: string) => `приказ – ещё ${people}`,
  byFinding: (people: string) => `новые пары – ${people}`,
  waiting: (parts: readonly string[]) => `В базе ждут: ${parts.join(', ')}.`,
  waitConsent: (people: string) => `согласия – ${people}`,
  waitMentor: (people: string) => `наставника – ${people}`,
  setBy: (org: string, example: boolean) =>
    `Цель задана: ${org}${example ? ' (пример для демонстрации)' : ''}.`,
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
