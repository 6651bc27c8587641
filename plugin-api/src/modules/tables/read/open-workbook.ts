import { Problem } from '../../../platform/problem/problem.ts';
import { filesOf, type PackedFile } from '../../sync/upload/zip-package.ts';

/** So much XML is more than any table of a base. */
const UNPACKED_BYTES = 40 * 1024 * 1024;
const LAST_COLUMN = 100;
const LAST_ROW = 20_000;
const SHEET = /^xl\/worksheets\/[^/]+\.xml$/i;

const hostile = (file: string) => new Problem('table.hostile', { file });
const tooLarge = (file: string) => new Problem('table.too-large', { file });

/**
 * The cells of a workbook's first sheet that has any. A reader of workbooks trusts what is in them,
 * so the parts are looked through before: sizes as declared, no document types, no cell far away.
 * Formulas are never computed; what stands is the value that was saved with them.
 */
export async function cellsOfWorkbook(bytes: Buffer, file: string): Promise<unknown[][]> {
  await lookThrough(bytes, file);
  const { default: readWorkbook } = await import('read-excel-file/universal');
  try {
    const sheets = await readWorkbook(new Blob([new Uint8Array(bytes)]), {
      parseNumber: (text) => text as never,
    });
    return sheets.find(({ data }) => data.length > 0)?.data ?? [];
  } catch {
    throw new Problem('table.unreadable', { file });
  }
}

async function lookThrough(bytes: Buffer, file: string): Promise<void> {
  const packed = await partsOf(bytes, file);
  const paths = packed.map(({ path }) => path.toLowerCase());
  if (!paths.includes('[content_types].xml') || !paths.includes('xl/workbook.xml'))
    throw new Problem('table.unreadable', { file });
  if (new Set(paths).size < paths.length) throw hostile(file);
  let size = 0;
  for (const part of packed) {
    const text = await textOf(part, file, UNPACKED_BYTES - size);
    size += text.length;
    if (!/\.(?:xml|rels)$/i.test(part.path)) continue;
    // a part of a workbook declares nothing, and is UTF-8
    if (text.includes('<!DOCTYPE') || text.includes('<!ENTITY') || text.includes('\0'))
      throw hostile(file);
    if (SHEET.test(part.path)) checkPlaces(text, file);
  }
}

async function partsOf(bytes: Buffer, file: string): Promise<PackedFile[]> {
  try {
    return await filesOf(bytes, file);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    if (error.code === 'upload.not-zip' || error.code === 'upload.encrypted')
      throw new Problem('table.unreadable', { file });
    throw error.code === 'upload.too-large' ? tooLarge(file) : hostile(file);
  }
}

/** Unpacked a piece at a time: what is larger than declared, or in all than allowed, is not read on. */
async function textOf(part: PackedFile, file: string, most: number): Promise<string> {
  const pieces: Buffer[] = [];
  let size = 0;
  try {
    for await (const piece of await part.open()) {
      size += (piece as Buffer).length;
      if (size > most) throw tooLarge(file);
      pieces.push(piece as Buffer);
    }
  } catch (error) {
    throw error instanceof Problem && error.code.startsWith('table.') ? error : hostile(file);
  }
  return Buffer.concat(pieces).toString('latin1');
}

const PLACE = /\sr\s*=\s*["']\s*([A-Za-z]*)(\d+)/g;

/** One cell in the last corner of a sheet would fill the whole sheet with empty ones. */
function checkPlaces(text: string, file: string): void {
  for (const [, letters = '', digits = ''] of text.matchAll(PLACE))
    if (columnOf(letters) > LAST_COLUMN || digits.length > 7 || Number(digits) > LAST_ROW)
      throw tooLarge(file);
}

const columnOf = (letters: string) =>
  Array.from(letters.toUpperCase()).reduce(
    (sum, letter) => sum * 26 + letter.charCodeAt(0) - 64,
    0,
  );
