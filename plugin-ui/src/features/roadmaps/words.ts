import type { ItemState, RoadmapState } from '@nastavnik/contracts/roadmap-states';
import type { Forms } from '../../shared/numbers.ts';
import { count } from '../../shared/numbers.ts';
import type { State } from '../../shared/ui/status.tsx';

/** After «из». */
const items: Forms = ['пункта', 'пунктов', 'пунктов'];

export const itemStates: Record<ItemState, { word: string; shape: State }> = {
  planned: { word: 'впереди', shape: 'next' },
  in_progress: { word: 'в работе', shape: 'run' },
  done: { word: 'исполнен', shape: 'ok' },
  confirmed: { word: 'принят', shape: 'ok' },
  overdue: { word: 'просрочен', shape: 'bad' },
  not_applicable: { word: 'неприменим', shape: 'none' },
};

export const sumTerms: Record<ItemState, string> = {
  confirmed: 'Принято',
  done: 'Исполнено, ещё не принято',
  in_progress: 'В работе',
  overdue: 'Просрочено',
  planned: 'Впереди',
  not_applicable: 'Неприменимо',
};

export const roadmapStates: Record<RoadmapState, { word: string; shape: State }> = {
  draft: { word: 'черновик', shape: 'next' },
  submitted: { word: 'на согласовании', shape: 'run' },
  returned: { word: 'возвращена с замечаниями', shape: 'warn' },
  agreed: { word: 'согласована', shape: 'run' },
  approved: { word: 'утверждена', shape: 'ok' },
};

/** «просрочен на 4 дня» */
export const lateBy = (days: number): string =>
  `просрочен на ${count(days, ['день', 'дня', 'дней'])}`;

export const ofItems = (value: number): string => count(value, items);
export const years = ({ from, to }: { from: number; to: number }): string =>
  from === to ? `${from} год` : `${from}–${to} годы`;
export const dayAndYear = (date: string): string => date.split('-').toReversed().join('.');

/** «2020–2024 гг.» ends a sentence by its own stop. */
const ended = (text: string): string => (text.endsWith('.') ? text : `${text}.`);

/** Why the due date of an item is asked; `was` as the source has it. */
export const dueAsks = {
  exact: (was: string) =>
    `В образце назван точный день: ${ended(was)} Укажите, когда пункт должен быть выполнен теперь.`,
  ended: (was: string) =>
    `Срок в образце уже прошёл: ${ended(was)} Укажите, когда пункт должен быть выполнен теперь.`,
};

interface Act {
  kind: string;
  number: string;
  date: string;
}

const actOf = ({ kind, number: no, date }: Act) => `${kind} от ${dayAndYear(date)} № ${no}`;

export const words = {
  title: 'Дорожные карты',
  noRoadmaps: 'Дорожной карты ещё нет',
  noRoadmapsWhat:
    'Начните с готового образца: в нём уже есть мероприятия, сроки и то, чем подтверждается исполнение. Лишнее можно убрать. Если карта уже есть в Word или Excel, загрузите её таблицу.',
  noRoadmapsReader: 'Она появится здесь, когда её составят.',
  begin: 'Составить дорожную карту…',
  load: 'Загрузить из таблицы',
  packs: 'Образцы территорий',
  columns: {
    title: 'Дорожная карта',
    period: 'Срок',
    state: 'Состояние',
    progress: 'Исполнено',
    overdue: 'Просрочено',
  },
  editionOf: (edition: number) => `редакция ${edition}`,
  /** «Приказ от 01.09.2026 № 96-од · редакция 1» */
  standing: (act: Act, edition: number | null) =>
    [actOf(act), edition !== null && `редакция ${edition}`].filter(Boolean).join(' · '),
  name: 'Название',
  from: 'Год начала',
  to: 'Год окончания',
  source: 'За основу взять',
  sourceHint:
    'Из карты вышестоящего органа и из образца берутся пункты, которые касаются вашего уровня, из прежней карты – все. Сроки переносятся на годы новой карты. Если годы не указать, она начнётся с этого года.',
  empty: 'Пустую карту',
  above: (owner: string, title: string) => `${owner}: ${title}`,
  example: (title: string) => `образец: ${title}`,
  former: (title: string, of: string) => `прежняя карта: ${title}, ${of}`,
  fill: 'Заполните это поле.',
  wrongYears: 'Укажите годы: год окончания не раньше года начала.',
  create: 'Составить',
  cancel: 'Не составлять',
  created: 'Черновик составлен',
  head: 'Сведения о карте…',
  headTitle: 'Сведения о карте',
  beginTitle: 'Составить дорожную карту',
  approve: 'Утвердить…',
  reopen: 'Предложить изменение',
  remove: 'Удалить черновик',
  addItem: 'Добавить пункт…',
  agreedStamp: 'СОГЛАСОВАНО',
  approvedStamp: 'УТВЕРЖДЕНО',
  notAgreed: 'Ещё не согласована.',
  notApproved: 'Ещё не утверждена.',
  changing: 'готовится изменение',
  askDrop: (item: string) => `Удалить пункт ${item}? Вернуть его будет нельзя.`,
  askRemove: 'Удалить черновик со всеми пунктами? Вернуть его будет нельзя.',
  keep: 'Оставить',
  actOf,
  isDraft: (standing: string) =>
    `Ниже – проект изменений. Пока его не утвердят, действует прежняя карта: ${standing}. Её же и печатают, если не выбрать проект.`,
  noItems: 'В этой карте пока нет пунктов.',
  itemsTable: 'Пункты дорожной карты',
  heads: {
    number: '№',
    title: 'Мероприятие',
    due: 'Срок',
    bodies: 'Ответственный',
    state: 'Состояние',
    result: 'Результат. Чем подтверждается',
  },
  year: 'Год на шкале',
  months: 'Январь – декабрь',
  noDue: 'срок не указан',
  lastDay: 'С учётом выходных – по',
  askedDue: 'нужно уточнить',
  askedDues: (value: number) =>
    `Не удалось однозначно перенести сроки прежних лет: нужно уточнить их у ${ofItems(value)}. Откройте пункт и укажите срок.`,
  takeDue: (due: string) => `Указать «${due}»`,
  otherDue: 'Другой срок…',
  legend: (today: string) =>
    `Красная черта – сегодня, ${today}. Пункт исполнен, когда отмечен документ или система видит результат, и принят, когда исполнение принял другой ответственный или подтвердил вышестоящий орган.`,
  open: 'Открыть пункт',
  facts: 'Что видит система',
  proofs: 'Подтверждения',
  noProofs: 'Исполнение пока ничем не подтверждено.',
  byTurn: (turn: string | null) => (turn === null ? 'без срока' : `к ${dayAndYear(turn)}`),
  proofPaper: ({ number: no, day }: { number: string | null; day: string | null }) =>
    [no && `№ ${no}`, day && `от ${dayAndYear(day)}`].filter(Boolean).join(' '),
  confirmedBy: (by: string) => `принято: ${by}`,
  anomaly: 'Особенность документа',
  confirm: 'Принять исполнение',
  unconfirm: 'Отменить принятие',
  unprove: 'Убрать',
  prove: 'Отметить исполнение…',
  proveTitle: (item: string) => `Исполнение пункта ${item}`,
  turn: 'К какому сроку',
  what: 'Чем подтверждается',
  whatHint:
    'Документ, список, ссылка на страницу – несколько слов, без имён обучающихся: их видит орган, которому вы подотчётны.',
  paperNumber: 'Номер документа',
  paperDay: 'Дата документа',
  paperHint: 'Если документа нет, оставьте пустым: исполнение будет отмечено с ваших слов.',
  save: 'Сохранить',
  close: 'Закрыть',
  saved: 'Записано',
  start: 'Взять в работу',
  skip: 'Неприменим…',
  unskip: 'Вернуть в план',
  skipTitle: (item: string) => `Пункт ${item} к нам не относится`,
  reason: 'Причина',
  reasonHint: 'Без имён обучающихся: причину видит орган, которому вы подотчётны.',
  change: 'Изменить…',
  drop: 'Удалить пункт',
  actTitle: 'Утвердить дорожную карту',
  actKind: 'Вид акта',
  actNumber: 'Номер',
  actDate: 'Дата',
  actDefault: 'Приказ',
  bodies: 'Исполнители',
  bodiesHint: 'Органы и должности, без фамилий. От уровня зависит, чьи данные система сверяет.',
  bodyOf: (at: number) => `Исполнитель ${at}`,
  bodyLevel: 'Уровень',
  bodyLevels: { region: 'регион', municipality: 'муниципалитет', school: 'школа' },
  addBody: 'Добавить исполнителя',
  dropBody: 'Убрать',
  sections: 'Разделы',
  sectionsHint: 'По одному в строке: «1. Подготовка условий».',
  dueHint: 'Словами: «до 1 декабря 2026 г., далее ежегодно», «октябрь – ноябрь 2026 г.»',
  noBodies: 'Сначала назовите исполнителей в «Сведениях о карте».',
  section: 'Раздел',
  noSection: 'Без раздела',
  result: 'Результат. Вид документа',
  itemTitle: (item: string | null) => (item === null ? 'Новый пункт' : `Пункт ${item}`),
  proofBy: 'Подтверждается',
} as const;
