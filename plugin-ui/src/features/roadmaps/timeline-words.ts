import type { TurnState } from './timeline.ts';

/** Of a turn: «с 1 по 20 сентября, просрочено». */
const states: Record<TurnState, string> = {
  planned: 'впереди',
  in_progress: 'в работе',
  done: 'исполнено',
  confirmed: 'принято',
  overdue: 'просрочено',
  unasked: 'прошло без отметки',
};

export const timelineWords = {
  states,
  views: 'Вид дорожной карты',
  asTable: 'Таблица',
  asTimeline: 'Лента',
  table: 'Лента дорожной карты',
  year: 'Учебный год',
  months: 'сен окт ноя дек янв фев мар апр май июн июл авг'.split(' '),
  monthsSaid: 'Сроки, сентябрь – август',
  noDue: 'срок не указан',
  notApplicable: 'неприменим',
  otherYear: (due: string) => `не в этом учебном году: ${due}`,
  signsOf: { ...states, done: 'исполнено или принято' },
  signs: 'Обозначения',
  legend:
    'Полоса – весь срок, пунктир перед знаком – известен только последний день, один знак – срок в один день.',
} as const;
