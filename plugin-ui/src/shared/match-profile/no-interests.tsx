import { useMay } from '../may.tsx';
import { words } from './words.ts';

/** Said quietly of those alone who wait for a pair: of the others nobody reads it. */
export function NoInterests({ waits, has }: { waits: boolean; has: boolean }) {
  const reads = useMay('matching.read');
  return reads && waits && !has ? <small>{words.noInterests}</small> : null;
}
