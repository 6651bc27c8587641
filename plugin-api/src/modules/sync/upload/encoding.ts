import { crc32 } from 'node:zlib';
import type { UploadedFile } from '@nastavnik/contracts/sync-uploads';
import { Problem } from '../../../platform/problem/problem.ts';
import { type PackedFile, shortName } from './zip-package.ts';

export type Encoding = UploadedFile['encoding'];

const CYRILLIC = 0.7;
const ZEROS = 0.2;
const BROKEN = 0.05;
const between = (from: number, to: number) => (byte: number) => byte >= from && byte <= to;
const LETTERS = {
  'windows-1251': [between(0xc0, 0xff), between(0xa8, 0xa8), between(0xb8, 0xb8)],
  ibm866: [between(0x80, 0xaf), between(0xe0, 0xf1)],
} as const;

/** What was seen of a file's bytes in one reading. */
class Bytes {
  first = Buffer.alloc(0);
  size = 0;
  crc = 0;
  /** Places that are not UTF-8. */
  broken = 0;
  readonly counts = new Uint32Array(256);
  /** Zeros at even and at odd places. */
  readonly zeros: [number, number] = [0, 0];
  private readonly decoder = new TextDecoder();

  add(chunk: Buffer): void {
    if (this.first.length < 4) this.first = Buffer.concat([this.first, chunk.subarray(0, 4)]);
    this.crc = crc32(chunk, this.crc);
    for (const byte of chunk) {
      this.counts[byte] = (this.counts[byte] ?? 0) + 1;
      if (byte === 0) this.zeros[(this.size & 1) as 0 | 1]++;
      this.size++;
    }
    this.decode(chunk);
  }

  decode(chunk?: Buffer): void {
    const text = this.decoder.decode(chunk, { stream: chunk !== undefined });
    this.broken += text.split('\uFFFD').length - 1;
  }

  /** How much of what is not ASCII would be Russian letters. */
  share(encoding: keyof typeof LETTERS): number {
    const letters = this.high((byte) => LETTERS[encoding].some((is) => is(byte)));
    return letters / (this.high() || 1);
  }

  /** A few broken letters spoil their rows, not the file. */
  get isUtf8(): boolean {
    return this.broken === 0 || this.broken < this.high() * BROKEN;
  }

  private high(is: (byte: number) => boolean = () => true): number {
    return this.counts.reduce((sum, count, byte) => sum + (byte > 0x7f && is(byte) ? count : 0), 0);
  }
}

/** Reads a file to its end: it must be whole, and its encoding must be beyond doubt. */
export async function encodingOf(packed: PackedFile): Promise<Encoding> {
  const file = shortName(packed.path);
  const bytes = new Bytes();
  const stream = await packed.open();
  try {
    for await (const chunk of stream) bytes.add(chunk as Buffer);
  } catch (error) {
    const lied = /too many bytes|not enough bytes/.test((error as Error).message);
    throw new Problem(lied ? 'upload.bomb' : 'upload.unreadable', { file });
  }
  bytes.decode();
  const encoding = guess(bytes);
  if (bytes.crc !== packed.crc32 || encoding === null)
    throw new Problem('upload.unreadable', { file });
  return encoding;
}

function guess(bytes: Bytes): Encoding | null {
  const { first, zeros, size, isUtf8 } = bytes;
  if (first[0] === 0xff && first[1] === 0xfe) return 'utf-16le';
  if (first[0] === 0xfe && first[1] === 0xff) return 'utf-16be';
  if (zeros[1] > size * ZEROS && zeros[0] === 0) return 'utf-16le';
  if (zeros[0] > size * ZEROS && zeros[1] === 0) return 'utf-16be';
  if (isUtf8) return 'utf-8';
  const [windows, dos] = [bytes.share('windows-1251'), bytes.share('ibm866')];
  if (Math.max(windows, dos) < CYRILLIC) return null;
  return windows >= dos ? 'windows-1251' : 'ibm866';
}

/** The file's text, piece by piece, without the mark of its encoding. */
export async function* textOf(packed: PackedFile, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of await packed.open()) {
    const text = decoder.decode(chunk as Buffer, { stream: true });
    if (text !== '') yield text;
  }
  const rest = decoder.decode();
  if (rest !== '') yield rest;
}
