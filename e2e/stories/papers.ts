import { readFile } from 'node:fs/promises';
import { inflateRawSync } from 'node:zlib';
import { expect } from '@playwright/test';
import type { Locator } from '@playwright/test';

export interface Paper {
  name: string;
  bytes: Buffer;
}

/** What the browser saves when this is pressed. */
export async function taken(button: Locator): Promise<Paper> {
  const saved = button.page().waitForEvent('download');
  await button.click();
  const download = await saved;
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

/** One file of a ZIP archive, found by its central directory (APPNOTE 4.3.12). */
function entryOf(zip: Buffer, wanted: string): Buffer {
  const end = zip.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'));
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const nameLength = zip.readUInt16LE(at + 28);
    if (zip.toString('utf8', at + 46, at + 46 + nameLength) === wanted) {
      const local = zip.readUInt32LE(at + 42);
      const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
      const packed = zip.subarray(from, from + zip.readUInt32LE(at + 20));
      return zip.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed);
    }
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  throw new Error(`No ${wanted} in the archive`);
}

/** The words of a paper that Word opens, a line for each paragraph. */
export function wordsOf({ name, bytes }: Paper): string {
  expect(name).toMatch(/\.docx$/);
  return entryOf(bytes, 'word/document.xml')
    .toString('utf8')
    .replaceAll('</w:p>', '\n')
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll('\u00a0', ' ');
}
