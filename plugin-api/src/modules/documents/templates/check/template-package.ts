import { isUtf8 } from 'node:buffer';
import { TEMPLATE_BYTES } from '@nastavnik/contracts/document-templates';
import { Problem } from '../../../../platform/problem/problem.ts';
import { filesOf, type PackedFile } from '../../../sync/upload/zip-package.ts';

const UNPACKED_BYTES = 20 * 1024 * 1024;
const PARTS = 200;

/** The parts of a document by their names, unpacked. */
export type Parts = ReadonlyMap<string, Buffer>;

const hostile = () => new Problem('template.hostile');

export const isXml = (path: string) => /\.(?:xml|rels)$/.test(path);

/** Unpacks a document: nothing larger than said, no part twice, every XML part in UTF-8. */
export async function partsOf(bytes: Buffer, name: string): Promise<Parts> {
  if (bytes.length > TEMPLATE_BYTES) throw new Problem('template.too-large');
  const packed = await opened(bytes, name);
  if (packed.length > PARTS) throw new Problem('template.too-large');
  const names = new Set(packed.map(({ path }) => path.toLowerCase()));
  if (names.size < packed.length) throw hostile();
  const parts = new Map<string, Buffer>();
  let left = UNPACKED_BYTES;
  for (const file of packed) {
    const content = await unpacked(file, left);
    left -= content.length;
    if (isXml(file.path) && (!isUtf8(content) || content.includes(0))) throw hostile();
    parts.set(file.path, content);
  }
  if (!parts.has('[Content_Types].xml') || !parts.has('word/document.xml'))
    throw new Problem('template.not-docx');
  return parts;
}

async function opened(bytes: Buffer, name: string): Promise<PackedFile[]> {
  try {
    return await filesOf(bytes, name);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    if (error.code === 'upload.not-zip' || error.code === 'upload.encrypted')
      throw new Problem('template.not-docx');
    throw error.code === 'upload.too-large' ? new Problem('template.too-large') : hostile();
  }
}

/** A piece at a time: what is larger than allowed is not read on. */
async function unpacked(file: PackedFile, most: number): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let size = 0;
  try {
    for await (const piece of await file.open()) {
      size += (piece as Buffer).length;
      if (size > most) throw new Problem('template.too-large');
      pieces.push(piece as Buffer);
    }
  } catch (error) {
    throw error instanceof Problem && error.code === 'template.too-large' ? error : hostile();
  }
  return Buffer.concat(pieces);
}
