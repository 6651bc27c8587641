import { Link } from 'wouter';
import type { State } from './status.tsx';
import { Shape } from './status.tsx';

interface Tile {
  id: string;
  to: string;
  /** «№ 3, 42 %» */
  label: string;
  state: Extract<State, 'ok' | 'warn' | 'bad' | 'none'>;
}

/** Schools of a territory, one a tile; the same schools open from the row's name. */
export const Tiles = ({ tiles }: { tiles: readonly Tile[] }) => (
  <span className="tiles">
    {tiles.map(({ id, to, label, state }) => (
      <Link key={id} href={to} className={`tile ${state}`} aria-label={label} title={label}>
        <Shape state={state} />
      </Link>
    ))}
  </span>
);
