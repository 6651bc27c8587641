import { count, type Forms, tenths, words as numbers } from '../../shared/numbers.ts';

const MONTHS = [
  'январь',
  'февраль',
  'март',
  'апрель',
  'май',
  'июнь',
  'июль',
  'август',
  'сентябрь',
  'октябрь',
  'ноябрь',
  'декабрь',
];
/** «из 1 ответа», «из 152 ответов» */
const ofAnswers: Forms = ['ответа', 'ответов', 'ответов'];
/** «в 3 парах» */
const inPairs: Forms = ['паре', 'парах', 'парах'];

/** Words of the summary of feedback. */
export const words = {
  title: 'Обратная связь',
  caption: (from: string, to: string) => `с ${from} по ${to}`,
  xlsx: 'Сохранить в XLSX',
  from: 'С',
  to: 'По',
  form: 'Форма',
  anyForm: 'Все формы',
  own: (pairs: number) =>
    `Пары, в которых вы участвуете, сюда не входят (${count(pairs, numbers.pair)}): что ответили ваш наставник или ваши наставляемые, видит другой куратор.`,
  meetings: 'Встреч',
  pairs: (pairs: number) => `в\u00a0${count(pairs, inPairs)}`,
  mentorMean: 'Оценка от наставников',
  menteeMean: 'Оценка от наставляемых',
  awaiting: 'Ждут отклика',
  answered: (answered: number, asked: number) => `${answered} из\u00a0${count(asked, ofAnswers)}`,
  byForm: 'По формам',
  byMonth: 'По месяцам',
  byPair: 'По парам',
  byPairNote: 'сначала те, кто ждёт отклика, затем с низкими оценками',
  concerns: 'Что мешает',
  concernsNote: 'записи наставников и низкие оценки, новые сверху',
  tables: {
    form: 'Ответы и оценки по формам',
    month: 'Ответы и оценки по месяцам',
    pair: 'Ответы и оценки по парам',
    concerns: 'Затруднения и низкие оценки',
  },
  noConcerns: 'За эти дни никто не записал затруднений и не поставил низкой оценки.',
  written: 'записал наставник',
  low: {
    mentor: (mark: number) => `оценка от наставника – ${mark}`,
    mentee: (mark: number) => `оценка от наставляемого – ${mark}`,
  },
  noWords: 'без пояснений',
  columns: {
    form: 'Форма',
    month: 'Месяц',
    mentees: 'Наставляемый',
    mentor: 'Наставник',
    pairs: 'Пар',
    meetings: 'Встреч',
    answersMentor: 'Ответы наставника',
    answersMentee: 'Ответы наставляемых',
    markMentor: 'Оценка от наставника',
    markMentee: 'Оценка от наставляемых',
    awaiting: 'Ждут отклика',
    date: 'День',
    what: 'Повод',
    words: 'Пояснение',
  },
  ofAsked: (answered: number, asked: number) => (asked === 0 ? '–' : `${answered} из ${asked}`),
  /** «+0,8 к предыдущему месяцу с оценками» */
  change: (change: number) =>
    change === 0
      ? 'как в предыдущем месяце с оценками'
      : `${change > 0 ? '+' : '−'}${tenths(Math.abs(change))} к предыдущему месяцу с оценками`,
  month: (month: string) => {
    const [year, number] = month.split('-');
    return `${MONTHS[Number(number) - 1]} ${year}`;
  },
  emptyTitle: 'Встреч за эти дни нет',
  empty:
    'Сводка собирается сама: наставник и наставляемый оценивают каждую встречу. Измените дни или форму, если встречи были.',
  toMeetings: 'Все встречи',
};
