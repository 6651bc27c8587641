import { parse, stringify, v7 } from 'uuid';

/** A new UUIDv7: sorts by time of creation. */
export const newId = (): string => v7();

/** A uuid as BINARY(16), for the parameters of raw SQL. */
export const bin = (id: string): Buffer => Buffer.from(parse(id));

/** BINARY(16) as a uuid; does not check the version, the database holds only ours. */
export const unbin = (bytes: Buffer): string => stringify(bytes);
