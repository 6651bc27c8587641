import type { RoadmapState } from '@nastavnik/contracts/roadmap-states';
import { count, type Forms } from '../../../shared/numbers.ts';
import type { State } from '../../../shared/ui/status.tsx';

const ofItems: Forms = ['пункта', 'пунктов', 'пунктов'];

/** What is below is called by whose it is: schools of a municipality, municipalities of a region. */
export const titles = {
  municipality: {
    page: 'Школы и их карты',
    column: 'Школа',
    home: '/municipality',
    notListed: 'не включена',
  },
  region: {
    page: 'Муниципалитеты и их карты',
    column: 'Муниципалитет',
    home: '/region',
    notListed: 'не передан',
  },
} as const;
export type Titles = (typeof titles)[keyof typeof titles];

/** Of a list of participating schools; it is approved by being agreed to. */
export const listStates: Record<RoadmapState, { word: string; shape: State }> = {
  draft: { word: 'составляется', shape: 'next' },
  submitted: { word: 'на утверждении', shape: 'run' },
  returned: { word: 'возвращён', shape: 'warn' },
  agreed: { word: 'утверждён', shape: 'ok' },
  approved: { word: 'утверждён', shape: 'ok' },
};

export const words = {
  columns: {
    title: 'Дорожная карта',
    list: 'Перечень школ',
    state: 'Состояние карты',
    progress: 'Исполнено',
    overdue: 'Просрочено',
    waiting: 'Ждут подтверждения',
  },
  noRoadmap: 'карты нет',
  notInForce: 'ещё не утверждена',
  off: 'наставничество не включено',
  changing: 'готовится изменение',
  doneOf: (done: number, all: number) => `${done} из ${count(all, ofItems)}`,
  views: {
    '': 'Все',
    waiting: 'Ждут подтверждения',
    overdue: 'С просрочкой',
    missing: 'Без действующей карты',
  },
  nothing: 'Организаций пока нет',
  nothingWhat:
    'Они появятся, когда журнал подключит школы этой территории и администраторы включат в них наставничество.',
  noneSuch: 'Таких карт нет',
  legend:
    'Открыть можно карту, которую утвердили. Показатели обновляются в течение нескольких минут после изменений.',
  shownLegend:
    'Подтвердить нужно то, что отмечено документом или словами. Исполнение, которое система видит по данным, отдельно подтверждать не нужно.',
  confirm: 'Подтвердить исполнение',
  giveBack: 'Вернуть с замечанием…',
  confirmed: 'Исполнение подтверждено',
  returned: 'Возвращено с замечанием',
  returnTitle: (item: string) => `Вернуть исполнение пункта ${item}`,
  remark: 'Чего не хватает',
  remarkHint: 'Замечание увидят в организации. После него исполнение отметят заново.',
  send: 'Вернуть',
  close: 'Не возвращать',
  fill: 'Напишите, чего не хватает.',
} as const;
