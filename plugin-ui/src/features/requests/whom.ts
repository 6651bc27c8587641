import type { RequestSource } from '@nastavnik/contracts/requests';
import type { PersonKind } from '@nastavnik/contracts/roster';

/** For whom a request is filed, and in whose words. */
export interface Whom {
  kind: PersonKind;
  personId: string;
  source: RequestSource;
  sourceName: string;
}

export interface WhomProps {
  whom: Whom;
  onChange: (whom: Whom) => void;
  error: string | undefined;
}
