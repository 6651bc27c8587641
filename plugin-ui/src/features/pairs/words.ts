import type { NeedsDecision, PairView } from '@nastavnik/contracts/pairs';
import { count, words as numbers } from '../../shared/numbers.ts';

const pairs = (value: number) => count(value, numbers.pair);

/** Words of the list of pairs and of what is done with many of them. */
export const words = {
  title: 'Пары и группы',
  caption: (open: number) => count(open, ['открытая пара', 'открытые пары', 'открытых пар']),
  create: 'Новая пара',
  table: 'Пары и группы',
  views: {
    open: 'Все открытые',
    proposed: 'Предложены',
    awaits_order: 'Ждут приказа',
    active: 'Активны',
    not_meeting: 'Не встречаются',
    decision: 'Нужно решение',
    closed: 'Завершены',
  } satisfies Record<PairView, string>,
  columns: {
    mentees: 'Наставляемый',
    mentor: 'Наставник',
    status: 'Состояние',
    form: 'Форма',
    meetings: 'Встречи',
    last: 'Последняя',
    order: 'Приказ',
  },
  order: (number: string, date: string) => `№ ${number} от ${date}`,
  ofPerson: (who: string) => `Показаны пары одного человека: ${who}.`,
  thisPerson: 'выбранный участник',
  ofProgramme: 'Показаны пары одной программы.',
  openProgramme: 'Открыть программу',
  showAll: 'Показать все пары',
  find: 'Найти участника',
  findHint: 'Начало фамилии',
  form: 'Форма',
  allForms: 'Все формы',
  emptyTitle: 'Пар пока нет',
  empty:
    'Сначала заполните базы наставляемых и наставников и отметьте согласия. Потом выберите форму, наставника и тех, с кем он будет работать.',
  emptyReader: 'Пары составляет куратор.',
  nothingTitle: 'Здесь пар нет',
  nothing: 'Выберите другую выборку или сбросьте условия.',
  reset: 'Сбросить',
  agree: 'Отметить согласие сторон',
  fix: 'Закрепить приказом…',
  cannotFix: 'Приказом закрепляют согласованные пары: сначала отметьте согласие сторон.',
  partly: (agreed: number, proposed: number) =>
    `Ждут согласия – ${proposed}, ждут приказа – ${agreed}; действие коснётся только своих.`,
};

/** Words of the dialogs about pairs. */
export const decisions = {
  agreeTitle: (value: number) => `Стороны согласны: ${pairs(value)}`,
  agreeText:
    'Отметьте, когда и наставник, и наставляемые (для детей – и родители) согласны. Кто ещё не ответил сам, будет записан согласным с ваших рук.',
  decideDo: 'Решить за стороны',
  decideReason: 'Почему так решено (обязательно)',
  reasonPrivate: 'Увидит только куратор.',
  whyNoReason: 'Укажите причину: без неё решение не сохранится.',
  agreed: (done: number, all: number) => `Согласие отмечено: ${done} из ${all}`,
  notAgreed: 'Не отмечено:',
  agreeDo: 'Отметить согласие',
  draft: 'Текст приказа',
  draftText:
    'Приказ с перечнем пар можно получить готовым: поправить и подписать или сразу напечатать.',
  draftDocx: 'Приказ в Word',
  draftPdf: 'Печать (PDF)',
  fixTitle: (value: number) => `Закрепить приказом: ${pairs(value)}`,
  fixText: (value: number) =>
    value === 1
      ? 'Пара станет активной с даты приказа.'
      : 'Пары станут активными с даты приказа. Закрепляются все вместе или ни одна.',
  number: 'Номер приказа',
  date: 'Дата приказа',
  noNumber: 'Укажите номер приказа.',
  noDate: 'Укажите дату приказа.',
  skipped: (value: number) => `Не войдёт в приказ, согласия сторон ещё нет: ${pairs(value)}.`,
  list: (value: number) => `Список: ${pairs(value)}`,
  without: (value: number) => `Закрепить без них: ${pairs(value)}`,
  fixDo: 'Закрепить',
  fixed: (value: number) => `Закреплено приказом: ${pairs(value)}`,
  cancel: 'Не сейчас',
  shut: 'Закрыть',
  consents: (who: string) => `Отметить согласия: ${who}`,
  closeTitle: 'Завершить пару?',
  closeText: (mentees: string, mentor: string) =>
    `Наставляемые (${mentees}) вернутся в базу без наставника, у наставника (${mentor}) освободится место. Встречи и оценки сохранятся.`,
  reason: 'Причина (обязательно)',
  chooseReason: 'Выберите причину',
  noReason: 'Без причины завершить нельзя: она нужна для нового подбора.',
  note: 'Пояснение (необязательно)',
  broken: 'Пара будет считаться распавшейся.',
  closeDo: 'Завершить пару',
  closeKeep: 'Не завершать',
  closed: 'Пара завершена',
  keepDo: 'Пара продолжает',
  kept: 'Решено: пара продолжает работу',
  decide: (why: string) => `Нужно ваше решение: ${why}.`,
  rematch: 'Подобрать заново…',
  gone: (names: string) => `Выбыли по данным журнала: ${names}.`,
  whyGone: 'Пока участник не вернулся в школу, пара продолжать не может.',
  endIt: 'Завершить пару…',
  replace: 'Заменить наставника…',
  replaceTitle: 'Заменить наставника',
  replaceText: (mentees: string) =>
    `Эта пара завершится, а новая будет предложена: ${mentees}. Стороны ответят, подходит ли она; потом её закрепят приказом. Встречи и оценки останутся в прежней паре.`,
  replaceWho: 'Новый наставник',
  replaceDo: 'Заменить',
  replaceKeep: 'Не заменять',
  whyNoMentor: 'Выберите нового наставника.',
  replaced: 'Предложена пара с новым наставником',
  keepAsk: 'Пара продолжает…',
  keepTitle: 'Пара продолжает?',
  keepText:
    'Одна из сторон ответила «не подходит». Поговорите с обеими и запишите, почему решено продолжать.',
  keepReason: 'Почему пара продолжает (обязательно)',
  decideTexts: {
    consent_withdrawn: 'Если согласие снова получено, пара может продолжать; иначе завершите её.',
    consent_expired: 'Если согласие снова получено, пара может продолжать; иначе завершите её.',
    person_left:
      'Если участник вернётся, пара продолжит сама. Иначе завершите её или, если выбыл наставник, замените его.',
    class_gap:
      'Программа просит, чтобы наставник был старше на больше классов. Оставьте пару, если ей это не мешает, либо завершите её или замените наставника.',
    said_no:
      'Посмотрите ответы сторон. Чтобы подобрать другую пару, завершите эту: наставляемый вернётся в базу и попадёт в новый подбор.',
  } satisfies Record<NeedsDecision, string>,
};

/** Words of the page where a pair is made. */
export const making = {
  title: 'Новая пара',
  back: 'Пары и группы',
  form: 'Форма и модель',
  formField: 'Форма',
  chooseForm: 'Выберите форму',
  model: 'Модель (необязательно)',
  noModel: 'Не указана',
  programme: 'Программа',
  chooseProgramme: 'Выберите программу',
  noProgramme: 'не выбрана',
  mentor: 'Наставник',
  mentees: 'Наставляемые',
  menteesCaption: 'один – пара, несколько – группа',
  find: 'Найти',
  findHint: 'Начало фамилии',
  show: 'Показать',
  mentorViews: { free: 'Есть места', no_consent: 'Без согласий', all: 'Всех' },
  menteeViews: { no_mentor: 'Без наставника', no_consent: 'Без согласий', all: 'Всех' },
  onlyForm: 'Только с этой формой в запросе',
  room: (free: number) => count(free, ['место', 'места', 'мест']),
  full: 'мест нет',
  choose: 'Выбрать',
  chooseAnother: 'Выбрать другого',
  chooseWho: (who: string) => `Выбрать: ${who}`,
  noMentors: 'Проверьте базу наставников: нужны согласия и свободные места.',
  toMentors: 'База наставников',
  noMentees: 'Проверьте базу наставляемых: нужны согласия и запрос.',
  toMentees: 'База наставляемых',
  summary: 'Что получится',
  nobody: 'Никого нет',
  noMentor: 'не выбран',
  noneChosen: 'не выбраны',
  agreed: 'Наставник и наставляемые уже согласны',
  agreedNote: 'Пара сразу будет ждать приказа. Иначе согласие отмечают позже.',
  create: (group: boolean) => (group ? 'Создать группу' : 'Создать пару'),
  whyForm: 'Выберите форму.',
  whyProgramme: 'Выберите программу: по этой форме их несколько.',
  whyMentor: 'Выберите наставника.',
  whyMentees: 'Выберите хотя бы одного наставляемого.',
  whyRoom: (free: number) =>
    `У наставника свободных мест: ${free}. Уберите лишних или увеличьте предел в базе наставников.`,
  created: (group: boolean) => (group ? 'Группа создана' : 'Пара создана'),
  take: (who: string) => `Убрать: ${who}`,
  more: 'Показать ещё',
  has: (who: string) => `уже есть наставник: ${who}`,
  columns: { room: 'Места', request: 'Запрос' },
};

/** Words of what stands above and below documents. */
export const letterhead = {
  title: 'Шапка и подпись',
  fields: {
    fullName: 'Полное наименование по уставу',
    place: 'Населённый пункт',
    signerPosition: 'Кто подписывает: должность',
    signerName: 'Кто подписывает: И. О. Фамилия',
  },
  needed: 'Заполните наименование и должность.',
  keep: 'Запомнить для всех документов',
  kept: 'Шапка и подпись запомнены',
};
