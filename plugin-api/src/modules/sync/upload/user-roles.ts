import { refOf, type WireRow } from '../intake/wire.ts';

/** The file tells of a role that has ended by a word, intake understands a day. */
const LONG_AGO = '1900-01-01';

interface Kept {
  line: number;
  packed: string[];
  used: boolean;
}

/** Roles of 1.2 stand in a file of their own; here they wait for their users. */
export class UserRoles {
  private readonly kept = new Map<string, Kept>();

  /** Keeps one row of roles.csv; false when it does not say whose, where or what. */
  add(line: number, row: WireRow): boolean {
    const [user, org] = [refOf(row['user']), refOf(row['org'])];
    const role = row['role'];
    if (user === undefined || org === undefined || typeof role !== 'string') return false;
    const kept = this.kept.get(user) ?? { line, packed: [], used: false };
    const end = row['status'] === 'tobedeleted' ? LONG_AGO : row['endDate'];
    kept.packed.push(JSON.stringify([role, org, row['roleType'], row['beginDate'], end]));
    this.kept.set(user, kept);
    return true;
  }

  of(user: string): WireRow[] | undefined {
    const kept = this.kept.get(user);
    if (!kept) return undefined;
    kept.used = true;
    return kept.packed.map((text) => {
      const [role, org, roleType, beginDate, endDate] = JSON.parse(text) as unknown[];
      return { role, org, roleType, beginDate, endDate };
    });
  }

  /** Those whose users did not come. */
  *alone(): Generator<{ user: string; line: number; orgs: string[] }> {
    for (const [user, { line, packed, used }] of this.kept)
      if (!used) {
        const orgs = packed.map((text) => String((JSON.parse(text) as unknown[])[1]));
        yield { user, line, orgs };
      }
  }
}
