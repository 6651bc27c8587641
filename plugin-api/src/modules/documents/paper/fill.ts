import { type Block, BLANK, type Column, type Facts, type PaperTemplate } from './paper.ts';
import { breakable, lettersIn, shortRows, wideWords } from './long-words.ts';
import { codeOf } from './tag-words.ts';

/** A fact by the word of a template, in the nearest scope that has it. */
export function factOf(word: string, scopes: readonly Facts[]): Facts[string] {
  const code = codeOf(word);
  const scope = scopes.findLast((each) => Object.hasOwn(each, code));
  return scope?.[code] ?? '';
}

/** The text with its facts; those that are not known are lines to be filled by hand. */
const filled = (text: string, scopes: readonly Facts[]): string =>
  text.replaceAll(/\{([^{}]+)\}/g, (_, word: string) => {
    const fact = factOf(word, scopes);
    return typeof fact === 'string' && fact !== '' ? fact : BLANK;
  });

const rowsOf = (word: string, scopes: readonly Facts[]): Facts[] => {
  const rows = factOf(word, scopes);
  return Array.isArray(rows) ? rows : [];
};

/** The blocks of one sheet with all their facts, as the typesetter takes them. */
export function fillSheet(template: PaperTemplate, scopes: readonly Facts[]): object[] {
  return template.blocks
    .filter(({ when, unless }) => holds(when, scopes, true) && holds(unless, scopes, false))
    .map((block) =>
      block.kind === 'table' ? fillTable(block, scopes, template) : fillBlock(block, scopes),
    );
}

const holds = (word: string | undefined, scopes: readonly Facts[], wanted: boolean) =>
  word === undefined || (factOf(word, scopes) === true) === wanted;

/** A table, its rows as texts. */
function fillTable(
  { of, columns }: Block & { kind: 'table' },
  scopes: readonly Facts[],
  template: PaperTemplate,
): object {
  const rows = rowsOf(of, scopes).map((row) =>
    columns.map(({ text }) => cell(text, [...scopes, row])),
  );
  return tableBlock(columns, rows, template);
}

/** Rows of texts under titles; words are hyphenated in the columns that are too narrow for them. */
export function tableBlock(
  columns: readonly Pick<Column, 'title' | 'width'>[],
  texts: readonly (readonly string[])[],
  layout: Partial<PaperTemplate>,
): object {
  const letters = lettersIn(columns, layout);
  const rows = texts.map((row) => row.map((text, index) => breakable(text, letters[index] ?? 1)));
  return {
    kind: 'table',
    widths: columns.map(({ width }) => width),
    titles: columns.map(({ title }, index) => breakable(title, letters[index] ?? 1)),
    hyphenate: wideWords(rows, letters),
    hyphenateTitles: wideWords([columns.map(({ title }) => title)], letters),
    whole: shortRows(rows, letters),
    rows,
  };
}

function fillBlock(block: Exclude<Block, { kind: 'table' }>, scopes: readonly Facts[]): object {
  const say = (text: string) => filled(text, scopes);
  switch (block.kind) {
    case 'list':
      return { ...block, texts: block.texts.map(say) };
    case 'each':
      return {
        kind: 'each',
        texts: rowsOf(block.of, scopes).map((row) => filled(block.text, [...scopes, row])),
      };
    case 'fields':
    case 'sign':
      return { ...block, rows: block.rows.map(([first, second]) => [say(first), say(second)]) };
    case 'sides':
      return {
        kind: 'sides',
        sides: block.sides.map(({ title, lines }) => ({
          title: say(title),
          lines: lines.map(say),
        })),
      };
    case 'stamp':
      return { kind: 'stamp', lines: block.lines.map(say) };
    case 'gap':
    case 'break':
      return block;
    default:
      return { ...block, text: say(block.text), ...(block.kind === 'head' && requisites(say)) };
  }
}

/** An empty cell stays empty: there is room to write in it. */
const cell = (text: string, scopes: readonly Facts[]) =>
  text.replaceAll(/\{([^{}]+)\}/g, (_, word: string) => {
    const fact = factOf(word, scopes);
    return typeof fact === 'string' ? fact : '';
  });

const requisites = (say: (text: string) => string) => ({
  school: say('{организация}'),
  place: say('{место}'),
  date: say('{дата}'),
  number: say('{номер}'),
});
