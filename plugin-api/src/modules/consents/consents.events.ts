import type { ConsentKind } from '@nastavnik/contracts/consents';

declare module '../../platform/outbox/events.ts' {
  interface Events {
    'consents.received': { personIds: string[]; kinds: ConsentKind[] };
    'consent.withdrawn': { consentId: string; personId: string; kind: ConsentKind };
  }
}
