import type { ItemDifference } from '@nastavnik/contracts/approvals';
import type { SubjectKind, SubmissionState } from '@nastavnik/contracts/approval-states';
import { count, type Forms } from '../../shared/numbers.ts';

export const dayAndYear = (date: string): string => date.split('-').toReversed().join('.');

/** Over the list. */
export const views: Record<SubmissionState, string> = {
  waiting: 'Ждут решения',
  returned: 'Возвращены',
  agreed: 'Согласованы',
  withdrawn: 'Отозваны',
};

const fields: Record<ItemDifference['fields'][number], string> = {
  section: 'раздел',
  title: 'мероприятие',
  bodies: 'ответственные',
  due: 'срок',
  result: 'результат',
  targets: 'целевые показатели',
  proof: 'подтверждение',
  reason: 'основание',
};

/** «Пункт 2.1: изменены срок, результат» */
export function differenceSaid({ number: no, title, how, fields: which }: ItemDifference): string {
  if (no === '') return schoolSaid(title, how);
  if (how === 'added') return `Пункт ${no} добавлен: ${title}`;
  if (how === 'removed') return `Пункт ${no} исключён: ${title}`;
  return `Пункт ${no}, изменено: ${which.map((field) => fields[field]).join(', ')}`;
}

const schoolSaid = (name: string, how: ItemDifference['how']): string =>
  ({
    added: `Включена: ${name}`,
    removed: `Исключена: ${name}`,
    changed: `Изменено основание: ${name}`,
  })[how];

const forms: Record<SubjectKind, Forms> = {
  roadmap: ['школа', 'школы', 'школ'],
  school_list: ['муниципалитет', 'муниципалитета', 'муниципалитетов'],
};

export const words = {
  title: 'На согласование',
  all: 'Все',
  nothing: 'На согласование ничего не передано',
  nothingWhat: 'Документы появятся здесь, когда их передадут организации территории.',
  noneSuch: 'Таких документов нет.',
  table: 'Документы на согласование',
  columns: {
    sender: 'Кто передал',
    what: 'Документ',
    sent: 'Передан',
    due: 'Срок',
    state: 'Решение',
  },
  kinds: { roadmap: 'Дорожная карта', school_list: 'Перечень школ' },
  roundOf: (round: number, edition: number) => `редакция ${edition}, передача ${round}`,
  noDue: 'не назначен',
  late: 'просрочено',
  missing: {
    roadmap: 'Ещё не передали дорожную карту',
    school_list: 'Ещё не передали перечень школ',
  },
  missingOf: (value: number, subject: SubjectKind) => count(value, forms[subject]),
  missingDue: (due: string, late: boolean) =>
    late ? `Срок был ${dayAndYear(due)}.` : `Срок ${dayAndYear(due)}.`,
  here: 'документ',
  from: 'Передала организация',
  lateNote: (due: string) => `Срок ${dayAndYear(due)} прошёл.`,
  differences: 'Что изменилось с прошлой передачи',
  noDifferences: 'Ничего не изменилось.',
  firstRound: 'Документ передан впервые.',
  content: 'Переданный текст',
  heads: {
    school: 'Школа',
    municipality: 'Муниципалитет',
    reason: 'Основание включения',
  },
  schoolsTable: 'Школы переданного перечня',
  rounds: 'Передачи и замечания',
  agree: 'Согласовать…',
  agreeTitle: 'Согласовать документ',
  agreeWhat: (sender: string) =>
    `${sender}: документ будет согласован в той редакции, которая открыта. Отменить согласование нельзя.`,
  byAct: 'Оформлено решением',
  actKind: 'Вид акта',
  actDefault: 'Приказ',
  actNumber: 'Номер',
  actDate: 'Дата',
  agreeSend: 'Согласовать',
  attachScan: 'Приложить скан акта…',
  replaceScan: 'Заменить скан акта…',
  scanTitle: 'Скан акта',
  scanWhat: (act: string) => `${act}. Скан увидят обе стороны: вы и отправитель документа.`,
  giveBack: 'Вернуть с замечаниями…',
  returnTitle: 'Вернуть с замечаниями',
  returnSend: 'Вернуть',
  remarkTo: 'К чему замечание',
  toAll: 'К документу в целом',
  toItem: (no: string, title: string) => `${no}. ${title}`,
  remark: 'Замечание',
  more: 'Ещё замечание',
  drop: 'Убрать замечание',
  fill: 'Заполните это поле.',
  close: 'Не сейчас',
  agreed: 'Документ согласован',
  returned: 'Документ возвращён',
} as const;
