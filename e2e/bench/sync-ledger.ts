import type { Connection, RowDataPacket } from 'mysql2/promise';
import type { Fed } from './sync-faults.ts';
import { schoolRows, schoolsOf, sizeOf } from './sync-feed.ts';

type Wire = Record<string, unknown>;
const ref = (value: unknown) => (value as { sourcedId: string }).sourcedId;

/** What the database holds of one run, in the host's own names. */
const USER = `SELECT u.sourced_id AS user, p.family_name, p.given_name, p.middle_name, p.phone, p.sex,
    p.birth_date, p.is_pupil, p.is_staff, p.is_guardian, p.active, p.version
  FROM people p JOIN external_refs u ON u.type = 'user' AND u.id = p.id`;
const PLACE = `SELECT u.sourced_id AS user, c.sourced_id AS class, e.role, e.is_primary, e.active, e.version
  FROM enrolments e JOIN external_refs u ON u.type = 'user' AND u.id = e.person_id
  JOIN external_refs c ON c.type = 'class' AND c.id = e.class_id`;
const GUARDIAN = `SELECT u.sourced_id AS child, a.sourced_id AS agent, g.active, g.version
  FROM guardians g JOIN external_refs u ON u.type = 'user' AND u.id = g.child_id
  JOIN external_refs a ON a.type = 'user' AND a.id = g.guardian_id`;

/** Counts what was acknowledged and is not there, what is there twice, and what differs. */
export async function compare(sql: Connection, fed: readonly Fed[]) {
  const expected = fed.flatMap(rowsOf).toSorted();
  const held: string[] = [];
  for (const query of [USER, PLACE, GUARDIAN]) {
    const [rows] = await sql.query<RowDataPacket[]>(query);
    for (const row of rows) held.push(Object.values<unknown>(row).join('|'));
  }
  const acknowledged = new Set(
    fed.flatMap(({ runId, acknowledged: batches }) =>
      batches.map(({ entity, seq, lines }) => [runId, entity, seq, lines].join(' ')),
    ),
  );
  const stored = new Set(await batchesIn(sql));
  const unique = new Set(held);
  const wanted = new Set(expected);
  return {
    acknowledgedBatches: acknowledged.size,
    acknowledgedLost: [...acknowledged].filter((batch) => !stored.has(batch)).length,
    storedUnknown: [...stored].filter((batch) => !acknowledged.has(batch)).length,
    rowsSent: expected.length,
    rowsHeld: held.length,
    rowsLost: expected.filter((row) => !unique.has(row)).length,
    rowsDoubled: held.length - unique.size,
    rowsOdd: [...unique].filter((row) => !wanted.has(row)).length,
    eventsOdd: await eventsOdd(sql),
  };
}

async function batchesIn(sql: Connection): Promise<string[]> {
  const [rows] = await sql.query<RowDataPacket[]>(
    `SELECT LOWER(CAST(CAST(b.run_id AS UUID) AS CHAR)) AS run, b.entity, b.seq, b.accepted
     FROM sync_batches b`,
  );
  return rows.map(({ run, entity, seq, accepted }) => [run, entity, seq, accepted].join(' '));
}

/** Each school that was applied must be told of once. */
async function eventsOdd(sql: Connection): Promise<number> {
  const [rows] = await sql.query<RowDataPacket[]>(
    `SELECT (SELECT COUNT(*) FROM sync_parts WHERE state = 'applied')
       - (SELECT COUNT(*) FROM outbox WHERE type = 'roster.applied') AS odd`,
  );
  return Math.abs(Number(rows[0]?.['odd']));
}

/** The rows that a feed must leave, as the queries above give them; all are of version 1. */
function rowsOf({ district, people }: Fed): string[] {
  return schoolsOf(people, district).flatMap((school, index) => {
    const { users, enrollments, demographics } = schoolRows(school, sizeOf(people, index), 0);
    const born = new Map(demographics.map((row) => [row['sourcedId'], row]));
    return [
      ...users.map((user) => userLine(user, born.get(user['sourcedId']))),
      ...users.flatMap((user) =>
        ((user['agents'] ?? []) as Wire[]).map((agent) =>
          [user['sourcedId'], ref(agent), 1, 1].join('|'),
        ),
      ),
      ...enrollments.map((row) => {
        const role = row['role'] === 'student' ? 'pupil' : row['role'];
        const primary = row['primary'] === 'true' ? 1 : 0;
        return [ref(row['user']), ref(row['class']), role, primary, 1, 1].join('|');
      }),
    ];
  });
}

function userLine(user: Wire, born: Wire | undefined): string {
  const role = (user['roles'] as Wire[])[0]?.['role'];
  const kinds = ['student', 'teacher', 'parent'].map((kind) => (kind === role ? 1 : 0));
  const names = ['sourcedId', 'familyName', 'givenName', 'middleName', 'phone'];
  const said = names.map((name) => user[name]);
  return [...said, born?.['sex'], born?.['birthDate'], ...kinds, 1, 1].join('|');
}
