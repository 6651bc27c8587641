import type { RoadmapImport } from '@nastavnik/contracts/roadmap-imports';
import { count, type Forms, plural } from '../../../shared/numbers.ts';

const items: Forms = ['пункт', 'пункта', 'пунктов'];
const rows: Forms = ['строка', 'строки', 'строк'];
const columns: Forms = ['столбец', 'столбца', 'столбцов'];

type SourceTable = RoadmapImport['tables'][number];

/** Words of making a roadmap from a table. */
export const words = {
  title: 'Дорожная карта из таблицы',
  caption: 'из документа Word или книги Excel; карта появится, только когда вы её создадите',
  all: 'Дорожные карты',
  here: 'Загрузка из таблицы',
  fileTitle: 'Файл',
  file: 'Файл DOCX или XLSX, до 5 МБ',
  read: 'Прочитать',
  noFile: 'Выберите файл.',
  tooBig: 'Файл больше 5 МБ: оставьте в нём только дорожную карту.',
  aboutTitle: 'Какая нужна таблица',
  about: [
    'Одна строка – один пункт: номер, мероприятие, срок, исполнители, результат. Порядок столбцов любой, заголовки находятся сами.',
    'Разделы внутри таблицы и строки, разорванные между страницами, понимаются.',
    'Сроки читаются словами: «до 1 мая 2027 г., далее ежегодно», «второе полугодие 2027 г.». Что можно понять по-разному, программа спросит.',
    'Исполнители – органы и должности; фамилии в карту не переносятся.',
  ],
  tableTitle: 'Какая из таблиц – дорожная карта',
  table: 'Таблица',
  chooseTable: 'Выберите таблицу',
  tableOf: ({ title, rows: all, columns: wide, known }: SourceTable, at: number): string =>
    [
      `${at + 1}. ${title || 'без названия'}`,
      `${count(all, rows)}, ${count(wide, columns)}`,
      known ? 'похожа на дорожную карту' : '',
    ]
      .filter(Boolean)
      .join(' – '),
  columnsTitle: 'Столбцы',
  columnsCaption: 'первые строки таблицы; над каждым столбцом – что в нём',
  headerLine: 'Строка с заголовками',
  skip: 'не загружать',
  column: (title: string, at: number) => title || `столбец ${at + 1}`,
  noTitle: 'Укажите, в каком столбце мероприятия: без него пунктов нет.',
  noDue: 'Столбец со сроком не выбран: пункты появятся без сроков.',
  noBodies: 'Столбец с исполнителями не выбран: в пунктах будет «Исполнитель не указан».',
  questionsTitle: 'Вопросы',
  open: (left: number, all: number) =>
    left === 0 ? 'на все ответили' : `без ответа ${left} из ${all}`,
  questionsHint:
    'На вопрос можно не отвечать: ничего не потеряется, под ответом сказано, что тогда будет. Поправить можно и потом, в черновике.',
  noQuestions: 'Вопросов нет: всё понято.',
  ofItem: (item: string | null, line: number) =>
    item === null ? `Строка ${line}` : `Пункт ${item}`,
  inTable: (quote: string) => (quote === '' ? 'В таблице пусто.' : `В таблице: «${quote}»`),
  later: 'Пока не отвечать',
  own: 'Свой ответ…',
  ownLabel: 'Ответ',
  give: 'Ответить',
  itemsTitle: 'Что получится',
  itemsOf: (value: number, sections: number) =>
    `${count(value, items)}${sections > 0 ? `, ${count(sections, ['раздел', 'раздела', 'разделов'])}` : ''}`,
  noItems: 'Пунктов не нашлось. Проверьте, какая таблица выбрана и что в её столбцах.',
  table2: 'Пункты, которые получатся',
  heads: {
    number: '№',
    title: 'Мероприятие',
    due: 'Срок',
    bodies: 'Ответственный',
    result: 'Результат',
  },
  words: (note: string) => `словами: ${note}`,
  noDueHere: 'не указан',
  showAll: (value: number) => `Показать все ${value} ${plural(value, items)}`,
  makeTitle: 'Создать черновик',
  name: 'Название',
  from: 'Год начала',
  to: 'Год окончания',
  fill: 'Заполните это поле.',
  wrongYears: 'Укажите годы: год окончания не раньше года начала.',
  make: 'Создать карту',
  made: (value: number) => `Черновик создан: ${count(value, items)}`,
  another: 'Другой файл',
  done: 'По этому файлу дорожная карта уже создана.',
  toRoadmap: 'Открыть карту',
} as const;
