import { number } from './numbers.ts';
import { useCountSignalsQuery } from './signals.api.ts';

const EVERY_MS = 120_000;

/** How many signals wait, beside their word in the menu. */
export function SignalsBadge() {
  const { data } = useCountSignalsQuery(undefined, { pollingInterval: EVERY_MS });
  return data && data.open > 0 ? (
    <b className={data.urgent > 0 ? 'badge bad' : 'badge'}>
      <span className="vh">, ждут: </span>
      {number(data.open)}
    </b>
  ) : null;
}
