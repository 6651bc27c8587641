import { createHash, randomBytes } from 'node:crypto';
import type { Change } from './history.ts';

/** What can be erased of a row: its value, and the salted digest that stays when it is gone. */
export interface Erasable {
  value: string | null;
  salt: Buffer | null;
  digest: Buffer | null;
}

/** A row of history as it is chained. */
export interface ChainRow extends Required<Pick<Change, 'entity' | 'action' | 'fields'>> {
  id: string;
  entityId: string;
  note: Erasable;
  person: Erasable;
  clientId: string | null;
  requestId: string;
  at: string;
  seq: number;
  chainedAt: string;
  /** Came into the table long after the moment that it names: nothing of ours does that. */
  late: boolean;
  hash: Buffer;
}

/** A place in the chain and the hash that stood there. */
export interface Mark {
  seq: number;
  hash: Buffer;
}

const sha256 = (...parts: (Buffer | string)[]) => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

/** Before the first row of a school. */
export const beginningOf = (schoolId: string): Mark => ({
  seq: 0,
  hash: sha256(`history of ${schoolId}`),
});

/** A value with a salt of its own, so that the digest tells nothing once both are gone. */
export function seal(value: string | null): Erasable {
  if (value === null) return { value, salt: null, digest: null };
  const salt = randomBytes(32);
  return { value, salt, digest: sha256(salt, value) };
}

/** Whether the value is what was sealed, or has been erased together with its salt. */
export function isWhole({ value, salt, digest }: Erasable): boolean {
  if (salt === null || digest === null) return value === null && salt === null;
  return value !== null && sha256(salt, value).equals(digest);
}

export const isErased = ({ salt, digest }: Erasable): boolean => digest !== null && salt === null;

/** The hash of a row that stands after the given one. */
export function linkOf(before: Buffer, row: Omit<ChainRow, 'hash' | 'seq'>): Buffer {
  const said = [
    row.id,
    row.entity,
    row.entityId,
    row.action,
    row.fields,
    row.note.digest?.toString('hex') ?? null,
    row.person.digest?.toString('hex') ?? null,
    row.clientId,
    row.requestId,
    row.at,
    row.chainedAt,
    row.late,
  ];
  return sha256(before, JSON.stringify(said));
}
