import { z } from 'zod';
import { plain, refusal } from './problem.ts';

/** What a template of the school's own may not hold, and what to do about it. */
export const templateBans = {
  macros: 'макросы. Сохраните файл как «Документ Word (.docx)» без поддержки макросов',
  embedded: 'вложенный файл или объект. Удалите его или вставьте рисунком PNG или JPEG',
  activeX: 'элемент управления ActiveX. Удалите его',
  insertion: 'вставку чужого файла (altChunk). Скопируйте её текст в шаблон',
  subDocument: 'вложенный документ. Скопируйте его текст в шаблон',
  external:
    'ссылку на файл или картинку вне шаблона. Вставьте картинку в сам файл; обычные ссылки на сайт и почту можно оставить',
  field: 'поле, которое вычисляет Word. Можно только номер страницы и число страниц',
  attached:
    'ссылку на другой шаблон Word. В Word: Разработчик → Шаблон документа → Обычный, и сохраните файл снова',
  merge: 'слияние с внешним списком. Отключите рассылку и сохраните файл снова',
  changes: 'записанные исправления. Примите или отклоните их и сохраните файл снова',
  comments: 'примечания. Удалите их и сохраните файл снова',
  bound:
    'элемент, связанный с данными (например, готовую титульную страницу). Замените его простым текстом',
  fonts: 'внедрённые шрифты. В Word: Параметры → Сохранение → снимите «Внедрить шрифты в файл»',
  chart: 'диаграмму или схему. Вставьте её рисунком PNG или JPEG',
  picture: 'картинку не того вида. Можно PNG, JPEG и GIF',
  other: 'часть, которой в простом документе Word не бывает. Скопируйте текст в новый документ',
} as const;
export type TemplateBan = keyof typeof templateBans;

/** What is wrong with a tag of a template. */
export const templateFaults = {
  unknown: 'неизвестное поле',
  header: 'в колонтитуле и свойствах файла этого поля не бывает',
  list: 'это список: его строки пишут между началом и концом',
  row: 'поле бывает только в строке своего списка',
  section: 'частью бывает только список или условие',
  nested: 'список внутри списка',
  notOpened: 'закрыто, хотя не открыто',
  notClosed: 'открыто, но не закрыто',
  crossed: 'закрыто не в том порядке',
  brace: 'фигурная скобка без пары',
  form: 'так поля не пишут',
} as const;
export type TemplateFault = keyof typeof templateFaults;

interface FaultyTag {
  fault: TemplateFault;
  /** As it stands in the template, with its braces. */
  tag: string;
  /** The beginning of its paragraph. */
  line: string;
  /** What may stand there. */
  allowed: readonly string[];
}

/** «строка «…»: неизвестное поле {x}; можно: …» */
export const faultInWords = ({ fault, tag, line, allowed }: FaultyTag): string => {
  const may = allowed.length > 0 ? `; можно: ${allowed.join(', ')}` : '';
  return `строка «${line}»: ${templateFaults[fault]} ${tag}${may}`;
};

const Ban = z.enum(Object.keys(templateBans) as [TemplateBan, ...TemplateBan[]]);

/** Refusals of templates that schools upload. */
export const templateProblems = {
  'template.not-docx': plain(
    400,
    'Это не документ Word (.docx). Старый .doc, шаблон .dotx, файл с паролем или другой программы откройте и сохраните как «Документ Word (.docx)».',
  ),
  'template.too-large': plain(
    413,
    'Файл слишком велик: до 2 МБ, внутри до 20 МБ и 200 частей. Уменьшите картинки.',
  ),
  'template.hostile': plain(
    400,
    'Файл устроен не так, как документы Word, и поэтому не принят. Скопируйте текст в новый документ и сохраните его.',
  ),
  'template.banned': refusal(
    400,
    z.object({ what: Ban, part: z.string() }),
    ({ what, part }) => `В шаблоне нашлось лишнее (${part}): ${templateBans[what]}.`,
  ),
  'template.tags': refusal(
    400,
    z.object({ count: z.int() }),
    ({ count }) =>
      `Шаблон не принят: мест с ошибками – ${count}. Исправьте их в Word и загрузите файл снова.`,
  ),
  'template.no-tags': refusal(
    400,
    z.object({ tags: z.array(z.string()) }),
    ({ tags }) =>
      `Шаблон не принят: в нём нет ни одного поля о том, кому или о чём документ, и все получили бы один и тот же текст. Замените в нём имена, классы и даты полями: ${tags.join(', ')}. Проще начать со встроенного шаблона и изменить его.`,
  ),
  'template.unfillable': plain(
    400,
    'Шаблон не заполняется: список или условие начато и закончено в разных частях документа. Ставьте {#…} и {/…} в одной строке таблицы или в соседних абзацах.',
  ),
  'template.docx-only': plain(
    409,
    'Для этого документа школа загрузила свой шаблон, поэтому он берётся только в Word: печать PDF знает лишь встроенный текст. Возьмите DOCX и печатайте его из Word.',
  ),
  'template.differ': plain(
    409,
    'Эти документы сделаны по разным шаблонам и в один файл не складываются. Возьмите их по одному или архивом ZIP.',
  ),
} as const;
