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
const answer: Forms = ['ответ', 'ответа', 'ответов'];
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
  mentorMean: 'Оценка наставников',
  menteeMean: 'Оценка наставляемых',
  awaiting: 'Ждут отклика',
  answered: (answered: number, asked: number) => `${answered} из\u00a0${count(asked, answer)}`,
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
    mentor: (mark: number) => `оценка наставника – ${mark}`,
    mentee: (mark: number) => `оценка наставляемого – ${mark}`,
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
    markMentor: 'Оценка наставника',
    markMentee: 'Оценка наставляемых',
    awaiting: 'Ждут отклика',
    date: 'День',
    what: 'Что это',
    words: 'Слова',
  },
  ofAsked: (answered: number, asked: number) => (asked === 0 ? '–' : `${answered} из ${asked}`),
  /** «+0,8 к прошлому месяцу» */
  change: (change: number) =>
    change === 0
      ? 'как месяцем раньше'
      : `${change > 0 ? '+' : '−'}${tenths(Math.abs(change))} к прошлому месяцу`,
  month: (month: string) => {
    const [year, number] = month.split('-');
    return `${MONTHS[Number(number) - 1]} ${year}`;
  },
  emptyTitle: 'Встреч за эти дни нет',
  empty:
    'Сводка собирается сама: наставник и наставляемый оценивают каждую встречу. Измените дни или форму, если встречи были.',
  toMeetings: 'Все встречи',
};
