import type { QuestionScale, SurveyMoment, SurveySide } from '@nastavnik/contracts/questionnaires';
import type { SheetState, SheetWay } from '@nastavnik/contracts/survey-sheets';
import { count, words as numbers } from '../../shared/numbers.ts';

const question = ['вопрос', 'вопроса', 'вопросов'] as const;

/** What every page of questionnaires says. */
export const common = {
  moments: { entry: 'На входе', exit: 'На выходе' } satisfies Record<SurveyMoment, string>,
  sides: {
    mentor: 'наставник',
    mentee: 'наставляемый',
    curator: 'куратор',
  } satisfies Record<SurveySide, string>,
  states: {
    waiting: 'не начата',
    begun: 'начата',
    answered: 'отправлена',
  } satisfies Record<SheetState, string>,
  ways: {
    screen: 'на экране',
    paper: 'с бумаги',
    link: 'по ссылке',
  } satisfies Record<SheetWay, string>,
  yes: 'Да',
  no: 'Нет',
  until: (day: string) => `до ${day}`,
  noAnswer: 'нет ответа',
};

/** Words of «Анкеты» of a participant and of one questionnaire. */
export const sheet = {
  listTitle: 'Анкеты',
  waits: 'Ждут ответа',
  sent: 'Отправлены',
  sentCaption: 'можно исправить, пока опрос не закрыт',
  fill: 'Заполнить',
  goOn: 'Продолжить',
  correct: 'Исправить',
  nothingTitle: 'Анкет сейчас нет',
  nothing: 'Когда куратор откроет опрос, анкета появится здесь.',
  overdue: (day: string) => `срок был ${day}, ответить ещё можно`,
  sentOn: (day: string) => `отправлена ${day}`,
  progress: (answered: number, of: number) => `Отвечено: ${answered} из ${of}`,
  saving: 'Ответы сохраняются',
  saved: 'Ответы сохранены',
  toSave: 'Ответы сохраняются сами; отправить анкету можно позже, до закрытия опроса.',
  toCorrect: 'Анкета отправлена. Исправления вступят в силу после отправки.',
  send: 'Отправить',
  sendAgain: 'Отправить исправления',
  sentNow: 'Анкета отправлена. Исправить ответы можно до закрытия опроса.',
  missing: (left: number) => `Осталось ответить: ${count(left, question)}`,
  answerThis: 'Ответьте на этот вопрос',
  mayBeEmpty: 'Можно оставить пустым',
  ends: ['самая низкая оценка', 'самая высокая оценка'] as const,
  closed: 'Опрос закрыт: ответы больше не принимаются. Открыть его снова может куратор.',
  noConsent:
    'Ответы пока не принимаются: нет согласия на анкетирование. Подписанное согласие отмечает куратор школы.',
  notYetTitle: 'Ответов пока нет',
  notYet: 'Их увидит куратор, когда анкета будет отправлена или введена с бумаги.',
  hidden: 'Ответы не показаны: нет действующего согласия на анкетирование.',
  enter: 'Ввести с бумаги',
  reenter: 'Исправить ввод с бумаги',
  person: 'Кто отвечает',
  role: 'Роль',
  wave: 'Опрос',
  code: 'Код бланка',
  way: 'Как получены ответы',
  enteredBy: (who: string) => `с бумаги, ввод: ${who}`,
  answeredAt: 'Отправлена',
};

/** Words of the curator's «Опросы». */
export const waves = {
  title: 'Анкеты',
  caption: 'опросы участников на входе и на выходе',
  table: 'Опросы',
  paper: 'Ввод с бумаги',
  open: 'Новый опрос',
  ask: { entry: 'Опросить на входе', exit: 'Опросить на выходе' },
  emptyTitle: 'Опросов пока не было',
  empty:
    'Откройте опрос: анкеты получат все участники закреплённых пар. Тем, кто отвечает на бумаге, ответы введёт куратор по коду бланка.',
  unasked: (moment: SurveyMoment, people: number, year?: string) =>
    `${common.moments[moment]}${year ? ` за ${year} учебный год` : ''} ещё не спрошены: ${count(people, numbers.person)}.`,
  own: 'Ваша анкета ждёт ответа.',
  columns: {
    title: 'Опрос',
    form: 'Форма',
    opened: 'Открыт',
    due: 'Срок',
    answered: 'Ответили',
    unanswered: 'Не ответили',
    state: 'Состояние',
  },
  allForms: 'все формы',
  outOf: (asked: number) => `из ${asked}`,
  states: { open: 'открыт', overdue: 'срок прошёл', closed: 'закрыт' },
  moment: 'Когда',
  year: 'Учебный год пар',
  form: 'Форма',
  everyForm: 'Все формы',
  name: 'Название',
  nameHint: (title: string) => `Если оставить пустым: «${title}»`,
  names: { entry: 'Анкеты на входе', exit: 'Анкеты на выходе' } satisfies Record<
    SurveyMoment,
    string
  >,
  due: 'Ответить до',
  noDue: 'Укажите день, до которого ждёте ответы',
  pastDue: 'Этот день уже прошёл: выберите сегодняшний или более поздний',
  withCurator: 'Заполнить и анкету куратора об условиях',
  willAsk: (people: number) => `Анкеты получат: ${count(people, numbers.person)}.`,
  nobody:
    'Спрашивать некого: сначала закрепите пары приказом. Кого уже спросили, второй раз за год не спрашивают.',
  openDo: 'Открыть опрос',
  cancel: 'Не открывать',
  opened: 'Опрос открыт, участники получат извещение',
};

/** Words of one wave. */
export const wave = {
  back: 'Анкеты',
  views: { unanswered: 'Не ответили', answered: 'Ответили', all: 'Все' },
  table: 'Участники опроса',
  find: 'Найти',
  findHint: 'Начало фамилии',
  columns: {
    person: 'Участник',
    role: 'Роль и форма',
    state: 'Анкета',
    answered: 'Отправлена',
    reminded: 'Напомнили',
    code: 'Код бланка',
  },
  noConsent: 'нет согласия',
  begun: (people: number) => `начали и не отправили: ${people}`,
  results: 'Результаты',
  print: 'Бланки…',
  printed: 'Бланки скачаны: напечатайте PDF и раздайте, код для ввода стоит в правом верхнем углу',
  nobodyToPrint:
    'Все ответили. Чтобы напечатать бланк того, кто уже ответил, выберите его в списке «Все».',
  printChosen: 'Напечатать бланки',
  closedToPrint: 'Опрос закрыт, ответы не принимаются. Сначала откройте его снова.',
  remind: 'Напомнить',
  reminded: (people: number) => `Напоминание отправлено: ${count(people, numbers.person)}`,
  nobodyToRemind: 'Все ответили: напоминать некому.',
  grow: 'Добавить новых участников',
  grown: (people: number) =>
    people === 0
      ? 'Новых участников нет: все уже спрошены'
      : `Добавлено: ${count(people, numbers.person)}`,
  change: 'Изменить…',
  changeTitle: 'Изменить опрос',
  save: 'Сохранить',
  keep: 'Не менять',
  saved: 'Опрос изменён',
  noName: 'Назовите опрос',
  close: 'Закрыть опрос',
  closed: 'Опрос закрыт: ответы больше не принимаются',
  reopen: 'Открыть снова',
  reopened: 'Опрос снова открыт',
  reset: 'Показать всех',
  nothingTitle: 'Никого не найдено',
  nothing: {
    unanswered: 'Ответили все, кого спросили.',
    answered: 'Пока никто не отправил анкету. Напомните участникам или введите ответы с бумаги.',
    all: 'Проверьте, как написана фамилия.',
  },
  notFound: 'Проверьте, как написана фамилия, или посмотрите другую выборку.',
};

/** Words of the entry of paper questionnaires. */
export const paper = {
  title: 'Ввод анкет с бумаги',
  caption: 'код бланка, ответы, Enter – дальше',
  code: 'Код бланка',
  codeHint: 'Семь цифр в правом верхнем углу бланка',
  find: 'Найти анкету',
  noCode: 'Введите код с бланка',
  ownAnswers:
    'Участник уже ответил сам. Чтобы заменить ответы, попросите его исправить анкету до закрытия опроса.',
  again: 'Эта анкета уже введена с бумаги. Проверьте ответы и сохраните исправления.',
  another: 'Другой бланк',
  hints: {
    S10: 'от 1 до 10',
    YN: '1 – да, 0 – нет',
    TXT: 'словами',
  } satisfies Record<Exclude<QuestionScale, 'FREQ5'>, string>,
  frequencies: (names: readonly string[]) =>
    names.map((name, place) => `${place + 1} – ${name}`).join(', '),
  wrong: (hint: string) => `Такого ответа нет: ${hint}`,
  blank: (left: number) =>
    left === 0 ? 'Ответы введены на все вопросы' : `Без ответа: ${count(left, question)}`,
  save: 'Сохранить и взять следующую',
  saved: (who: string) => `Ответы сохранены: ${who}`,
  entered: (sheets: number) =>
    `Введено за этот раз: ${count(sheets, ['анкета', 'анкеты', 'анкет'])}`,
};
