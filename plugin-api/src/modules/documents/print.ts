import { readFile } from 'node:fs/promises';

const PACKS = new URL('../../../packs/', import.meta.url);
const FONTS = ['LiberationSerif-Regular.ttf', 'LiberationSerif-Bold.ttf'];
/** Compilations after which what was not used is let go. */
const KEPT = 10;
/** Stands where a line is left to be filled by hand. */
const BLANK = '____________';

type Typesetter = (template: string, data: object) => Buffer;
let typesetter: Promise<Typesetter> | undefined;

/** Loaded with the first document: the engine and its fonts take 60 MB. */
async function loadTypesetter(): Promise<Typesetter> {
  const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler');
  const fontBlobs = await Promise.all(
    FONTS.map((font) => readFile(new URL(`fonts/${font}`, PACKS))),
  );
  const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs }] });
  return (template, data) => {
    const pdf = compiler.pdf({
      mainFileContent: template,
      inputs: { data: JSON.stringify(printable(data)) },
    });
    compiler.evictCache(KEPT);
    return pdf;
  };
}

/** A document to print; the data is text only, whatever it holds. */
export async function pdfOf(template: string, data: object): Promise<Buffer> {
  typesetter ??= loadTypesetter();
  const text = await readFile(new URL(`documents/${template}.typ`, PACKS), 'utf8');
  return (await typesetter)(text, data);
}

/** A document to edit; empty texts are lines to be filled by hand. */
export async function docxOf(template: string, data: object): Promise<Buffer> {
  const { default: Docxtemplater } = await import('docxtemplater');
  const { default: PizZip } = await import('pizzip');
  const content = await readFile(new URL(`documents/${template}.docx`, PACKS));
  const document = new Docxtemplater(new PizZip(content), {
    paragraphLoop: true,
    linebreaks: true,
    nullGetter: () => BLANK,
  });
  document.render(blanksIn(data));
  return document.toBuffer({ compression: 'DEFLATE' });
}

const blanksIn = (data: object) =>
  Object.fromEntries(
    Object.entries(printable(data)).map(([name, value]) => [name, value === '' ? BLANK : value]),
  );

/** No document can hold control characters, but for line ends, nor halves of characters. */
const printable = (data: object): object =>
  JSON.parse(JSON.stringify(data), (_, value: unknown) =>
    typeof value === 'string' ? value.toWellFormed().replace(/[^\P{Cc}\n]/gu, ' ') : value,
  ) as object;
