import { isUtf8 } from 'node:buffer';
import { Problem } from '../../../../platform/problem/problem.ts';
import type { PackedFile } from '../../../sync/upload/zip-package.ts';
import { unpackedPart } from '../../../tables/read/packed-parts.ts';
import type { SourceTable } from '../cells.ts';
import { joinPages } from './join-pages.ts';
import { tablesOfDocx } from './docx-tables.ts';

const BODY = 'word/document.xml';
const BODY_BYTES = 20 * 1024 * 1024;

/** The tables of a Word document; of all its parts only the text is unpacked. */
export async function tablesOfDocument(
  parts: readonly PackedFile[],
  file: string,
): Promise<SourceTable[]> {
  const body = parts.find(({ path }) => path === BODY);
  if (!body) throw new Problem('roadmap-table.unreadable', { file });
  const content = await unpackedPart(body, file, BODY_BYTES);
  if (!isUtf8(content) || content.includes(0)) throw new Problem('roadmap-table.hostile', { file });
  return joinPages(tablesOfDocx(content.toString('utf8'), file));
}
