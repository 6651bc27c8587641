import type { MentorState, MentorView } from '@nastavnik/contracts/mentors';
import type { PairStatus } from '@nastavnik/contracts/pairs';
import type { Forms } from '../../shared/numbers.ts';

/** Words of the base of mentors. */
export const words = {
  title: 'База наставников',
  caption: 'имена, классы и должности приходят из журнала',
  table: 'База наставников, таблица',
  subBases: 'Подбазы',
  all: 'Все',
  views: {
    all: 'Любое',
    free: 'Есть места',
    full: 'Мест нет',
    no_consent: 'Без согласия',
    left: 'Выведены',
  } satisfies Record<MentorView, string>,
  states: {
    no_consent: 'нет согласия',
    free: 'есть места',
    full: 'мест нет',
    left: 'выведен из базы',
  } satisfies Record<MentorState, string>,
  statuses: {
    proposed: 'предложена',
    agreed: 'ждёт приказа',
    active: 'активна',
    finished: 'завершена',
    broken: 'распалась',
  } satisfies Record<PairStatus, string>,
  places: ['место', 'места', 'мест'] as Forms,
  free: 'свободно',
  load: (mentees: number, capacity: number) => `${mentees} из ${capacity}`,
  add: (people: number) => `Добавить${people > 0 ? `: ${people}` : ''}`,
  addMentors: 'Добавить наставников',
  receive: 'Отметить получение',
  leave: 'Вывести из базы',
  change: 'Изменить',
  hasPairs: 'Есть действующие пары. Сначала завершите их.',
  someBusy: (some: number, all: number) =>
    `«Вывести из базы» не для всех: у ${some} из ${all} есть наставляемые. Сначала завершите их пары.`,
  emptyTitle: 'В базе наставников пока никого нет',
  empty:
    'Начните с подбаз «ученики» и «педагоги»: отметьте тех, кто готов помогать, и сколько наставляемых каждый возьмёт.',
  nobodyTitle: 'Никого не нашлось',
  nobody: 'Под эти условия никто не подходит. Сбросьте фильтры или выберите другую подбазу.',
  external:
    'Выпускников и сотрудников предприятий нет в списках журнала, поэтому добавить их отсюда нельзя.',
  reset: 'Сбросить фильтры',
  noBlock: 'Пару закрепить нельзя: ',
  noConsentOf: 'нет согласия',
  wayOut: 'Получите согласие на бумаге и отметьте получение.',
  makePair: 'Создать пару',
  noPairs: 'Пар пока нет.',
  noCompetences: 'не указаны',
  nobodyChosen: 'Отметьте в списке хотя бы одного человека.',
  tooMany: 'За один раз можно добавить не больше 500 человек.',
  base: 'Подбаза',
  capacity: 'Сколько наставляемых возьмёт',
  capacityHint: 'От 1 до 30. Если пусто – как принято в регионе.',
  capacityWrong: 'Введите число от 1 до 30.',
  competences: 'Компетенции',
  competencesHint: 'Через запятую: «алгебра, шахматы»',
  competencesLong: 'Не больше 20, каждая до 100 знаков.',
} as const;
