import type { OrgKind } from '@nastavnik/contracts/session';
import { plain } from '../cells.ts';

const word = (text: string) => `(?<!\\p{L})${text}(?!\\p{L})`;
const any = (...texts: string[]) => new RegExp(texts.join('|'), 'u');

/** Words that tell where an executor works; what they begin with weighs most. */
const SIGNS: readonly [OrgKind, RegExp][] = [
  ['region', any('^министерств', '^региональн')],
  [
    'municipality',
    any('^муниципальн\\p{L}+ (?!образовател)', '^районн', '^городск', 'местного самоуправления'),
  ],
  [
    'school',
    any(
      'образовательн\\p{L}+ (?:организац|учрежден)',
      'школ',
      word('оо'),
      word('доу'),
      'лице[йя]',
      'гимнази',
    ),
  ],
  [
    'municipality',
    any(
      'муниципал',
      word('района'),
      'районн',
      'городск',
      word('руо'),
      word('роо'),
      word('мку'),
      word('рдмц'),
    ),
  ],
  [
    'region',
    any(
      'министерств',
      'региональн',
      word('области'),
      'республик',
      word('края'),
      word('иро'),
      word('ипк'),
      word('дпо'),
      'област',
      'краев',
    ),
  ],
  ['school', any('куратор', 'наставник', 'педагог', 'учител', '^директор', 'классн', 'обучающ')],
];

/** Where an executor works, as far as its name tells. */
export function levelOf(title: string): OrgKind | null {
  const text = plain(title);
  return SIGNS.find(([, sign]) => sign.test(text))?.[0] ?? null;
}

/** Whose executors a column holds: «Исполнители: региональные». */
export function levelOfColumn(heading: string): OrgKind | null {
  const own = plain(heading.slice(heading.indexOf(':') + 1));
  if (!heading.includes(':')) return null;
  if (/регион|област|республик|краев/.test(own)) return 'region';
  return /муницип|район/.test(own) ? 'municipality' : levelOf(own);
}
