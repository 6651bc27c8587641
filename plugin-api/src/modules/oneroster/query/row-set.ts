import type { Held } from '../held-orgs.ts';
import { type Field, type Sql, sql, text, words } from './sql.ts';

/** Objects that one statement lists: what stands after FROM always ends in the host's own orgs. */
export interface RowSet {
  columns: Sql;
  from: Sql;
  /** The order that the sourcedIds have, and the condition for what follows a row in it. */
  order: readonly string[];
  after(row: never): Sql;
  /** The condition for the object of this sourcedId. */
  named(sourcedId: string): Sql;
  fields: Record<string, Field>;
}

export const byReference = {
  order: ['r.sourced_id'],
  after: ({ sourcedId }: { sourcedId: string }) => sql('r.sourced_id > ?', sourcedId),
  named: (sourcedId: string) => sql('r.sourced_id = ?', sourcedId),
};

/** What the host calls a thing; the first of several names. */
export const nameOf = ({ connection }: Held, type: string, id: string): Sql =>
  sql(
    `(SELECT MIN(n.sourced_id) FROM external_refs n
      WHERE n.id = ${id} AND n.type = '${type}' AND n.retired = 0 AND n.connection_id = ?)`,
    connection,
  );

/** Whether the host has a name for a thing, one that meets the condition. */
export const named = (
  { connection }: Held,
  type: string,
  id: string,
  condition = sql('1 = 1'),
): Sql =>
  sql(
    `EXISTS (SELECT 1 FROM external_refs n
      WHERE n.id = ${id} AND n.type = '${type}' AND n.retired = 0 AND n.connection_id = ? AND ${condition.text})`,
    connection,
    ...condition.params,
  );

export const refField = (
  held: Held,
  type: string,
  id: string,
  wrap?: (condition: Sql) => Sql,
): Field =>
  text(
    sql('n.sourced_id'),
    (condition) => {
      const met = named(held, type, id, condition);
      return wrap ? wrap(met) : met;
    },
    wrap ? sql('NULL') : nameOf(held, type, id),
  );

export const status = (active: Sql, gone: Sql) => ({
  status: words({ active, tobedeleted: gone }),
  enabledUser: words({ true: active, false: gone }),
});
