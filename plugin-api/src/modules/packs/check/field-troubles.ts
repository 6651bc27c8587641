import type { z } from 'zod';
import { fieldWords } from '../../../platform/contract/field-words.ts';
import type { Path } from './json-places.ts';
import { nearest } from './nearest.ts';

/** What is wrong at a place of a pack; `key` when its name is wrong and not its value. */
export interface PackTrouble {
  path: Path;
  message: string;
  key?: true;
}

const MANY = 20;

/** By the beginning of the pattern that a text does not fit. */
const formats: [string, string][] = [
  ['/^[A-Z]', 'код пишут заглавными латинскими буквами, цифрами и «_»: SCHOOL_HEAD'],
  ['/^[a-z]', 'код пишут строчными латинскими буквами, цифрами и «-»: region-06'],
  ['/^20\\d\\d-', 'месяц пишут так: 2026-09'],
  ['/^(?:0[1-9]|1[0-2])-', 'день года пишут месяцем и числом: 12-25'],
  ['/^\\d{1,3}(?:', 'номер пишут цифрами через точку: 3.6'],
  ['/^\\d{3}$', 'код территории – три цифры: 003'],
];
const DAY = 'такого дня нет; пишите год, месяц и число: 2026-09-01';
/** What due dates say of themselves is for engineers. */
const ofDues: Record<string, string> = {
  'the end is not after the beginning': 'конец раньше начала',
  'repeat.until is not after the first year': 'повтор (until) кончается раньше, чем начался',
  'dates follow one another': 'даты идут по порядку и не повторяются',
  'a body stands once': 'исполнитель назван дважды',
};
const YEAR = 'год пишут четырьмя цифрами: 2026';
const MISSING = 'обязательное поле не указано';
const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

const kindOf = (input: unknown) => (input as { kind?: unknown } | null | undefined)?.kind;

function oneOf(values: readonly unknown[], given: unknown): string {
  const names = values.map(String);
  const said =
    typeof given === 'string' ? `«${given.slice(0, 60)}» здесь не бывает` : 'здесь нужно другое';
  if (names.length <= MANY) return `${said}; можно: ${names.join(', ')}`;
  const near = nearest(String(given), names);
  return near ? `${said}; может быть, ${near}?` : `${said}; список – в руководстве`;
}

function wordsOf(issue: z.core.$ZodRawIssue): string {
  if (issue.code === 'invalid_format') {
    const { format, pattern } = issue;
    if (format === 'date' || /19\|20/.test(pattern ?? '')) return DAY;
    return formats.find(([begins]) => pattern?.startsWith(begins))?.[1] ?? 'записано не так';
  }
  if (issue.code === 'invalid_value')
    return issue.input === undefined ? MISSING : oneOf(issue.values, issue.input);
  if (issue.code === 'invalid_union' && Array.isArray(issue.options))
    return oneOf(issue.options, kindOf(issue.input));
  if (issue.code === 'invalid_key') return YEAR;
  if (issue.code === 'too_small' && issue.origin === 'string') return 'пусто: впишите текст';
  const said = fieldWords(issue);
  return lower((typeof said === 'string' ? said : said?.message) ?? 'записано не так');
}

/** What does not fit a schema, place by place; a field that is not known is named by itself. */
export function fieldTroubles(schema: z.ZodType, value: unknown): PackTrouble[] {
  const read = schema.safeParse(value, { error: wordsOf, reportInput: true });
  if (read.success) return [];
  const { issues } = read.error;
  const missing = issues.filter(({ message }) => message === MISSING);
  return issues.flatMap((issue): PackTrouble[] => {
    const path = issue.path.filter((part) => typeof part !== 'symbol');
    if (issue.code !== 'unrecognized_keys')
      return [{ path, message: ofDues[issue.message] ?? issue.message }];
    const lacking = missing
      .filter((each) => each.path.slice(0, -1).join('/') === path.join('/'))
      .map((each) => String(each.path.at(-1)));
    return issue.keys.map((key) => {
      const near = nearest(key, lacking);
      const hint = near ? `может быть, ${near}?` : 'проверьте, нет ли опечатки';
      return { path: [...path, key], message: `такого поля здесь не бывает; ${hint}`, key: true };
    });
  });
}
