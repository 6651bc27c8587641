import { dayInFigures } from '@nastavnik/contracts/primitives';
import type { PersonData } from '@nastavnik/contracts/person-data';
import type { Said } from '../said.ts';
import { fieldWord } from './field-words.ts';
import type { Say } from './held-words.ts';
import { tableBlock } from '../../documents/paper/fill.ts';

type Section = PersonData['sections'][number];

/** Fields that only machines need. */
const MACHINE = new Set(['questionnaire', 'edition']);
/** More columns, or longer texts, are no table. */
const COLUMNS = 6;
const CELL = 40;
export const TABLE_SIZE = 9;

const left = { align: 'left' };
const p = (text: string, more: object = left) => ({ kind: 'p', text, ...more });
const heading = (text: string) => p(text, { ...left, bold: true, size: 12, sticky: true });

interface Line {
  label: string;
  text: string;
}

const linesOf = (section: string, record: Said, say: Say): Line[] =>
  Object.entries(record).flatMap(([field, value]) => {
    if (MACHINE.has(field) && section === 'surveys') return [];
    const text = say(section, field, value, record);
    return text === '' ? [] : [{ label: fieldWord(section, field), text }];
  });

/** A table of what is short and alike; otherwise a list of fields for each record. */
function recordsOf({ code, records }: Section, say: Say): object[] {
  const all = records.map((record) => linesOf(code, record, say));
  const labels = [...new Set(all.flat().map(({ label }) => label))];
  const short = all.flat().every(({ text }) => text.length <= CELL && !text.includes('\n'));
  const fields = (lines: readonly Line[]) => ({
    kind: 'fields',
    rows: lines.map(({ label, text }) => [`${label}:`, text]),
  });
  if (all.length === 1) return all.map(fields);
  if (short && labels.length <= COLUMNS) {
    const cellOf = (lines: Line[], label: string) =>
      lines.find((line) => line.label === label)?.text ?? '';
    return [
      tableBlock(
        labels.map((label) => ({
          title: label,
          width: Math.max(3, ...all.map((lines) => Math.min(CELL, cellOf(lines, label).length))),
        })),
        all.map((lines) => labels.map((label) => cellOf(lines, label))),
        { tableSize: TABLE_SIZE },
      ),
    ];
  }
  return all.flatMap((lines, at) => [
    p(`${at + 1} из ${all.length}`, { ...left, bold: true, sticky: true }),
    fields(lines),
  ]);
}

const textOf = (value: Said[string] | undefined) => (typeof value === 'string' ? value : '');

/** What was done to the same thing on one day is one line: a person reads days, not moments. */
function daily(records: Section['records']): Section['records'] {
  const days = new Map<string, Said>();
  for (const record of records) {
    const day = textOf(record['recordedAt']).slice(0, 10);
    const [about, act] = [textOf(record['about']), textOf(record['act'])];
    const key = `${day} ${about} ${act}`;
    const times = Number(days.get(key)?.['times'] ?? 0) + 1;
    days.set(key, { recordedAt: day, about, act, times });
  }
  return [...days.values()];
}

const DAILY = new Set(['changes', 'own-acts']);

const isEmpty = ({ records }: Section) => records.length === 0;

const sectionBlocks = (section: Section, say: Say): object[] => {
  const { code, title, records, whole } = section;
  return [
    heading(title),
    ...recordsOf(DAILY.has(code) ? { ...section, records: daily(records) } : section, say),
    ...(whole
      ? []
      : [p(`Показаны последние записи (${records.length}): более ранние в файл не вошли.`)]),
  ];
};

/** All that is held about a person as a sheet: a heading for each section, the empty ones named in the end. */
export const personDataBlocks = (data: PersonData, say: Say): object[] => [
  { kind: 'title', text: 'Сведения о субъекте персональных данных' },
  p(`${data.person}. ${data.school}, на ${dayInFigures(data.madeOn)}.`),
  p(`Основание: ${data.ground}`),
  p(
    'Имена других людей, телефоны и адреса в тексте заменены пометками в квадратных скобках там, где их удалось узнать.',
  ),
  ...(data.leftOut.length > 0
    ? [
        p(
          `Не вошло: ${data.leftOut.join('; ')}. Этих сведений тому, кто сделал выгрузку, не показывают; их выгрузит куратор.`,
        ),
      ]
    : []),
  ...data.sections.flatMap((section) => (isEmpty(section) ? [] : sectionBlocks(section, say))),
  ...(data.sections.some(isEmpty)
    ? [
        heading('Ничего нет'),
        p(
          `${data.sections
            .filter(isEmpty)
            .map(({ title }) => title)
            .join('; ')}.`,
        ),
      ]
    : []),
];
