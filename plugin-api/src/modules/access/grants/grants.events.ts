import type { GrantedRole } from '@nastavnik/contracts/access';

/** A role was given or taken away at the event's org. */
export interface GrantChanged {
  grantId: string;
  personId: string;
  role: GrantedRole;
}

declare module '../../../platform/outbox/events.ts' {
  interface Events {
    'grant.given': GrantChanged;
    'grant.revoked': GrantChanged;
  }
}
