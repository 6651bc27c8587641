import type { ReadinessItem } from '@nastavnik/contracts/pack-lists';
import type { WholePack } from '@nastavnik/contracts/packs';
import type { Programme } from '@nastavnik/contracts/programme-cards';
import type { ReadinessMark } from '@nastavnik/contracts/programmes';
import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/db/db.ts';
import { bin } from '../../platform/db/id.ts';
import { inIds } from '../../platform/db/where.ts';
import { Scope } from '../../platform/scope/scope.ts';

export interface Mark {
  programmeId: string;
  item: string;
  doneOn: string;
  document: string | null;
  by: string | null;
  at: string;
}

/** The conditions that a form has to meet before it starts. */
export const itemsOf = (pack: WholePack, form: string): ReadinessItem[] =>
  pack.readiness.filter(({ forms }) => forms.length === 0 || forms.includes(form));

/** The blocking conditions that nobody has marked. */
export const unmetOf = (items: readonly ReadinessItem[], marks: readonly Mark[]): string[] =>
  items
    .filter(({ blocking, code }) => blocking && !marks.some(({ item }) => item === code))
    .map(({ title }) => title);

export function readinessOf(
  items: readonly ReadinessItem[],
  marks: readonly Mark[],
): Programme['readiness'] {
  const done = items.filter(({ code }) => marks.some(({ item }) => item === code)).length;
  return {
    done,
    all: items.length,
    percent: items.length === 0 ? 100 : Math.floor((done / items.length) * 100),
    blocking: unmetOf(items, marks).length,
  };
}

/** The only reader and writer of `programme_marks`. */
@Injectable()
export class Checklist {
  constructor(
    private readonly db: Db,
    private readonly scope: Scope,
  ) {}

  async marks(programmeIds: readonly string[]): Promise<Map<string, Mark[]>> {
    const { marks, params } = inIds(programmeIds);
    const rows = await this.db.query<Mark>(
      `SELECT k.programme_id AS programmeId, k.item, k.done_on AS doneOn, k.document,
         k.marked_by AS \`by\`, k.marked_at AS at
       FROM programme_marks k WHERE k.school_id = ? AND k.programme_id IN (${marks})`,
      [this.db.school, ...params],
    );
    return Map.groupBy(rows, ({ programmeId }) => programmeId);
  }

  async mark(programmeId: string, item: string, { doneOn, document }: ReadinessMark) {
    if (doneOn === null)
      await this.db.query(
        'DELETE FROM programme_marks WHERE school_id = ? AND programme_id = ? AND item = ?',
        [this.db.school, bin(programmeId), item],
      );
    else
      await this.db.query(
        `INSERT INTO programme_marks (school_id, programme_id, item, done_on, document, marked_by, marked_at)
         VALUES (?, ?, ?, ?, ?, ?, ?)
         ON DUPLICATE KEY UPDATE done_on = VALUES(done_on), document = VALUES(document),
           marked_by = VALUES(marked_by), marked_at = VALUES(marked_at)`,
        [
          this.db.school,
          bin(programmeId),
          item,
          doneOn,
          document,
          bin(this.scope.personId),
          new Date(),
        ],
      );
  }
}
