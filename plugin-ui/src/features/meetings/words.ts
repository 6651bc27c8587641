import { count, words as numbers } from '../../shared/numbers.ts';

/** Words of «Встречи». */
export const words = {
  title: 'Встречи',
  views: {
    not_meeting: 'Не встречаются',
    unclosed: 'Ждут отклика',
    overdue: 'Ждут отметки',
    planned: 'Запланированы',
    all: 'Все',
  },
  norm: (days: number) => `без встреч дольше ${count(days, numbers.longerThanDays)}`,
  notMeetingTable: 'Пары, которые не встречаются',
  table: 'Встречи',
  columns: {
    mentees: 'Наставляемый',
    mentor: 'Наставник',
    days: 'Дней без встречи',
    last: 'Последняя',
    meetings: 'Встреч',
    date: 'День',
    what: 'Встреча',
    state: 'Состояние',
    action: 'Действие',
  },
  fromWords: 'Со слов…',
  mark: 'Отметить…',
  markTitle: 'Отметить встречу',
  held: 'Провели',
  missed: 'Не было',
  cancel: 'Не отмечать',
  allMeetTitle: 'Все пары встречаются',
  allMeet: 'Здесь появятся пары, у которых давно не было встреч.',
  noPairsTitle: 'Закреплённых пар пока нет',
  noPairs:
    'Встречи начинаются, когда пара закреплена приказом. Записывают их наставники в «Моей неделе» или вы в карточке пары.',
  toPairs: 'Пары и группы',
  nothingTitle: 'Здесь встреч нет',
  nothing: {
    unclosed: 'Обе стороны ответили обо всех встречах.',
    overdue: 'Все прошедшие встречи отмечены.',
    planned: 'Наставники планируют встречи в «Моей неделе»; можно запланировать и в карточке пары.',
    all: 'Встречи записывают наставники, а вы – в карточке пары.',
  },
};
