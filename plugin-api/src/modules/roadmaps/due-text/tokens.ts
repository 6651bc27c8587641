/** How often something is done. */
export type Often = 'month' | 'quarter' | 'half' | 'year' | 'two-years';

export type Token =
  | { is: 'day'; day: number; month: number; year?: number }
  | { is: 'school-year'; from: number; to: number }
  | { is: 'year'; year: number; plural: boolean }
  | { is: 'number'; value: number }
  | { is: 'month'; month: number }
  | { is: 'often'; often: Often }
  | { is: Sign };

type Sign =
  | 'half'
  | 'quarter'
  | 'dash'
  | 'comma'
  | 'by'
  | 'end'
  | 'from'
  | 'through'
  | 'later'
  | 'this-school-year'
  | 'unknown';

type Rule = [RegExp, (...groups: (string | undefined)[]) => Token | null];

const sticky = (source: string) => new RegExp(source, 'uy');
/** No letter or figure goes on after a word. */
const END = '(?![\\p{L}\\d])';
const YEAR_WORD = `(?:\\s?(гг\\.?|г\\.?\\s?г\\.?|годы|год[оа][вмх]|г\\.?|год[ауе]?)${END})?`;
const plain = (is: Sign) => (): Token => ({ is });
const often =
  (often: Often): (() => Token) =>
  () => ({ is: 'often', often });
const number =
  (value: number): (() => Token) =>
  () => ({ is: 'number', value });
const ONCE = '(?:(?:1|один)\\s)?раз в ';

const fullYear = (figures: string) => (figures.length === 2 ? 2000 : 0) + Number(figures);

const MONTHS = [
  'январ[ьяе]|янв',
  'феврал[ьяе]|февр?',
  'март[ае]?|мар',
  'апрел[ьяе]|апр',
  'ма[йяе]',
  'июн[ьяе]',
  'июл[ьяе]',
  'август[ае]?|авг',
  'сентябр[ьяе]|сент?',
  'октябр[ьяе]|окт',
  'ноябр[ьяе]|ноя(?:бр)?',
  'декабр[ьяе]|дек',
];

/** In the order of trying: the longer reading first. */
const RULES: Rule[] = [
  [
    sticky(
      '[\\s.]+|включительно|(?:в течение|на протяжении|период|(?:в )?сроки?:?|во?)(?![\\p{L}])',
    ),
    () => null,
  ],
  [
    sticky(`(\\d{1,2})\\s?\\.\\s?(\\d{1,2})\\s?\\.\\s?(\\d{4}|\\d{2})(?!\\d)${YEAR_WORD}`),
    (day, month, year) => ({ is: 'day', day: +day!, month: +month!, year: fullYear(year!) }),
  ],
  [
    sticky(`(\\d{4})-(\\d\\d)-(\\d\\d)${END}`),
    (year, month, day) => ({ is: 'day', day: +day!, month: +month!, year: +year! }),
  ],
  [
    sticky('(\\d{1,2})\\.(\\d\\d)(?!\\d|\\s?\\.\\s?\\d)'),
    (day, month) => ({ is: 'day', day: +day!, month: +month! }),
  ],
  [
    sticky(
      `(\\d{4})\\s?(?:/\\s?(\\d{4}|\\d\\d)(?!\\d)(?:\\s?уч[\\p{L}.]*)?|-\\s?(\\d{4}|\\d\\d)\\s?уч[\\p{L}.]*)${YEAR_WORD}`,
    ),
    (from, slashed, dashed) => ({
      is: 'school-year',
      from: +from!,
      to: fullYear((slashed ?? dashed)!),
    }),
  ],
  [sticky(`уч[\\p{L}]*\\.?\\s?(?:год[ау]?|г\\.?)${END}`), plain('this-school-year')],
  [
    sticky(`(\\d{4})(?!\\d)${YEAR_WORD}`),
    (year, word) => ({ is: 'year', year: +year!, plural: /^г.*[гывмх]\.?$/u.test(word ?? '') }),
  ],
  [sticky(`(?:ежегодно|кажд(?:ый год|ого года)|${ONCE}год)${END}`), often('year')],
  [sticky(`(?:ежеквартально|каждый квартал|${ONCE}квартал)${END}`), often('quarter')],
  [sticky(`(?:ежемесячно|каждый месяц|${ONCE}месяц)${END}`), often('month')],
  [sticky(`(?:каждое полугодие|${ONCE}(?:полугодие|полгода))${END}`), often('half')],
  [sticky(`(?:${ONCE}(?:два|2) года|каждые (?:два|2) года)${END}`), often('two-years')],
  [
    sticky(`(\\d{1,2})(?:\\s?-\\s?(?:о?[ея]|[ыи]?й|о?го|ом))?${END}`),
    (value) => ({ is: 'number', value: +value! }),
  ],
  [sticky(`(?:i|перв(?:ое|ого|ом|ый))${END}`), number(1)],
  [sticky(`(?:ii|втор(?:ое|ого|ом|ой))${END}`), number(2)],
  [sticky(`(?:iii|трет(?:ий|ьего|ьем))${END}`), number(3)],
  [sticky(`(?:iv|четверт(?:ый|ого|ом))${END}`), number(4)],
  [sticky(`(?:полугоди[еяию]|п/г)${END}`), plain('half')],
  [sticky(`(?:квартал[аеы]?|кв\\.?)${END}`), plain('quarter')],
  ...MONTHS.map((names, at): Rule => [
    sticky(`(?:${names})\\.?${END}`),
    () => ({ is: 'month', month: at + 1 }),
  ]),
  [sticky(`(?:до|ко?|не позднее|не позже)${END}`), plain('by')],
  [sticky(`конца${END}`), plain('end')],
  [sticky(`со?${END}`), plain('from')],
  [sticky(`по${END}`), plain('through')],
  [sticky(`(?:и )?(?:далее|затем|потом|впоследствии)${END}(?:\\s?-)?`), plain('later')],
  [sticky(`[,;()]|и${END}`), plain('comma')],
  [sticky('-'), plain('dash')],
  [sticky('[\\p{L}\\p{M}\\d]+|.'), plain('unknown')],
];

/** The words of a due date that bear on time; what is not known stays as unknown. */
export function tokensOf(text: string): Token[] {
  const small = text.toLowerCase().replaceAll('ё', 'е').replaceAll('і', 'i');
  const tokens: Token[] = [];
  for (let at = 0; at < small.length;) {
    const [length, token] = read(small, at);
    at += length;
    if (token) tokens.push(token);
  }
  return tokens;
}

function read(text: string, at: number): [number, Token | null] {
  for (const [rule, make] of RULES) {
    rule.lastIndex = at;
    const found = rule.exec(text);
    if (found?.[0]) return [found[0].length, make(...found.slice(1))];
  }
  return [1, { is: 'unknown' }];
}
