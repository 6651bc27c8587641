import { v7 } from 'uuid';

/** A new UUIDv7: sorts by time of creation. */
export const newId = (): string => v7();

/** A uuid as BINARY(16), for the parameters of raw SQL; by hand, for an import does it a million times. */
export function bin(id: string): Buffer {
  const hex = `${id.slice(0, 8)}${id.slice(9, 13)}${id.slice(14, 18)}${id.slice(19, 23)}${id.slice(24)}`;
  const bytes = Buffer.from(hex, 'hex');
  if (bytes.length !== 16) throw new TypeError('not a uuid');
  return bytes;
}

/** BINARY(16) as a uuid; the database holds only ours, so nothing is checked. */
export function unbin(bytes: Buffer): string {
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
