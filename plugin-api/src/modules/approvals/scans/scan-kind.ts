import type { ScanKind } from '@nastavnik/contracts/act-scans';

interface Shape {
  kind: ScanKind;
  begins: Buffer;
  /** What a whole file has near its end. */
  ends: Buffer;
}

const shapes: readonly Shape[] = [
  { kind: 'pdf', begins: Buffer.from('%PDF-'), ends: Buffer.from('%%EOF') },
  { kind: 'jpeg', begins: Buffer.from('ffd8ff', 'hex'), ends: Buffer.from('ffd9', 'hex') },
  { kind: 'png', begins: Buffer.from('89504e470d0a1a0a', 'hex'), ends: Buffer.from('IEND') },
];

/** Programs write something of their own after the end; more than this is another file. */
const TAIL = 4 * 1024;

/** What a file is by its content, whatever its name says; `damaged` when its end is missing. */
export function scanKind(content: Buffer): ScanKind | 'damaged' | null {
  const shape = shapes.find(({ begins }) => content.subarray(0, begins.length).equals(begins));
  if (!shape) return null;
  return content.subarray(-TAIL).includes(shape.ends) ? shape.kind : 'damaged';
}
