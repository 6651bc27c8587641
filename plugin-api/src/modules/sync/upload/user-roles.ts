import { refOf, type WireRow } from '../intake/wire.ts';

/** The file tells of a role that has ended by a word, intake understands a day. */
const LONG_AGO = '1900-01-01';

interface Kept {
  line: number;
  packed: string;
}

/** Roles of 1.2 stand in a file of their own; here they wait for their users. */
export class UserRoles {
  private readonly kept = new Map<string, Kept>();
  /** Most users of a school have the same role: its text is kept once. */
  private readonly texts = new Map<string, string>();

  /** Keeps one row of roles.csv; false when it does not say whose, where or what. */
  add(line: number, row: WireRow): boolean {
    const [user, org] = [refOf(row['user']), refOf(row['org'])];
    const role = row['role'];
    if (user === undefined || org === undefined || typeof role !== 'string') return false;
    const endDate = row['status'] === 'tobedeleted' ? LONG_AGO : row['endDate'];
    const { roleType, beginDate } = row;
    const text = JSON.stringify({ role, org, roleType, beginDate, endDate });
    const known = this.kept.get(user);
    const packed = this.once(known ? `${known.packed},${text}` : text);
    this.kept.set(user, { line: known?.line ?? line, packed });
    return true;
  }

  of(user: string): WireRow[] | undefined {
    const kept = this.kept.get(user);
    return kept && rolesIn(kept);
  }

  /** Those of nobody who came. */
  *alone(users: ReadonlyMap<string, unknown> | null) {
    for (const [user, kept] of this.kept)
      if (users?.has(user) !== true)
        yield { user, line: kept.line, orgs: rolesIn(kept).map(({ org }) => String(org)) };
  }

  private once(text: string): string {
    const known = this.texts.get(text);
    if (known === undefined) this.texts.set(text, text);
    return known ?? text;
  }
}

const rolesIn = ({ packed }: Kept) => JSON.parse(`[${packed}]`) as WireRow[];
