import { MOST_CELLS } from '@nastavnik/contracts/table-problems';
import { Problem } from '../../../platform/problem/problem.ts';
import { columnOf, type Merge, mergesOf, sheetText } from './merged-cells.ts';
import { hostile, packedParts, tooLarge, unpackedPart } from './packed-parts.ts';
import { unsavedFormulas } from './unsaved-formulas.ts';

/** So much XML is more than any table of a base. */
const UNPACKED_BYTES = 40 * 1024 * 1024;
const LAST_COLUMN = 100;
const LAST_ROW = 20_000;
const SHEET = /^xl\/worksheets\/[^/]+\.xml$/i;

export interface WorkbookSheet {
  name: string;
  cells: unknown[][];
  merges: Merge[];
  /** Cells whose formula stands there without a value, the first of them. */
  unsaved: string[];
}

/** The cells of a workbook's first sheet that has any; a value that is not there is not taken for none. */
export async function cellsOfWorkbook(bytes: Buffer, file: string): Promise<unknown[][]> {
  const sheets = await sheetsOfWorkbook(bytes, file);
  const first = sheets.find(({ cells, unsaved }) => cells.length + unsaved.length > 0);
  if (first && first.unsaved.length > 0)
    throw new Problem('table.unsaved-formulas', { file, cells: first.unsaved });
  return first?.cells ?? [];
}

/**
 * The sheets of a workbook. A reader of workbooks trusts what is in them, so the parts are looked
 * through before: sizes as declared, no document types, no cell far away. Formulas are never
 * computed; what stands is the value that was saved with them.
 */
export async function sheetsOfWorkbook(bytes: Buffer, file: string): Promise<WorkbookSheet[]> {
  const texts = await lookThrough(bytes, file);
  const { default: readWorkbook } = await import('read-excel-file/universal');
  try {
    const sheets = await readWorkbook(new Blob([new Uint8Array(bytes)]), {
      parseNumber: (text) => text as never,
    });
    return sheets.map(({ sheet, data }, at) => {
      const text = sheetText(texts, at);
      const unsaved = unsavedFormulas(text, MOST_CELLS);
      return { name: sheet, cells: data, merges: mergesOf(text), unsaved };
    });
  } catch {
    throw new Problem('table.unreadable', { file });
  }
}

/** The texts of all parts that tell of sheets, by their paths. */
async function lookThrough(bytes: Buffer, file: string): Promise<Map<string, string>> {
  const packed = await packedParts(bytes, file);
  const paths = packed.map(({ path }) => path.toLowerCase());
  if (!paths.includes('[content_types].xml') || !paths.includes('xl/workbook.xml'))
    throw new Problem('table.unreadable', { file });
  if (new Set(paths).size < paths.length) throw hostile(file);
  const texts = new Map<string, string>();
  let size = 0;
  for (const part of packed) {
    const text = (await unpackedPart(part, file, UNPACKED_BYTES - size)).toString('latin1');
    size += text.length;
    if (!/\.(?:xml|rels)$/i.test(part.path)) continue;
    // a part of a workbook declares nothing, and is UTF-8
    if (text.includes('<!DOCTYPE') || text.includes('<!ENTITY') || text.includes('\0'))
      throw hostile(file);
    if (SHEET.test(part.path)) checkPlaces(text, file);
    texts.set(part.path.toLowerCase(), text);
  }
  return texts;
}

const PLACE = /\sr\s*=\s*["']\s*([A-Za-z]*)(\d+)/g;

/** One cell in the last corner of a sheet would fill the whole sheet with empty ones. */
function checkPlaces(text: string, file: string): void {
  for (const [, letters = '', digits = ''] of text.matchAll(PLACE))
    if (columnOf(letters) > LAST_COLUMN || digits.length > 7 || Number(digits) > LAST_ROW)
      throw tooLarge(file);
}
