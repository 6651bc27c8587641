import {
  findNodeAtLocation,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser';

export type Path = (string | number)[];
export interface Place {
  line: number;
  column: number;
}
export interface JsonTrouble extends Place {
  path: Path;
  message: string;
}

/** A JSON text with the place of everything in it. */
export interface PlacedJson {
  value: unknown;
  /** Where a value stands; where one is missing, its nearest parent. */
  placeOf(path: Path): Place;
  /** Where the name of a field stands. */
  placeOfKey(path: Path): Place;
  /** Fields that are written twice in one object: a parser would take the last one silently. */
  twice: JsonTrouble[];
}

/** Nothing that is meant honestly is nested deeper, and parsers are recursive. */
const DEEPEST = 40;

const words: Record<string, string> = {
  PropertyNameExpected:
    'здесь нужно имя поля в двойных кавычках (или лишняя запятая перед скобкой)',
  ValueExpected: 'здесь нужно значение (или лишняя запятая перед скобкой)',
  ColonExpected: 'после имени поля нужно двоеточие',
  CommaExpected: 'между полями или элементами нужна запятая',
  CloseBraceExpected: 'не закрыта фигурная скобка }',
  CloseBracketExpected: 'не закрыта квадратная скобка ]',
  EndOfFileExpected: 'после последней скобки ничего быть не должно',
  UnexpectedEndOfString: 'не закрыты кавычки',
  InvalidCommentToken: 'комментариев в файле быть не должно',
  InvalidCharacter: 'здесь недопустимый знак',
  InvalidEscapeCharacter: 'после \\ стоит недопустимый знак',
  InvalidUnicode: 'после \\u нужны четыре цифры',
};

function placesIn(text: string): (offset: number) => Place {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    const after = starts.findIndex((start) => start > offset);
    const line = after < 0 ? starts.length : after;
    return { line, column: offset - (starts[line - 1] ?? 0) + 1 };
  };
}

/** Where the nesting becomes deeper than is read; told without recursion. */
function tooDeep(text: string): number | null {
  let depth = 0;
  // strings are one token, brackets in them are none
  for (const { 0: token, index } of text.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{}]/gs)) {
    if ((token === '[' || token === '{') && ++depth > DEEPEST) return index;
    if (token === ']' || token === '}') depth--;
  }
  return null;
}

function* keysTwice(node: Node, path: Path): Generator<{ path: Path; offset: number }> {
  const seen = new Set<string>();
  for (const [at, child] of (node.children ?? []).entries()) {
    if (node.type === 'array') yield* keysTwice(child, [...path, at]);
    const [key, value] = node.type === 'object' ? (child.children ?? []) : [];
    if (!key) continue;
    const name = key.value as string;
    if (seen.has(name)) yield { path: [...path, name], offset: key.offset };
    seen.add(name);
    if (value) yield* keysTwice(value, [...path, name]);
  }
}

/** Reads a text; when it is no JSON, says where and why. */
export function readJson(file: string): PlacedJson | JsonTrouble {
  // some editors begin a file with the mark of its byte order
  const text = file.replace(/^\uFEFF/, '');
  const place = placesIn(text);
  const trouble = (offset: number, message: string): JsonTrouble => ({
    path: [],
    message,
    ...place(offset),
  });
  if (text.trim() === '') return trouble(0, 'файл пуст');
  const deep = tooDeep(text);
  if (deep !== null) return trouble(deep, `скобки вложены глубже ${DEEPEST} уровней`);
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  const [first] = errors;
  if (first || !root) {
    const code = first ? printParseErrorCode(first.error) : '';
    return trouble(first?.offset ?? 0, words[code] ?? 'это не JSON: проверьте кавычки и запятые');
  }
  const nodeAt = (path: Path): Node => {
    for (let length = path.length; length > 0; length--) {
      const node = findNodeAtLocation(root, path.slice(0, length));
      if (node) return node;
    }
    return root;
  };
  return {
    value: JSON.parse(text) as unknown,
    placeOf: (path) => place(nodeAt(path).offset),
    placeOfKey: (path) => place(nodeAt(path).parent?.offset ?? 0),
    twice: [...keysTwice(root, [])].map(({ path, offset }) => ({
      ...trouble(offset, 'это поле в этих скобках уже есть'),
      path,
    })),
  };
}
