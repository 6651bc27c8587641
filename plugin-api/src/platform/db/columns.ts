import { Column, type ColumnOptions, PrimaryColumn, type PrimaryColumnOptions } from 'typeorm';
import { bin, unbin } from './id.ts';

type Options = Omit<ColumnOptions, 'type' | 'transformer'>;

const uuid = {
  to: (id?: unknown) => (typeof id === 'string' ? bin(id) : id),
  from: (bytes?: Buffer | null) => (Buffer.isBuffer(bytes) ? unbin(bytes) : bytes),
};

const instant = {
  to: (moment?: unknown) => (typeof moment === 'string' ? new Date(moment) : moment),
  from: (date?: Date | null) => (date instanceof Date ? date.toISOString() : date),
};

/** A uuid, stored as BINARY(16); with `primary` a part of the key. */
export const Uuid = ({ primary, ...options }: Options & { primary?: boolean } = {}) => {
  const column = { ...options, type: 'binary', length: 16, transformer: uuid } as const;
  return primary ? PrimaryColumn(column as PrimaryColumnOptions) : Column(column as ColumnOptions);
};

/** A moment in UTC as an ISO string, stored as DATETIME(3). */
export const When = (options: Options = {}) =>
  Column({ ...options, type: 'datetime', precision: 3, transformer: instant });

/** A calendar date as YYYY-MM-DD. */
export const Day = (options: Options = {}) => Column({ ...options, type: 'date' });

/** The counter of changes on which updates are compared and set; starts at 1. */
export const Version = () => Column({ type: 'int', unsigned: true, default: 1 });

/** A short code or word. */
export const Word = (length: number, options: Options = {}) =>
  Column({ ...options, type: 'varchar', length });

/** Any JSON value. */
export const Json = (options: Options = {}) => Column({ ...options, type: 'json' });
