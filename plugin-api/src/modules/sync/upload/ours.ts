import type { OrgInRun } from '../intake/placing.ts';
import { refOf, type WireRow } from '../intake/wire.ts';

type Orgs = ReadonlyMap<string, unknown>;

/** Which rows of a package are of the run; a file of a whole region is no offence of one school. */
export class Ours {
  /** `others`: what the host feeds elsewhere; null when whatever is not of the run is of others. */
  constructor(
    readonly run: ReadonlyMap<string, OrgInRun>,
    private readonly others: Orgs | null,
  ) {}

  /** Whether a row that names these organisations is left alone; what is nobody's is for guard G6. */
  isOfOthers(named: readonly string[]): boolean {
    if (named.length === 0 || named.some((org) => this.run.has(org))) return false;
    return named.some((org) => this.isOther(org));
  }

  /** The roles without those at other organisations. */
  rolesOf(roles: readonly WireRow[]): WireRow[] {
    return roles.filter((role) => {
      const org = refOf(role['org']);
      return org === undefined || this.run.has(org) || !this.isOther(org);
    });
  }

  private isOther(org: string): boolean {
    return this.others === null || this.others.has(org);
  }
}
