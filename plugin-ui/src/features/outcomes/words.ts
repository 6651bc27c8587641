import type { SurveyMoment } from '@nastavnik/contracts/questionnaires';
import { count, words as numbers } from '../../shared/numbers.ts';

/** Words of what was and what is. */
export const words = {
  title: 'Было и стало',
  list: 'Итоги программ',
  listCaption: 'показатели до и после, SWOT-анализ',
  listTable: 'Программы',
  columns: {
    programme: 'Программа',
    form: 'Форма',
    year: 'Учебный год',
    pairs: 'Пар',
    links: 'Итоги',
  },
  noneTitle: 'Программ пока нет',
  none: 'Итоги подводятся по программам. Составьте программу и проведите анкеты на входе и на выходе.',
  toProgrammes: 'К программам',
  views: 'Итоги программы',
  outcomes: 'Было и стало',
  swot: 'SWOT-анализ',
  save: 'Скачать XLSX',
  saved: 'Таблица скачана',
  table: (kind: string) => `${kind}: было и стало`,
  head: {
    outcome: 'Показатель',
    before: 'Было',
    after: 'Стало',
    difference: 'Разница',
    percent: 'Разница, %',
    act: 'Ввод',
  },
  better: 'к лучшему',
  worse: 'к худшему',
  counted: (from: 'surveys' | 'completions', people: number | null) => {
    if (from === 'completions')
      return 'по итогам пар программы; было – в программе, из которой она перенесена';
    return people === null
      ? 'считается по анкетам на входе и на выходе'
      : `по анкетам, ответили дважды: ${count(people, numbers.person)}`;
  },
  few: (least: number) => `мало ответов: нужно от ${least}`,
  itself: { surveys: 'по анкетам', completions: 'по итогам пар' },
  enter: 'Внести',
  change: 'Изменить',
  enterOf: (title: string) => `Внести: ${title}`,
  changeOf: (title: string) => `Изменить: ${title}`,
  unchecked: 'Состав показателей не сверен с первоисточником.',
  note: 'Где было ноль, процента нет: стоит «–». Изменения совпали с программой по времени, причины могли быть и другие.',
  before: (unit: string) => `Было, ${unit}`,
  after: (unit: string) => `Стало, ${unit}`,
  beforeHint: 'до начала работы пар',
  afterHint: 'после итоговых встреч; если ещё рано, оставьте пустым',
  remark: 'Откуда число',
  remarkHint: 'Например: журнал, протокол психолога',
  notNumber: 'Напишите число, например 4 или 3,5',
  send: 'Сохранить',
  sent: 'Показатель сохранён',
  cancel: 'Отменить',
  by: (who: string, when: string) => `${who}, ${when}`,
};

const moments: Record<SurveyMoment, string> = { entry: 'на входе', exit: 'на выходе' };

/** Words of the results of one pair. */
export const pairWords = {
  title: 'Результаты пары',
  caption: 'видит только куратор',
  private:
    'Ответы сторон видит только куратор: ни наставнику, ни наставляемому их не показывают. Каждый просмотр записан в историю.',
  surveys: 'Анкеты',
  sides: { mentor: 'наставник', mentee: 'наставляемый' } as const,
  sheet: (moment: SurveyMoment) => `анкета ${moments[moment]}`,
  states: { waiting: 'не начата', begun: 'начата', answered: 'отправлена' } as const,
  notAsked: (moment: SurveyMoment) => `анкеты ${moments[moment]} не было`,
  noConsent: 'Ответы не показаны: нет действующего согласия на анкетирование.',
  nothing: 'Ответов пока нет: они появятся, когда анкета будет отправлена или введена с бумаги.',
  toSurveys: 'К опросам',
  mentorNote: 'Наставник отвечает один раз обо всей своей работе в этой форме.',
  question: 'Вопрос',
  yes: 'да',
  no: 'нет',
};
