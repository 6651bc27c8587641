import type { RequestState, RequestView } from '@nastavnik/contracts/requests';
import type { PersonKind } from '@nastavnik/contracts/roster';
import { requestSources } from '../../shared/match-profile/words.ts';
import { count, type Forms } from '../../shared/numbers.ts';
import type { State } from '../../shared/ui/status.tsx';

const request: Forms = ['запрос', 'запроса', 'запросов'];

/** Words of requests for a mentor. */
export const words = {
  title: 'Запросы на наставника',
  caption: (all: number) => `${count(all, request)} за всё время`,
  table: 'Запросы на наставника, таблица',
  views: {
    new: 'Ждут решения',
    accepted: 'Приняты',
    declined: 'Отклонены',
    withdrawn: 'Отозваны',
    valid: 'Новые и принятые',
    all: 'Все',
  } satisfies Record<RequestView, string>,
  states: {
    new: 'ждёт решения',
    accepted: 'принят в базу',
    declined: 'отклонён',
    withdrawn: 'отозван',
  } satisfies Record<RequestState, string>,
  sources: requestSources,
  /** Not always the one who asks: the curator enters what a parent has said. */
  enteredBy: (who: string) => `внесено: ${who}`,
  urgent: 'срочно',
  file: 'Внести запрос',
  fileOwn: 'Подать запрос',
  /** Of a class teacher who needs a mentor. */
  forSelf: 'Запрос для себя',
  withdraw: 'Отозвать',
  accept: 'Принять в базу',
  decline: 'Отклонить…',
  accepted: (accepted: number, added: number) =>
    `Принято: ${count(accepted, request)}. Новых людей в базе: ${added}.`,
  declined: (declined: number) => `Отклонено: ${count(declined, request)}`,
  map: 'Карта запросов',
  allYears: 'Все годы',
  year: 'Учебный год',
  noForm: 'Не выбрана',
  noGround: 'Не указано',
  staff: 'Педагоги',
  unplaced: 'Ученики без класса',
  parallel: (grade: number) => `Все ${grade}-е классы`,
  filed: 'Запрос передан куратору',
  noted: 'Запрос внесён и ждёт решения',
  withdrawn: 'Запрос отозван',
  someDecided: 'Решать можно только о тех, что ждут решения: снимите выбор с остальных.',
  emptyTitle: 'Запросов пока нет',
  empty:
    'Ученики и молодые педагоги подают запрос сами, классные руководители – за учеников своего класса. Педагог-психолог подаёт запрос за любого ученика школы. Запросы родителей внесите здесь: по ним собирается база наставляемых.',
  emptyOwn:
    'Если ученику вашего класса нужен наставник, подайте запрос: куратор подберёт наставника и сообщит решение здесь.',
  emptyReferred:
    'Если ученику нужен наставник, подайте запрос: куратор увидит, что он от педагога-психолога, и сообщит решение здесь.',
  nobodyTitle: 'Таких запросов нет',
  nobody: 'Выберите другую выборку или сбросьте фильтры.',
  reset: 'Сбросить фильтры',
  inBase: 'уже в базе',
  reason: 'Причина (её увидит тот, кто подал запрос)',
  noReason: 'Напишите причину: без неё непонятно, что делать дальше.',
  declining: (requests: number) => `Отклонить ${count(requests, request)}`,
  kinds: { pupil: 'Ученику', staff: 'Педагогу' } satisfies Record<PersonKind, string>,
  who: 'Кому нужен наставник',
  pupilName: 'Фамилия ученика',
  pupilNameHint: 'Не меньше двух первых букв',
  noPupils: 'Учеников с такой фамилией нет',
  noWho: 'Выберите, кому нужен наставник.',
  source: 'От кого запрос',
  sourceName: 'Фамилия и имя (необязательно)',
  form: 'Форма',
  anyForm: 'Любая подходящая',
  grounds: 'Основания',
  groundsHint: 'можно отметить несколько, первое станет основным',
  deficits: 'Чему хочется научиться',
  deficitsHint: 'Через запятую: «работа с родителями, ИКТ»',
  wish: 'Запрос своими словами',
  wishOwn: 'В чём нужна помощь',
  wishHints: {
    pupil: 'Например: «трудно с алгеброй», «хочу подготовиться к олимпиаде»',
    staff: 'Например: «не успеваю проверить домашнее задание», «класс не слышит меня»',
  } satisfies Record<PersonKind, string>,
  forMatching: 'Смена, язык и пожелания о наставнике (необязательно)',
  named: 'Кого назвали',
  urgentLabel: 'Срочно',
  nothing: 'Отметьте основание или напишите, в чём нужна помощь.',
  tooLong: 'Не больше 20, каждое до 100 знаков.',
} as const;

/** The shape of each state. */
export const stateShapes: Record<RequestState, State> = {
  new: 'run',
  accepted: 'ok',
  declined: 'bad',
  withdrawn: 'stop',
};

/** Words of «Запрос на наставника» for the one who needs a mentor. */
export const mine = {
  title: 'Запрос на наставника',
  intros: {
    pupil:
      'Наставник помогает разобраться с учёбой, выбрать занятие по душе или освоиться на новом месте. Расскажите, что вам нужно: запрос прочитает куратор школы, а когда он подберёт наставника – и наставник.',
    staff:
      'Наставник помогает освоиться в школе, подготовить уроки и разобрать трудные случаи. Расскажите, что вам нужно: запрос прочитает куратор школы, а когда он подберёт наставника – и наставник.',
  } satisfies Record<PersonKind, string>,
  send: 'Отправить запрос',
  again: 'Подать ещё один запрос',
  history: 'Ваши запросы',
  text: {
    new: 'Куратор рассмотрит запрос и подберёт наставника. Решение появится здесь.',
    accepted:
      'Вы в базе наставляемых. Когда куратор закрепит за вами наставника, здесь откроется раздел «Мой наставник».',
    declined: 'Куратор отклонил запрос.',
    withdrawn: 'Вы отозвали запрос.',
  } satisfies Record<RequestState, string>,
} as const;
