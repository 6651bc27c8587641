import { Problem } from '../../../platform/problem/problem.ts';
import { filesOf, type PackedFile } from '../../sync/upload/zip-package.ts';

export const hostile = (file: string) => new Problem('table.hostile', { file });
export const tooLarge = (file: string) => new Problem('table.too-large', { file });

/** The parts of an office file, none unpacked yet. */
export async function packedParts(bytes: Buffer, file: string): Promise<PackedFile[]> {
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
export async function unpackedPart(part: PackedFile, file: string, most: number): Promise<Buffer> {
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
  return Buffer.concat(pieces);
}
