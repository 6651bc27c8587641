import type { Completion } from '@nastavnik/contracts/mentees';
import type { Pack } from '@nastavnik/contracts/packs';
import { tableFieldWords, type TableField } from '@nastavnik/contracts/table-fields';
import { fits } from '../../packs/pack-lists.ts';
import type { Listed } from './find-people.ts';

/** A value as the base keeps it, under the property of the entity. */
export type Values = Record<string, string | string[] | null>;

export interface Read {
  values: Values;
  remarks: string[];
}

/** The longest text that each field holds. */
const LONGEST: Partial<Record<TableField, number>> = {
  contacts: 300,
  workplace: 300,
  achievements: 1000,
  interests: 1000,
  desiredAges: 200,
  timeResource: 300,
  training: 500,
  results: 1000,
};
const COMPETENCES = 20;
const COMPETENCE = 100;

const plain = (text: string) =>
  text
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/\s*[–—-]\s*/g, '–')
    .replace(/\s+/g, ' ')
    .trim();

const codeOf = (list: readonly { code: string; title: string }[], text: string) =>
  list.find(({ title }) => plain(title) === plain(text))?.code;

/** «15.09.2026» as a date; undefined when there is no such day. */
function dayOf(text: string): string | undefined {
  const [, day, month, year] = /^(\d{1,2})\.(\d{1,2})\.((?:19|20|21)\d\d)/.exec(text) ?? [];
  if (!day || !month) return undefined;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return new Date(`${date}T00:00:00Z`).toJSON()?.startsWith(date) ? date : undefined;
}

function completionOf(text: string): Completion | undefined {
  if (/досроч/i.test(text)) return 'early';
  if (/^(?:нет|не |-|–)/i.test(text)) return 'no';
  return /^(?:да|\+|пройден|прош[её]л|v)/i.test(text) ? 'yes' : undefined;
}

type Reader = (text: string, person: Listed, pack: Pack) => Values | string;

/** What each special field makes of a cell: values, or what is wrong. */
const readers: Partial<Record<TableField, Reader>> = {
  request: (text, { isPupil }, { grounds }): Values | string => {
    const own = grounds.filter(({ of }) => of === (isPupil ? 'pupil' : 'staff'));
    // «слабая успеваемость: дроби», as our own table joins a ground and words
    const [first = '', ...rest] = text.split(':');
    const ground = codeOf(own, text) ?? codeOf(own, first);
    const words = ground ? (codeOf(own, text) ? '' : rest.join(':').trim()) : text;
    if (words.length > 1000) return tooLong('request', 1000);
    return { ...(ground && { ground }), ...(words && { request: words }) };
  },
  form: (text, person, { forms }) => {
    const code = codeOf(forms, text);
    const form = forms.find((each) => each.code === code);
    if (!form) return `Формы «${text.slice(0, 60)}» нет в справочнике.`;
    return fits(form.mentee, person) ? { form: form.code } : `Форма «${form.title}» не подходит.`;
  },
  base: (text, person, { bases }) => {
    const code = codeOf(bases, text);
    const base = bases.find((each) => each.code === code);
    if (!base) return `Подбазы «${text.slice(0, 60)}» нет в справочнике.`;
    return fits(base.side, person) ? { base: base.code } : `Подбаза «${base.title}» не подходит.`;
  },
  competences: (text) => {
    const list = [...new Set(text.split(/[,;\n]/).map((each) => each.trim()))].filter(Boolean);
    return list.length > COMPETENCES || list.some((each) => each.length > COMPETENCE)
      ? `«${tableFieldWords.competences}»: не больше ${COMPETENCES} через запятую, каждая до ${COMPETENCE} знаков.`
      : { competences: list };
  },
  recordCheckedOn: (text, { isPupil, isStaff }) => {
    if (isPupil || isStaff) return 'Дата справки хранится только для наставников не из школы.';
    const day = dayOf(text);
    return day
      ? { recordCheckedOn: day }
      : 'Дата справки не читается: нужна, например, 15.09.2026.';
  },
  caseUrl: (text) =>
    /^https?:\/\/\S+$/.test(text) && text.length <= 500
      ? { caseUrl: text }
      : 'Ссылка должна начинаться с https://',
  completion: (text) => {
    const completion = completionOf(text);
    return completion ? { completion } : 'Отметка не читается: нужно «да», «нет» или «досрочно».';
  },
};

const tooLong = (field: TableField, most: number) =>
  `«${tableFieldWords[field]}»: длиннее ${most} знаков, не взято.`;

/** What the cells of a row say of a person; a cell that cannot be taken is a remark, not a refusal. */
export function valuesOf(cells: ReadonlyMap<TableField, string>, person: Listed, pack: Pack): Read {
  const values: Values = {};
  const remarks: string[] = [];
  for (const [field, text] of cells) {
    const most = LONGEST[field];
    if (text === '' || (most === undefined && !readers[field])) continue;
    const read =
      readers[field]?.(text, person, pack) ??
      (text.length > (most ?? 0) ? tooLong(field, most ?? 0) : { [field]: text });
    if (typeof read === 'string') remarks.push(read);
    else Object.assign(values, read);
  }
  return { values, remarks };
}
