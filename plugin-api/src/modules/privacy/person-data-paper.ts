import { ConsentKind, consentWords } from '@nastavnik/contracts/consents';
import { dayInFigures } from '@nastavnik/contracts/primitives';
import type { PersonData } from '@nastavnik/contracts/person-data';
import { typeset, printable } from '../documents/print.ts';
import { heldFields } from './held-fields.ts';

type Said = PersonData['sections'][number]['records'][number];

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MOMENT = /^\d{4}-\d{2}-\d{2}T/;
/** 1 and 0 of a column that says yes or no. */
const YES_NO = new Set([
  'isPupil',
  'isStaff',
  'active',
  'attended',
  'ownSignature',
  'isUrgent',
  'byGuardian',
]);

function inWords(field: string, value: string | number | boolean): string {
  if (YES_NO.has(field)) return value === true || value === 1 ? 'да' : 'нет';
  const kind = field === 'kind' ? ConsentKind.safeParse(value).data : undefined;
  if (kind) return `согласие ${consentWords[kind]}`;
  const text = String(value);
  return DAY.test(text) || MOMENT.test(text) ? dayInFigures(text.slice(0, 10)) : text;
}

const fieldsOf = (record: Said) =>
  Object.entries(record).map(
    ([field, value]) => [`${heldFields[field] ?? field}:`, inWords(field, value)] as const,
  );

/** The only record is a list of its fields; of several each is a paragraph. */
const recordsOf = (records: readonly Said[]): object[] =>
  records.length === 1
    ? [{ kind: 'fields', rows: records.flatMap(fieldsOf) }]
    : records.map((record, index) => ({
        kind: 'p',
        align: 'left',
        text: `${index + 1}. ${fieldsOf(record)
          .map(([label, value]) => `${label} ${value}`)
          .join('; ')}`,
      }));

/** All that is held about a person, to print: a section a heading, a record a list of its fields. */
export function personDataPdf(data: PersonData): Promise<Buffer> {
  const p = (text: string, more: object = {}) => ({ kind: 'p', text, ...more });
  const blocks = [
    { kind: 'title', text: 'Сведения о субъекте персональных данных' },
    p(`${data.person}. ${data.school}, на ${dayInFigures(data.madeOn)}.`, { align: 'left' }),
    p(`Основание: ${data.ground}`, { align: 'left' }),
    p(
      'Имена других людей, телефоны и адреса почты в тексте заменены пометками там, где их удалось узнать. Разделы, в которых ничего нет, названы в конце.',
      {
        align: 'left',
      },
    ),
    ...data.sections.flatMap(({ title, records }) =>
      records.length === 0 ? [] : [p(title, { bold: true, align: 'left' }), ...recordsOf(records)],
    ),
    ...(data.leftOut.length > 0
      ? [
          p('Не вошло', { bold: true, align: 'left' }),
          p(
            `${data.leftOut.join('; ')}. Этих сведений тому, кто сделал выгрузку, не показывают; их выгрузит куратор.`,
            { align: 'left' },
          ),
        ]
      : []),
    p('Ничего нет', { bold: true, align: 'left' }),
    p(
      data.sections
        .filter(({ records }) => records.length === 0)
        .map(({ title }) => title)
        .join('; ') || '–',
      { align: 'left' },
    ),
  ];
  return typeset('paper', {
    title: `Сведения о субъекте персональных данных: ${data.person}`,
    landscape: false,
    frame: false,
    size: 10,
    tableSize: 10,
    sheets: printable([blocks]),
  });
}
