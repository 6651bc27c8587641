import type { Reach, Right, Role } from '@nastavnik/contracts/access';
import type { PassPurpose } from '@nastavnik/contracts/passes';
import type { PersonCaller } from '../token/tokens.ts';
import type { Org } from './scope.ts';

/** What one person may do at one org. */
export interface Rights {
  roles: readonly Role[];
  rights: ReadonlyMap<Right, ReadonlySet<Reach>>;
  /** The pass that the session was opened by. */
  pass?: { purpose: PassPurpose; subjectId: string | null; until: string };
}

/** Where the platform learns about orgs and rights; the access module answers. */
export abstract class SessionSource {
  abstract orgOf(orgId: string): Promise<Org | null>;
  abstract rightsOf(caller: PersonCaller, org: Org): Promise<Rights>;
}

/** The pages that may call: exact origins of the hosts; the access modules answer. */
export abstract class OriginSource {
  /** The origins of all connections, for preflights, which carry no token. */
  abstract all(): Promise<ReadonlySet<string>>;
  /** Those of one connection; of `OWN_PAGE` our own alone. */
  abstract of(connectionId: string): Promise<ReadonlySet<string>>;
}
