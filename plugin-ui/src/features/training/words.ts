import type { AdmissionDecision, InterviewOutcome } from '@nastavnik/contracts/admission';
import type { SelectionView } from '@nastavnik/contracts/selection';
import type { Forms } from '../../shared/numbers.ts';
import { count, plural } from '../../shared/numbers.ts';

const mentors: Forms = ['наставник', 'наставника', 'наставников'];
const ofMentors: Forms = ['наставника', 'наставников', 'наставников'];

/** Words of «Отбор и обучение». */
export const words = {
  title: 'Отбор и обучение',
  caption: 'собеседование, обучение и допуск наставников',
  table: 'Наставники: отбор и допуск',
  views: {
    all: 'Все',
    no_interview: 'Без собеседования',
    undecided: 'Без решения',
    barred: 'Не допущены',
    admitted: 'Допущены',
  } satisfies Record<SelectionView, string>,
  columns: {
    mentor: 'Наставник',
    interview: 'Собеседование',
    hours: 'Обучение',
    state: 'Допуск',
    until: 'До',
  },
  none: 'не было',
  emptyTitle: 'Наставников здесь нет',
  empty: 'Отбирают и обучают тех, кто есть в базе наставников. Сначала добавьте их туда.',
  toBase: 'База наставников',
  find: 'Найти',
  beginning: 'Начало фамилии',
  outcomes: {
    ready: 'готов',
    teach: 'доучить',
    declined: 'отказ',
  } satisfies Record<InterviewOutcome, string>,
  decisions: {
    admitted: 'Допустить',
    conditional: 'Допустить с условием',
    refused: 'Не допускать',
  } satisfies Record<AdmissionDecision, string>,
  interview: 'Записать собеседование…',
  admission: 'Решить о допуске…',
  interviewTitle: 'Собеседование',
  admissionTitle: 'Допуск к работе наставником',
  form: 'Форма',
  on: 'Дата собеседования',
  by: 'Кто проводил',
  byHint: 'Куратор, психолог: должность и фамилия',
  outcome: 'Итог',
  note: 'Заметка',
  criteria: 'Критерии',
  marks: (max: number) => `от 0 до ${max}`,
  unchecked: 'Перечень не сверен с первоисточником.',
  noMark: 'не оценено',
  reason: 'Условие или причина',
  until: 'Действует до',
  forms: 'К каким формам',
  formsHint: 'Ничего не отмечено – допуск ко всем формам.',
  save: 'Сохранить',
  cancel: 'Отмена',
  saved: 'Записано',
  fill: 'Заполните это поле.',
  needs: (form: string, criteria: string, hours: string) =>
    `${form}: критерии – ${criteria}; обучение – ${hours}.`,
  gate: 'Недопущенных берут в пары, если программа не требует допуска. Требование включается в карточке программы: «Только допущенные наставники».',
  facts: {
    interview: 'Собеседование',
    by: 'Проводил',
    note: 'Заметка',
    reason: 'Условие или причина',
  },
};

/** Words of «План обучения». */
export const planWords = {
  title: 'План обучения наставников',
  caption: (year: string) => `${year} учебный год`,
  table: 'Занятия плана',
  add: 'Добавить занятие',
  addTitle: 'Занятие',
  emptyTitle: 'Занятий в плане нет',
  empty: 'Добавьте темы из справочника или свои: дата, часы, кто ведёт. Потом отметьте, кто был.',
  topic: 'Тема из справочника',
  own: 'своя тема',
  name: 'Название',
  hours: 'Часы',
  on: 'Дата',
  trainer: 'Кто ведёт',
  place: 'Где',
  columns: {
    title: 'Занятие',
    on: 'Дата',
    hours: 'Часы',
    trainer: 'Ведёт',
    came: 'Были',
    action: 'Действие',
  },
  mark: 'Участники…',
  edit: 'Изменить…',
  callOff: 'Отменить…',
  editTitle: 'Изменить занятие',
  counted:
    'На занятии отмечено присутствие: дату, часы и формы менять нельзя, пока отметки не сняты в списке участников.',
  forms: 'К каким формам идут часы',
  formsHint: 'Ничего не отмечено – часы идут ко всем формам.',
  cancelled: (day: string, reason: string) => `отменено ${day}: ${reason}`,
  of: (came: number, all: number) => (all === 0 ? 'никого не звали' : `${came} из ${all}`),
  future: 'Присутствие отмечают в день занятия и позже; пока выберите, кого пригласить.',
  been: 'Отметьте, кто был. Часы зачтутся каждому.',
  nobody: 'В базе наставников никого нет.',
};

/** Words of a training that will not be. */
export const callOff = {
  title: (title: string) => `Отменить занятие «${title}»?`,
  text: (invited: number) =>
    `${plural(invited, ['Приглашён', 'Приглашены', 'Приглашены'])} ${count(invited, mentors)}: каждый увидит отмену и причину в разделе «Моё обучение». Занятие останется в плане с отметкой об отмене.`,
  reason: 'Причина',
  reasonHint: 'Например: карантин, заболел ведущий.',
  do: 'Отменить занятие',
  keep: 'Не отменять',
  done: 'Занятие отменено',
  dropHours: (attended: number) =>
    `Снять отметки о присутствии: часы пропадут у ${count(attended, ofMentors)}`,
  dropText:
    'Решения о допуске, которые уже приняты, останутся: пересмотрите их, если часов не хватает.',
  dropNeeded:
    'На занятии отмечены присутствующие. Подтвердите, что их часы пропадут, или не отменяйте занятие.',
  removeTitle: (title: string) => `Убрать занятие «${title}» из плана?`,
  removeText:
    'На него никого не приглашали, поэтому отмену объяснять некому: занятие просто исчезнет из плана.',
  remove: 'Убрать из плана',
  removed: 'Занятие убрано',
};
