import type { CalendarKind, CalendarState } from '@nastavnik/contracts/calendar';
import type { State } from '../../shared/ui/status.tsx';

const MONTHS = [
  'Январь',
  'Февраль',
  'Март',
  'Апрель',
  'Май',
  'Июнь',
  'Июль',
  'Август',
  'Сентябрь',
  'Октябрь',
  'Ноябрь',
  'Декабрь',
];

/** «Ноябрь», and «Январь 2027» when it is of another year. */
export function monthTitle(month: string, today: string): string {
  const [year, number] = month.split('-');
  const name = MONTHS[Number(number) - 1]!;
  return today.startsWith(year!) ? name : `${name} ${year}`;
}

export const states: Record<CalendarState, { shape: State; word: string }> = {
  late: { shape: 'bad', word: 'просрочено' },
  ahead: { shape: 'next', word: 'предстоит' },
  done: { shape: 'ok', word: 'выполнено' },
  past: { shape: 'none', word: 'прошло' },
};

export const kinds: Record<CalendarKind, string> = {
  roadmap: 'дорожная карта',
  sample: 'образец территории',
  approval: 'согласование',
  consultation: 'обсуждение проекта',
  assignment: 'поручение',
  school_list: 'перечень школ',
  register: 'реестры',
  programme: 'программа',
  closing: 'завершение программы',
  training: 'обучение наставников',
  consents: 'согласия',
};

export const words = {
  title: 'Календарь',
  views: { soon: 'Ближайшие 30 дней', late: 'Просрочено' },
  viewsLabel: 'Какие сроки показать',
  table: 'Сроки',
  heads: { by: 'Срок', what: 'Что', kind: 'Откуда', state: 'Состояние' },
  from: (day: string) => `с ${day}`,
  noSoon: 'В ближайшие 30 дней сроков нет',
  noMonth: 'В этом месяце сроков нет',
  noLate: 'Просроченного нет',
  none: 'Сроков пока нет',
  noneWhat:
    'Они появятся, когда начнёт действовать дорожная карта, будет утверждена программа или в реестр внесут соглашение со сроком.',
  feed: {
    open: 'Подписаться…',
    title: 'Календарь в телефоне или почте',
    about:
      'По адресу подписки программа-календарь сама читает эти сроки и обновляет их несколько раз в день. Имён учеников в календаре нет.',
    secret:
      'Адрес открывает календарь любому, кто его знает: не пересылайте его. Чтобы закрыть доступ, замените или отключите адрес.',
    how: 'В программе-календаре выберите «Добавить календарь по адресу (URL)» и вставьте адрес.',
    make: 'Получить адрес',
    replace: 'Заменить адрес',
    replaceWhat: 'Прежний адрес сразу перестанет работать.',
    end: 'Отключить',
    ended: 'Адрес отключён',
    has: (made: string, read: string | null) =>
      read === null
        ? `Адрес получен ${made}. Программа-календарь его ещё не читала.`
        : `Адрес получен ${made}, последний раз прочитан ${read}.`,
    hidden: 'Повторно адрес не показывается. Если он потерян, получите новый.',
    address: 'Адрес подписки',
    once: 'Сохраните адрес сейчас: второй раз он не показывается.',
    copy: 'Скопировать адрес',
    copied: 'Адрес скопирован',
    notCopied: 'Браузер не дал скопировать. Выделите адрес и скопируйте его сами.',
    close: 'Закрыть',
  },
} as const;
