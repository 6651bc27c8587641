import type { Reach, Right, Role } from '@nastavnik/contracts/access';
import type { Org } from './scope.ts';

/** What one person may do at one org. */
export interface Rights {
  roles: readonly Role[];
  rights: ReadonlyMap<Right, ReadonlySet<Reach>>;
}

/** Where the platform learns about orgs and rights; the access module answers. */
export abstract class SessionSource {
  abstract orgOf(orgId: string): Promise<Org | null>;
  abstract rightsOf(personId: string, org: Org): Promise<Rights>;
}

/** The pages that may call: exact origins of the hosts; the access modules answer. */
export abstract class OriginSource {
  /** The origins of all connections, for preflights, which carry no token. */
  abstract all(): Promise<ReadonlySet<string>>;
  abstract of(connectionId: string): Promise<ReadonlySet<string>>;
}
