import { ROADMAP_TABLE_BYTES } from '@nastavnik/contracts/roadmap-imports';
import { Problem } from '../../../../platform/problem/problem.ts';
import { packedParts } from '../../../tables/read/packed-parts.ts';
import { isBlank, type SourceTable } from '../cells.ts';
import { LIMITS } from './limits.ts';
import { tablesOfDocument } from './open-docx.ts';
import { tablesOfWorkbook } from './open-sheets.ts';

const PK = Buffer.from('PK');
/** How the readers of the bases call what is wrong with a file. */
const NAMED = {
  'table.unreadable': 'roadmap-table.unreadable',
  'table.hostile': 'roadmap-table.hostile',
  'table.too-large': 'roadmap-table.too-large',
} as const;

/** Every table of a Word document or a workbook that may be a roadmap. */
export async function readTables(bytes: Buffer, file: string): Promise<SourceTable[]> {
  if (bytes.length > ROADMAP_TABLE_BYTES) throw new Problem('roadmap-table.too-large', { file });
  if (!bytes.subarray(0, 2).equals(PK)) throw new Problem('roadmap-table.unreadable', { file });
  try {
    const tables = (await tablesOf(bytes, file)).filter(hasRows);
    if (tables.length === 0) throw new Problem('roadmap-table.none', { file });
    if (tables.length > LIMITS.tables) throw new Problem('roadmap-table.too-large', { file });
    return tables;
  } catch (error) {
    if (!(error instanceof Problem) || !Object.hasOwn(NAMED, error.code)) throw error;
    throw new Problem(NAMED[error.code as keyof typeof NAMED], { file });
  }
}

async function tablesOf(bytes: Buffer, file: string): Promise<SourceTable[]> {
  const parts = await packedParts(bytes, file);
  const paths = parts.map(({ path }) => path.toLowerCase());
  if (paths.some((path) => /vbaproject|vbadata|macrosheets|activex/.test(path)))
    throw new Problem('roadmap-table.macros', { file });
  if (new Set(paths).size < paths.length) throw new Problem('roadmap-table.hostile', { file });
  return paths.includes('word/document.xml')
    ? tablesOfDocument(parts, file)
    : tablesOfWorkbook(bytes, file);
}

/** A heading and a row below it, of two columns at least: stamps and signatures are less. */
const hasRows = ({ rows }: SourceTable) =>
  rows.filter((row) => !isBlank(row)).length > 1 && rows.some((row) => row.length > 1);
