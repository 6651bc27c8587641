import type {
  AskedResult,
  IssuedView,
  ReceivedView,
  ReplyState,
  ReplyView,
} from '@nastavnik/contracts/assignment-states';
import type { AssignmentReply, AssignmentStep } from '@nastavnik/contracts/assignments';
import { count, type Forms } from '../../shared/numbers.ts';
import type { State } from '../../shared/ui/status.tsx';

export const dayAndYear = (date: string): string => date.split('-').toReversed().join('.');

/** As the addressee reads them. */
export const receivedStates: Record<ReplyState, { word: string; shape: State }> = {
  issued: { word: 'ждёт ответа', shape: 'next' },
  answered: { word: 'ответ на проверке', shape: 'run' },
  returned: { word: 'возвращено', shape: 'warn' },
  accepted: { word: 'исполнено', shape: 'ok' },
  withdrawn: { word: 'отозвано', shape: 'none' },
};

/** As the issuer reads them. */
export const replyStates: Record<ReplyState, { word: string; shape: State }> = {
  issued: { word: 'нет ответа', shape: 'next' },
  answered: { word: 'ответ получен', shape: 'run' },
  returned: { word: 'возвращено', shape: 'warn' },
  accepted: { word: 'принято', shape: 'ok' },
  withdrawn: { word: 'отозвано', shape: 'none' },
};

export const receivedViews: Record<ReceivedView, string> = {
  open: 'Ждут ответа',
  overdue: 'Просрочены',
  answered: 'На проверке',
  accepted: 'Исполнены',
  withdrawn: 'Отозваны',
};

export const issuedViews: Record<IssuedView, string> = {
  open: 'Ждут ответов',
  overdue: 'Есть просрочка',
  to_accept: 'Есть ответы к приёмке',
  accepted: 'Исполнены',
  withdrawn: 'Отозваны',
};

export const replyViews: Record<ReplyView, string> = {
  open: 'Не ответили',
  overdue: 'Просрочили',
  answered: 'К приёмке',
  accepted: 'Приняты',
  withdrawn: 'Отозваны',
};

export const asked: Record<AskedResult, string> = {
  words: 'Ответ словами',
  number: 'Число',
  document: 'Документ',
};

export const steps: Record<AssignmentStep['what'], { word: string; shape: State }> = {
  answered: { word: 'Ответ', shape: 'run' },
  returned: { word: 'Возвращено с замечанием', shape: 'warn' },
  accepted: { word: 'Ответ принят', shape: 'ok' },
  withdrawn: { word: 'Поручение отозвано', shape: 'none' },
};

const orgs: Forms = ['организация', 'организации', 'организаций'];
const ofOrgs: Forms = ['организации', 'организаций', 'организаций'];

/** «Число пар: 12», «Приказ № 5 от 01.09.2026», or nothing. */
export function resultSaid(
  { value, act }: Pick<AssignmentReply, 'value' | 'act'>,
  figure: string | null,
): string | undefined {
  if (act) return `${act.kind} № ${act.number} от ${dayAndYear(act.date)}`;
  if (value === null) return undefined;
  const said = value.toLocaleString('ru-RU');
  return figure === null ? said : `${figure}: ${said}`;
}

export const words = {
  received: 'Полученные поручения',
  issued: 'Выданные поручения',
  all: 'Все',
  noneSuch: 'Таких поручений нет.',
  nothingReceived: 'Поручений нет',
  nothingReceivedWhat: 'Поручения вышестоящей организации появятся здесь и в обзоре.',
  nothingIssued: 'Поручений ещё не выдавали',
  nothingIssuedWhat:
    'Поручение увидят все организации, которых вы выберете; ответы соберутся здесь.',
  receivedTable: 'Полученные поручения, список',
  issuedTable: 'Выданные поручения, список',
  heads: {
    assignment: 'Поручение',
    from: 'От кого',
    due: 'Срок',
    state: 'Состояние',
    answered: 'Ответили',
    toAccept: 'К приёмке',
    overdue: 'Просрочили',
    org: 'Организация',
    reply: 'Ответ',
  },
  paper: (number: string, on: string) => `№ ${number} от ${dayAndYear(on)}`,
  late: 'просрочено',
  withdrawnView: 'отозвано',
  noneReplied: 'Таких организаций нет.',
  answeredLate: (on: string) => `ответ ${dayAndYear(on)}, позже срока`,
  answeredOn: (on: string) => `ответ ${dayAndYear(on)}`,
  of: (some: number, all: number) => `${some} из ${all}`,
  issue: 'Выдать поручение',
  issuedToast: 'Поручение выдано',
  number: 'Номер',
  issuedOn: 'Дата',
  text: 'Что сделать',
  due: 'Срок исполнения',
  askedResult: 'Какой ответ нужен',
  figure: { number: 'Какое число указать', document: 'Какой документ указать' },
  figureHint: 'Организации увидят это название рядом с полем ответа.',
  addressees: 'Кому',
  areOff: (schools: number) =>
    `Нет в списке ${count(schools, ['школы', 'школ', 'школ'])}: «Наставничество» там не подключено, поручение не дойдёт.`,
  search: 'Найти организацию',
  pickAll: (all: number) => `Выбрать ${all === 1 ? 'её' : 'все'}: ${count(all, orgs)}`,
  clear: 'Снять выбор',
  picked: (some: number, all: number) => `Выбрано: ${some} из ${count(all, ofOrgs)}`,
  firstShown: (shown: number) => `Показаны первые ${shown}. Уточните поиск, чтобы увидеть других.`,
  notFound: 'Такой организации нет.',
  nobodyBelow: 'Подчинённых организаций нет',
  nobodyBelowWhat: 'Поручать пока некому: организации территории ещё не подключены.',
  pickSome: 'Выберите хотя бы одну организацию.',
  fill: 'Заполните это поле.',
  dueEarly: 'Срок раньше даты поручения.',
  cancel: 'Отменить',
  close: 'Не сейчас',
  here: 'новое поручение',
  oneHere: 'поручение',
  issuedBy: (name: string) => `Выдано: ${name}`,
  term: 'Срок',
  resultAsked: 'Нужен ответ',
  what: 'Что поручено',
  history: 'Переписка',
  noHistory: 'Ответа ещё нет.',
  answer: 'Ответить…',
  answerAnew: 'Ответить заново…',
  correct: 'Исправить ответ…',
  answerTitle: (number: string) => `Ответ на поручение № ${number}`,
  answerText: 'Ответ',
  answerSend: 'Отправить ответ',
  answeredToast: 'Ответ отправлен',
  wrongNumber: 'Укажите число от 0.',
  actKind: 'Вид документа',
  actNumber: 'Номер документа',
  actDate: 'Дата документа',
  returnedNote: (remark: string) => `Ответ возвращён: ${remark}`,
  overdueNote: (due: string) => `Срок ${dayAndYear(due)} прошёл, ответа нет.`,
  withdrawnNote: (reason: string) => `Поручение отозвано: ${reason}`,
  withdrawnOn: (on: string, reason: string) => `Отозвано ${dayAndYear(on)}: ${reason}`,
  whoAnswered: 'Кто ответил',
  addresseesTable: 'Адресаты поручения',
  accept: 'Принять',
  acceptAll: (some: number) => `Принять выбранные: ${some}`,
  acceptedToast: (some: number) => `Ответы приняты: ${some}`,
  giveBack: 'Вернуть…',
  returnTitle: (org: string) => `Вернуть ответ: ${org}`,
  remark: 'Замечание',
  newDue: 'Новый срок',
  newDueHint: 'Оставьте пустым, если срок прежний.',
  returnSend: 'Вернуть',
  returnedToast: 'Ответ возвращён',
  withdraw: 'Отозвать…',
  withdrawTitle: 'Отозвать поручение',
  withdrawWhat: (open: number) =>
    `Отвечать больше не нужно: поручение будет отозвано у тех, чьи ответы не приняты (${count(open, orgs)}). Принятые ответы останутся.`,
  reason: 'Почему',
  withdrawSend: 'Отозвать',
  withdrawnToast: 'Поручение отозвано',
  until: (due: string) => `Новый срок: ${dayAndYear(due)}`,
} as const;
