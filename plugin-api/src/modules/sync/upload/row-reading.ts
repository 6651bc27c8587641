import type { SyncEntity } from '@nastavnik/contracts/sync-run';
import type { WireLine } from '../intake/read-batch.ts';
import { refOf, RowRefused, type WireRow } from '../intake/wire.ts';
import { fromOneRoster11, orgsOf } from '../pull/from-one-roster.ts';
import type { Ours } from './ours.ts';
import { FileRemarks } from './remarks.ts';
import { columnOf, type Table } from './table.ts';
import { toWire } from './to-wire.ts';
import { UserRoles } from './user-roles.ts';

const withoutZeros = (id: string) => id.replace(/^0+(?=.)/, '');

/** Identifiers of one file, and whether one differs from them by leading zeros alone. */
class Known<T> extends Map<string, T> {
  private bare: Set<string> | undefined;

  hasZeroTwin(id: string): boolean {
    this.bare ??= new Set([...this.keys()].map(withoutZeros));
    return !this.has(id) && this.bare.has(withoutZeros(id));
  }
}

/** What was counted and found in one file. */
export interface FileReading {
  lines: number;
  others: number;
  remarks: FileRemarks;
}

/** Reads the files of one package one after another: what one says is needed to read the next. */
export class RowReading {
  private roles: UserRoles | null = null;
  /** Schools of the classes, and whether users are of the run. */
  private classes: Known<string> | null = null;
  private users: Known<boolean> | null = null;

  constructor(private readonly ours: Ours) {}

  /** Rows of roles.csv wait for the users; nothing of them goes to intake by itself. */
  async readRoles(table: Table): Promise<FileReading> {
    const reading = newReading(table);
    const roles = new UserRoles();
    const column = columnOf(table);
    for await (const { line, cells } of table.rows()) {
      reading.lines++;
      const { row, refused } = toWire(table.header, cells);
      const sourcedId = refOf(row['user']);
      if (!refused && roles.add(line, row)) continue;
      const lacks = ['user', 'org', 'role'].find((name) => !refOf(row[name])) ?? '';
      const code = refused?.code ?? (lacks === 'user' ? 'user.missing' : 'role.missing');
      reading.remarks.refuse(code, refused?.pointer ?? column(lacks), { line, sourcedId });
    }
    this.roles = roles;
    return reading;
  }

  /** The rows of a collection that are of the run. */
  rows(entity: SyncEntity, table: Table): { reading: FileReading; rows: AsyncGenerator<WireLine> } {
    const reading = newReading(table);
    return { reading, rows: this.read(entity, table, reading) };
  }

  /** Roles whose users did not come; complete once users are read. */
  rolesAlone(table: Table): FileRemarks {
    const remarks = new FileRemarks(table.file);
    const column = columnOf(table)('user');
    for (const { user, line, orgs } of this.roles?.alone(this.users) ?? [])
      if (!this.ours.isOfOthers(orgs))
        remarks.warn('role.alone', column, { line, sourcedId: user });
    return remarks;
  }

  private async *read(entity: SyncEntity, table: Table, reading: FileReading) {
    const ids = new Known<string | boolean>();
    if (entity === 'users') this.users = ids as Known<boolean>;
    if (entity === 'classes') this.classes = ids as Known<string>;
    const column = columnOf(table);
    const { remarks } = reading;
    for await (const { line, cells } of table.rows()) {
      reading.lines++;
      const { row: raw, refused } = toWire(table.header, cells);
      const row = this.whole(entity, fromOneRoster11(entity, raw));
      const sourcedId = refOf(row['sourcedId']);
      const others = this.isOfOthers(entity, row, sourcedId);
      if (others && ++reading.others === 1)
        remarks.warn('row.others', column(entity === 'orgs' ? 'sourcedId' : 'school'), { line });
      if (sourcedId !== undefined) {
        if (!others || entity === 'users' || entity === 'classes')
          ids.set(sourcedId, entity === 'classes' ? (refOf(row['school']) ?? '') : !others);
      }
      if (others) continue;
      for (const name of this.zeroTwins(entity, row))
        remarks.warn('reference.zeros', column(name), { line, sourcedId });
      const lost = entity === 'demographics' && this.users && !this.users.has(sourcedId ?? '');
      const dangling = lost ? new RowRefused('demographics.dangling', '/sourcedId') : undefined;
      yield { number: line, row, ...((refused ?? dangling) && { refused: refused ?? dangling }) };
    }
  }

  /** The row with what other files say of it. */
  private whole(entity: SyncEntity, row: WireRow): WireRow {
    if (entity === 'enrollments' && refOf(row['school']) === undefined) {
      const school = this.classes?.get(refOf(row['class']) ?? '');
      return school ? { ...row, school } : row;
    }
    if (entity !== 'users') return row;
    const roles = this.roles?.of(refOf(row['sourcedId']) ?? '');
    return roles ? { ...row, roles } : row;
  }

  /** Whether the row is left alone; roles elsewhere are taken off a row that is not. */
  private isOfOthers(entity: SyncEntity, row: WireRow, id: string | undefined): boolean {
    if (entity === 'academicSessions') return false;
    if (entity === 'demographics') return this.users?.get(id ?? '') === false;
    if (this.ours.isOfOthers(orgsOf(entity, row))) return true;
    const { roles } = row;
    if (Array.isArray(roles)) row['roles'] = this.ours.rolesOf(roles as WireRow[]);
    return false;
  }

  /** Which references lead nowhere, but to somewhere but for the zeros that Excel cuts off. */
  private zeroTwins(entity: SyncEntity, row: WireRow): string[] {
    const isTwin = (known: Known<unknown> | null, name: string) =>
      known?.hasZeroTwin(refOf(row[name]) ?? '') === true;
    if (entity === 'demographics') return isTwin(this.users, 'sourcedId') ? ['sourcedId'] : [];
    if (entity !== 'enrollments') return [];
    return [
      ...(isTwin(this.users, 'user') ? ['user'] : []),
      ...(isTwin(this.classes, 'class') ? ['class'] : []),
    ];
  }
}

const newReading = (table: Table): FileReading => {
  const { file, header, headerLine: line } = table;
  const remarks = new FileRemarks(file);
  for (const name of header.corrected) remarks.warn('header.corrected', name, { line });
  return { lines: 0, others: 0, remarks };
};
