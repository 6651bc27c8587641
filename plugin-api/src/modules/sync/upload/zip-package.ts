import { isUtf8 } from 'node:buffer';
import type { Readable } from 'node:stream';
import { UNPACKED_BYTES, UPLOAD_BYTES, UPLOAD_ENTRIES } from '@nastavnik/contracts/sync-uploads';
import { type Entry, fromBufferPromise, validateFileName, type ZipFile } from 'yauzl';
import { Problem } from '../../../platform/problem/problem.ts';

/** No text packs so well; smaller files are not worth a look. */
const RATIO = 200;
const RATIO_FROM_BYTES = 1024 * 1024;
const UTF8_NAMES = 0x800;
const UNIX = 3;
const FILE_KIND = 0o170_000;
const LINK = 0o120_000;
const LOCAL_HEADER_BYTES = 30;

/** A file of a package, not unpacked yet. */
export interface PackedFile {
  path: string;
  /** Without folders and in small letters. */
  name: string;
  crc32: number;
  open(): Promise<Readable>;
}

/** Names in refusals and issues are no longer than this. */
export const shortName = (name: string): string =>
  name
    .slice(-80)
    .toWellFormed()
    .replace(/\p{Cc}/gu, '\uFFFD');

/** The files of a zip, once its directory promises nothing dangerous; nothing is unpacked here. */
export async function filesOf(bytes: Buffer, name: string): Promise<PackedFile[]> {
  const file = shortName(name);
  if (bytes.length > UPLOAD_BYTES) throw new Problem('upload.too-large', { file });
  const zip = await opened(bytes, file);
  if (zip.entryCount > UPLOAD_ENTRIES) throw new Problem('upload.too-many', { file });
  const entries = await entriesOf(zip, file);
  checkSizes(entries, file);
  return entries.flatMap((entry) => {
    const path = pathOf(entry);
    checkEntry(entry, path);
    if (path.endsWith('/') || path.startsWith('__MACOSX/')) return [];
    return [
      {
        path,
        name: path.slice(path.lastIndexOf('/') + 1).toLowerCase(),
        crc32: entry.crc32,
        open: () => streamOf(zip, entry, path),
      },
    ];
  });
}

async function opened(bytes: Buffer, file: string): Promise<ZipFile> {
  try {
    return await fromBufferPromise(bytes, { decodeStrings: false });
  } catch {
    throw new Problem('upload.not-zip', { file });
  }
}

async function entriesOf(zip: ZipFile, file: string): Promise<Entry[]> {
  const entries: Entry[] = [];
  try {
    for await (const entry of zip.eachEntry()) entries.push(entry);
    return entries;
  } catch (error) {
    const locked = /encrypt/.test((error as Error).message);
    throw new Problem(locked ? 'upload.encrypted' : 'upload.not-zip', { file });
  }
}

/** What the directory says of sizes and places: too much, too dense, or one over another. */
function checkSizes(entries: readonly Entry[], file: string): void {
  const declared = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0);
  if (declared > UNPACKED_BYTES) throw new Problem('upload.too-large', { file });
  let end = 0;
  for (const entry of entries.toSorted((a, b) => startOf(a) - startOf(b))) {
    const { compressedSize, uncompressedSize, fileNameLength } = entry;
    const dense = uncompressedSize > RATIO_FROM_BYTES && uncompressedSize > compressedSize * RATIO;
    if (dense || startOf(entry) < end) throw new Problem('upload.bomb', { file });
    end = startOf(entry) + LOCAL_HEADER_BYTES + fileNameLength + compressedSize;
  }
}

const startOf = (entry: Entry) => entry.relativeOffsetOfLocalHeader;

function checkEntry(entry: Entry, path: string): void {
  const file = shortName(path);
  const unix = entry.versionMadeBy >>> 8 === UNIX;
  const link = unix && ((entry.externalFileAttributes >>> 16) & FILE_KIND) === LINK;
  const odd = path === '' || /\p{Cc}/u.test(path) || /^[a-z]:/i.test(path);
  if (link || odd || validateFileName(path) !== null)
    throw new Problem('upload.unsafe-path', { file });
  if ((entry.generalPurposeBitFlag & 1) === 1) throw new Problem('upload.encrypted', { file });
}

/** Russian Windows writes names in its old code page and does not say so. */
function pathOf({ fileNameRaw, generalPurposeBitFlag }: Entry): string {
  const utf8 = (generalPurposeBitFlag & UTF8_NAMES) !== 0 || isUtf8(fileNameRaw);
  return new TextDecoder(utf8 ? 'utf-8' : 'ibm866').decode(fileNameRaw).replaceAll('\\', '/');
}

async function streamOf(zip: ZipFile, entry: Entry, path: string): Promise<Readable> {
  try {
    return await zip.openReadStreamPromise(entry);
  } catch {
    throw new Problem('upload.unreadable', { file: shortName(path) });
  }
}
