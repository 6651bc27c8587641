import type { TakenKind } from '@nastavnik/contracts/taken-kinds';
import { Injectable } from '@nestjs/common';
import { type Raw, TakenOut, type Told } from '../contract/raw.ts';
import { Db } from '../db/db.ts';
import { bin } from '../db/id.ts';
import { Scope } from '../scope/scope.ts';
import { History } from './history.ts';

const ACTION = 'exported';

/** One file that has left, as history keeps it. */
export interface KeptExport extends Told {
  id: string;
  kind: string;
  personId: string | null;
  at: string;
}

type Row = Omit<KeptExport, keyof Told> & { note: string | null };

const noteOf = ({ people, which }: Told) => [people, which].filter((part) => part !== undefined);
const toldBy = (note: string | null): Told => {
  const [people = '0', which] = (note ?? '').split(' ');
  return { people: Number(people), which };
};

/** Who has taken personal data out as a file: a row of history of the org itself for each file. */
@Injectable()
export class TakenOutLog {
  constructor(
    private readonly db: Db,
    private readonly scope: Scope,
    private readonly history: History,
  ) {}

  /** Before the file is sent: one that could not be written down does not leave. */
  async add(kind: TakenKind, file: Raw): Promise<void> {
    if (!(file instanceof TakenOut)) throw new TypeError(`${kind}: nobody says whose data it is`);
    const note = noteOf(file.told).join(' ');
    await this.history.add({ entity: kind, id: this.scope.org.id, action: ACTION, note });
  }

  /** Newest first, those before one of them when it is named. */
  async page(before: string | null, limit: number): Promise<KeptExport[]> {
    const rows = await this.db.query<Row>(
      `SELECT h.id, h.entity AS kind, h.note, h.person_id AS personId, h.at FROM history h
       WHERE h.school_id = ? AND h.entity_id = ? AND h.action = ?${before ? ' AND h.id < ?' : ''}
       ORDER BY h.id DESC LIMIT ${limit}`,
      [this.db.school, bin(this.scope.org.id), ACTION, ...(before ? [bin(before)] : [])],
    );
    return rows.map(({ note, ...row }) => ({ ...row, ...toldBy(note) }));
  }
}
