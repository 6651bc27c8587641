import type { Consent } from '@nastavnik/contracts/consents';

/** Words of the register of consents. */
export const words = {
  title: 'Согласия',
  caption: 'записи не изменяются: отзыв – новая запись',
  table: 'Реестр согласий, таблица',
  views: {
    '': 'Все записи',
    given: 'Получены',
    withdrawn: 'Отозваны',
    ends_soon: 'Скоро истекают',
  },
  acts: { given: 'получено', withdrawn: 'отозвано' } satisfies Record<Consent['act'], string>,
  anyKind: 'Все виды',
  kind: 'Вид согласия',
  find: 'Найти человека',
  findHint: 'Начало фамилии',
  record: 'Записать согласие',
  choose: 'Кто дал согласие',
  next: (people: number) => `Дальше${people > 0 ? `: ${people}` : ''}`,
  nobodyChosen: 'Отметьте в списке хотя бы одного человека.',
  tooMany: 'За один раз можно отметить не больше 500 человек.',
  emptyTitle: 'Записей о согласиях пока нет',
  empty:
    'Соберите подписанные согласия и отметьте получение: без них пару закрепить нельзя. Можно отметить сразу целый класс.',
  emptyReader: 'Записи делает куратор школы.',
  noneTitle: 'Таких записей нет',
  noneEnds: 'Ближайшие сроки ещё не наступают. Заранее о них напомнит и «Обзор».',
  none: 'Выберите другую выборку или другой вид согласия, проверьте фамилию.',
  signedBy: {
    guardian: 'законный представитель',
    self: 'сам участник',
  } satisfies Record<Consent['signedBy'], string>,
  andPupil: ' и сам ученик',
  forms: { paper: 'на бумаге', electronic: 'в электронном виде' } satisfies Record<
    Consent['form'],
    string
  >,
  period: (from: string, until: string | undefined) =>
    until ? `${from} – ${until}` : `с ${from} до отзыва`,
  withdrawnOn: (from: string) => `с ${from}`,
  withdraw: 'Отозвать',
  withdrawTitle: 'Отозвать согласие?',
  withdrawNow: 'Отозвать согласие',
  keep: 'Не отзывать',
  follows:
    'Запись о согласии сохранится, отзыв станет новой записью. Открытые пары этого человека будут отмечены «нужно решение», новую пару без этого согласия закрепить нельзя.',
  from: 'Отозвано с',
  reason: 'Причина (необязательно)',
  future: 'Дата отзыва ещё не наступила.',
  withdrawn: 'Отзыв записан',
  marks: 'Что действует',
  records: 'Записи',
  noRecords: 'Этот человек согласий ещё не давал.',
  guardianSigns: 'Младше 18 лет: подписывает законный представитель',
  bothSign: (age: number) => `От ${age} до 18 лет: подписывают законный представитель и сам ученик`,
  selfSigns: 'Подписывает лично',
  text: (version: string) => `текст ${version}`,
  by: (name: string) => `записано: ${name}`,
} as const;

/** Words of everything that is held about one person. */
export const personData = {
  open: 'Все данные о человеке…',
  title: (name: string) => `Все данные: ${name}`,
  text: 'В файл войдёт всё, что хранит раздел «Наставничество»: сведения журнала, согласия, запросы, базы, отбор и обучение, пары, планы, встречи и обратная связь, анкеты, история изменений. Выдавайте его самому человеку или законному представителю по их просьбе.',
  masked:
    'Имена других людей скрыты. Что данные выгружены, кем и на каком основании, останется в истории.',
  ground: 'Основание',
  groundHint: 'Например: заявление матери от 12.11.2026 № 5',
  groundNeeded: 'Напишите, кто и когда попросил сведения.',
  pdf: 'Скачать PDF',
  json: 'Скачать JSON',
  cancel: 'Отмена',
  done: 'Файл готов',
};
