import type { RequestPlace } from '@nastavnik/contracts/request-map';
import { count, type Forms } from '../../shared/numbers.ts';

const request: Forms = ['запрос', 'запроса', 'запросов'];
const urgent: Forms = ['срочный', 'срочных', 'срочных'];

/** Words of the map of requests. */
export const words = {
  title: 'Карта запросов',
  back: 'Запросы на наставника',
  caption: (requests: number, hurry: number) =>
    hurry === 0
      ? count(requests, request)
      : `${count(requests, request)}, из них ${count(hurry, urgent)}`,
  xlsx: 'Сохранить в XLSX',
  pdf: 'Распечатать (PDF)',
  docx: 'Для правки (DOCX)',
  year: 'Учебный год',
  view: 'Какие запросы',
  note: 'Каждое число открывает список этих запросов. Запрос с несколькими основаниями учтён по каждому из них, в итогах – один раз.',
  noForm: 'Форма не выбрана',
  noGround: 'основание не указано',
  ground: 'Основание',
  all: 'Всего',
  urgent: 'Срочных',
  total: 'Всего по форме',
  table: (form: string) => `${form}, запросы по основаниям и параллелям`,
  place: (place: RequestPlace) =>
    place === 'staff' ? 'Педагоги' : place === 'unplaced' ? 'Без класса' : `${place} кл.`,
  /** What a screen reader says of a number. */
  cell: (requests: number, ...of: string[]) => `${count(requests, request)}: ${of.join(', ')}`,
  emptyTitle: 'Запросов нет',
  empty:
    'Карта собирается сама из запросов учеников, педагогов, классных руководителей и родителей. За этот год и по этим условиям запросов нет.',
  toRequests: 'К запросам',
} as const;
