import type { SurveyMoment } from '@nastavnik/contracts/questionnaires';
import type { Answered, SwotPart } from '@nastavnik/contracts/swots';

const moments: Record<SurveyMoment, string> = { entry: 'на входе', exit: 'на выходе' };

const sides = ({ mentors, mentees }: Answered) =>
  [
    ...(mentees > 0 ? [`наставляемые – ${mentees}`] : []),
    ...(mentors > 0 ? [`наставники – ${mentors}`] : []),
  ].join(', ');

/** Words of the SWOT draft of a programme. */
export const words = {
  title: 'SWOT-анализ',
  parts: {
    strengths: 'Сильные стороны',
    weaknesses: 'Слабые стороны',
    opportunities: 'Возможности',
    threats: 'Угрозы',
  } satisfies Record<SwotPart, string>,
  factors: {
    strengths: 'внутренние факторы',
    weaknesses: 'внутренние факторы',
    opportunities: 'внешние факторы',
    threats: 'внешние факторы',
  } satisfies Record<SwotPart, string>,
  made: (answered: Answered, moment: SurveyMoment, day: string) =>
    `По анкетам ${moments[moment]} на ${day}: ${sides(answered)}`,
  version: (number: number, day: string, by: string | null) =>
    [`редакция ${number} от ${day}`, by].filter(Boolean).join(', '),
  check:
    'Это черновик. Прежде чем отдавать его дальше, проверьте, чтобы по словам участников нельзя было узнать, кто их написал.',
  emptyPart: 'По ответам сюда ничего не вошло.',
  emptyTitle: 'SWOT-анализ ещё не составлен',
  empty: (strong: number, weak: number) =>
    `Черновик составится по анкетам: вопросы со средним от ${strong} станут сильными сторонами, до ${weak} – слабыми, ответы словами – возможностями и угрозами. Текст можно править.`,
  make: (moment: SurveyMoment) => `Составить по анкетам ${moments[moment]}`,
  again: 'Составить заново',
  againTitle: 'Составить заново?',
  againText:
    'Черновик составится по сегодняшним ответам. Нынешний текст останется среди прежних редакций, его можно будет вернуть.',
  few: (least: number, { mentors, mentees }: Answered) =>
    `Нужно не меньше ${least} ответов с одной стороны, иначе узнают, кто что ответил. Сейчас: наставляемые – ${mentees}, наставники – ${mentors}.`,
  madeNow: 'Черновик составлен',
  edit: 'Изменить',
  editHint: 'Каждая строка – отдельный пункт.',
  save: 'Сохранить',
  saved: 'Изменения сохранены, прежняя редакция осталась',
  cancel: 'Отменить',
  copy: 'Скопировать для отчёта',
  copied: 'Текст скопирован: вставьте его в отчёт',
  notCopied: 'Браузер не дал скопировать. Скачайте DOCX.',
  paper: 'Скачать DOCX',
  paperSaved: 'Документ скачан',
  versions: 'Прежние редакции',
  madeThen: 'Составлена по анкетам',
  editedThen: 'Изменена',
  look: 'Посмотреть',
  looks: (number: number) => `Редакция ${number}`,
  bring: 'Вернуть этот текст',
  brought: 'Текст возвращён новой редакцией',
  close: 'Закрыть',
  toSurveys: 'К опросам',
  heading: (programme: string) => `SWOT-анализ. ${programme}`,
};
