import { readFile } from 'node:fs/promises';
import { fillSheet } from './paper/fill.ts';
import { filledDocx } from './paper/filled-docx.ts';
import type { Facts, PaperTemplate } from './paper/paper.ts';

const PACKS = new URL('../../../packs/', import.meta.url);
const FONTS = ['LiberationSerif-Regular.ttf', 'LiberationSerif-Bold.ttf'];
/** Compilations after which what was not used is let go. */
const KEPT = 10;

/** What stands on every sheet alike, and the sheets themselves. */
export interface Paper {
  common: Facts;
  sheets: readonly Facts[];
  /** Has no number of the journal yet: says so on every page. */
  draft?: boolean;
}

/** Sets data by one of the files `packs/documents/*.typ`. */
type Typesetter = (file: string, data: object) => Promise<Buffer>;
let typesetter: Promise<Typesetter> | undefined;
const docxTemplates = new Map<string, Promise<Buffer>>();

/** Loaded with the first document: the engine and its fonts take 60 MB. */
async function loadTypesetter(): Promise<Typesetter> {
  const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler');
  const fontBlobs = await Promise.all(
    FONTS.map((font) => readFile(new URL(`fonts/${font}`, PACKS))),
  );
  const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs }] });
  const files = new Map<string, Promise<string>>();
  return async (file, data) => {
    const text = files.get(file) ?? readFile(new URL(`documents/${file}.typ`, PACKS), 'utf8');
    files.set(file, text);
    const mainFileContent = await text;
    const pdf = compiler.pdf({ mainFileContent, inputs: { data: JSON.stringify(data) } });
    compiler.evictCache(KEPT);
    return pdf;
  };
}

/** A file of its own layout; its data is text only, whatever it holds. */
export async function typeset(file: string, data: object): Promise<Buffer> {
  typesetter ??= loadTypesetter();
  return (await typesetter)(file, data);
}

/** A built-in template by the name of its file. */
export async function paperTemplate(name: string): Promise<PaperTemplate> {
  const text = await readFile(new URL(`documents/${name}.json`, PACKS), 'utf8');
  return JSON.parse(text) as PaperTemplate;
}

/** A paper to print; its facts are text only, whatever they hold. */
export async function pdfOf(name: string, paper: Paper): Promise<Buffer> {
  const template = await paperTemplate(name);
  const { common, sheets, draft = false } = printable(paper);
  return typeset('paper', {
    title: template.title,
    draft,
    landscape: template.landscape ?? false,
    frame: template.frame ?? false,
    size: template.size ?? 13,
    tableSize: template.tableSize ?? 11,
    sheets: sheets.map((sheet) => fillSheet(template, [common, sheet])),
  });
}

/** A built-in template as a DOCX with its tags, made once. */
export async function builtInDocx(name: string): Promise<Buffer> {
  const kept = docxTemplates.get(name);
  if (kept) return kept;
  const { docxTemplate } = await import('./paper/docx-template.ts');
  const made = paperTemplate(name).then(docxTemplate);
  docxTemplates.set(name, made);
  return made;
}

/** A paper to edit, by the built-in template or by one of the school's own. */
export async function docxOf(name: string, paper: Paper, own?: Buffer): Promise<Buffer> {
  return filledDocx(own ?? (await builtInDocx(name)), printable(paper));
}

/** No document can hold control characters, but for line ends, nor halves of characters. */
export const printable = <P extends object>(paper: P): P =>
  JSON.parse(JSON.stringify(paper), (_, value: unknown) =>
    typeof value === 'string' ? value.toWellFormed().replace(/[^\P{Cc}\n]/gu, ' ') : value,
  ) as P;
