import type { ItemState, RoadmapState } from '@nastavnik/contracts/roadmap-states';
import type { RoadmapItemView } from '@nastavnik/contracts/roadmaps';
import type { Forms } from '../../shared/numbers.ts';
import { count, number, percent } from '../../shared/numbers.ts';
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

const schoolsOf: Forms = ['школы', 'школ', 'школ'];
const townsOf: Forms = ['муниципалитета', 'муниципалитетов', 'муниципалитетов'];

type Fact = RoadmapItemView['facts'][number];

/** «3 из 21 школы», «41 из 60», «41», «52,4 % при цели 50 %»; of the org itself «есть» or «пока нет». */
export function factSaid(fact: Fact): string {
  if (fact.lacksTarget === null) return sumSaid(fact);
  const lacks = `цель на ${fact.lacksTarget} год не задана`;
  if (fact.of === 'records') return `${number(fact.value)} – ${lacks}`;
  return fact.of === 'percent' ? `${shareSaid(fact.value)} – ${lacks}` : lacks;
}

// never rounded up to a target that was not reached
const shareSaid = (value: number): string => percent(Math.floor(value * 10) / 10);

function sumSaid({ value, needed, of, met }: Fact): string {
  if (of === 'org') return met ? 'есть' : 'пока нет';
  if (of === 'percent') return `${shareSaid(value)} при цели ${percent(needed ?? 0)}`;
  if (needed === null) return number(value);
  if (of === 'municipalities') return `${number(value)} из ${count(needed, townsOf)}`;
  if (of === 'schools') return `${number(value)} из ${count(needed, schoolsOf)}`;
  return `${number(value)} из ${number(needed)}`;
}

/** Which schools the shares are of. */
export const amongWords: Record<NonNullable<Fact['among']>, string> = {
  listed: 'Считаются школы утверждённого перечня этого года.',
  connected:
    'Считаются школы, где подключено «Наставничество»: перечень школ на этот год ещё не утверждён.',
  partly:
    'Считаются школы утверждённых перечней этого года, а где перечня ещё нет – школы, где подключено «Наставничество».',
};

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
  name: 'Название',
  from: 'Год начала',
  to: 'Год окончания',
  source: 'За основу взять',
  sourceHint:
    'Из образца территории берутся пункты, которые касаются вашего уровня. Если годы не указать, они будут как в образце.',
  empty: 'Пустую карту',
  example: (title: string) => `образец: ${title}`,
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
  actOf: ({ kind, number: no, date }: { kind: string; number: string; date: string }) =>
    `${kind} от ${dayAndYear(date)} № ${no}`,
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
  legend: (today: string) =>
    `Красная черта – сегодня, ${today}. Пункт исполнен, когда отмечен документ или система видит результат, и принят, когда исполнение принял другой ответственный.`,
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
  whatHint: 'Документ, список, ссылка на страницу – несколько слов.',
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
  proofKinds: {
    data: 'по данным системы',
    document: 'документом',
    mark: 'отметкой ответственного',
  },
  proofBy: 'Подтверждается',
} as const;
