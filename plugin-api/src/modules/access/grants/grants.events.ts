import type { GrantedRole } from '@nastavnik/contracts/access';

declare module '../../../platform/outbox/events.ts' {
  interface Events {
    'grant.given': { grantId: string; personId: string; role: GrantedRole };
    'grant.revoked': { grantId: string; personId: string; role: GrantedRole };
  }
}
