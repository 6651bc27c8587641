import { parse, v7 } from 'uuid';

/** A new UUIDv7: sorts by time of creation. */
export const newId = (): string => v7();

/** A uuid as BINARY(16), for the parameters of raw SQL. */
export const bin = (id: string): Buffer => Buffer.from(parse(id));

/** BINARY(16) as a uuid; the database holds only ours, so nothing is checked. */
export function unbin(bytes: Buffer): string {
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
