import { type Block, BLANK, type Facts, type PaperTemplate } from './paper.ts';
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
export function fillSheet({ blocks }: PaperTemplate, scopes: readonly Facts[]): object[] {
  return blocks
    .filter(({ when, unless }) => holds(when, scopes, true) && holds(unless, scopes, false))
    .map((block) => fillBlock(block, scopes));
}

const holds = (word: string | undefined, scopes: readonly Facts[], wanted: boolean) =>
  word === undefined || (factOf(word, scopes) === true) === wanted;

function fillBlock(block: Block, scopes: readonly Facts[]): object {
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
    case 'table':
      return {
        kind: 'table',
        widths: block.columns.map(({ width }) => width),
        titles: block.columns.map(({ title }) => title),
        rows: rowsOf(block.of, scopes).map((row) =>
          block.columns.map(({ text }) => cell(text, [...scopes, row])),
        ),
      };
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
