import type { SubmissionState } from '@nastavnik/contracts/approval-states';
import type { RoadmapState } from '@nastavnik/contracts/roadmap-states';
import type { SubmissionWords } from '../../shared/approvals/submission-view.tsx';
import { count } from '../../shared/numbers.ts';
import type { State } from '../../shared/ui/status.tsx';

export const dayAndYear = (date: string): string => date.split('-').toReversed().join('.');

export const listStates: Record<RoadmapState, { word: string; shape: State }> = {
  draft: { word: 'черновик', shape: 'next' },
  submitted: { word: 'передан', shape: 'run' },
  returned: { word: 'возвращён с замечаниями', shape: 'warn' },
  agreed: { word: 'утверждён', shape: 'ok' },
  approved: { word: 'утверждён', shape: 'ok' },
};

export const partStates: Record<SubmissionState, { word: string; shape: State }> = {
  waiting: { word: 'ждёт решения', shape: 'run' },
  agreed: { word: 'утверждён', shape: 'ok' },
  returned: { word: 'возвращён с замечаниями', shape: 'warn' },
  withdrawn: { word: 'отозван', shape: 'none' },
};

export const words = {
  title: 'Перечень школ',
  listOf: (year: number) => `Перечень школ на ${year} год`,
  none: 'Перечня школ ещё нет',
  noneWhat:
    'В перечень входят школы, в которых внедряется целевая модель наставничества. Он составляется на год и передаётся на утверждение.',
  noneReader: 'Он появится здесь, когда его составят.',
  begin: (year: number) => `Составить перечень на ${year} год`,
  columns: { year: 'Перечень', state: 'Состояние', agreed: 'Решение' },
  edition: (edition: number) => `редакция ${edition}`,
  days: 'Сроки',
  day: {
    compiled: 'Муниципалитет составляет перечень',
    submitted: 'Передаёт в региональный центр',
    approved: 'Региональный центр утверждает',
    sent: 'Перечень региона – в министерство',
  },
  noDay: 'срок не назначен',
  onDay: (date: string) => `до ${dayAndYear(date)}`,
  schools: 'Школы',
  listed: (value: number) => count(value, ['школа', 'школы', 'школ']),
  school: 'Школа',
  municipality: 'Муниципалитет',
  reason: 'Основание включения',
  reasonHint:
    'Для каждой школы нужно основание, например решение управляющего совета, участие с прошлого года, заявка школы.',
  reasonOf: (name: string) => `Основание включения: ${name}`,
  takesPart: (name: string) => `Включить: ${name}`,
  fill: 'Укажите, на каком основании школа включена в перечень.',
  noSchools: 'В перечне пока нет школ.',
  noSchoolsAtAll: 'В муниципалитете нет ни одной школы.',
  find: 'Найти школу',
  show: 'Показать',
  showAll: 'Все школы',
  showTicked: 'Только включённые',
  ticked: (on: number, all: number) => `Включено ${on} из ${all}.`,
  noneFound: 'Таких школ нет. Измените условия.',
  sameReason: 'Основание для школ без основания',
  sameReasonWhy: 'Напишите основание: оно встанет у всех отмеченных школ, где его ещё нет.',
  giveReason: (value: number) => `Записать: ${count(value, ['школе', 'школам', 'школам'])}`,
  save: 'Сохранить перечень',
  saved: 'Перечень сохранён',
  parts: 'Перечни муниципалитетов',
  partsWanting: (wanting: number, all: number) =>
    `Утверждены перечни не всех муниципалитетов: нет ${wanting} из ${all}. Если передать сейчас, их школ в перечне региона не будет.`,
  notSent: 'не передан',
  print: 'Печать (PDF)',
  edit: 'Скачать DOCX',
  reopen: 'Начать новую редакцию',
} as const;

export const submissionWords: SubmissionWords & {
  submitted: string;
  withdrawn: string;
  saveFirst: string;
} = {
  title: 'Утверждение',
  to: ({ name, office }) =>
    office === 'ministry' ? 'решение принимает министерство' : `решение принимает ${name}`,
  due: (date, late) => (late ? `Срок передачи прошёл: ${date}.` : `Срок передачи: ${date}.`),
  submit: 'Передать на утверждение…',
  submitTitle: 'Передать перечень',
  submitWhat: (to) =>
    `Перечень уйдёт в том виде, в каком он сохранён, ${to}. До решения изменить его нельзя; пока решения нет, его можно отозвать.`,
  submitSend: 'Передать',
  submitted: 'Перечень передан',
  saveFirst: 'В перечне есть несохранённые изменения. Сначала сохраните его.',
  withdraw: 'Отозвать…',
  withdrawTitle: 'Отозвать перечень',
  withdrawWhat: 'Перечень снова станет черновиком: его можно будет изменить и передать ещё раз.',
  withdrawSend: 'Отозвать',
  withdrawn: 'Перечень отозван',
  keep: 'Не сейчас',
};
