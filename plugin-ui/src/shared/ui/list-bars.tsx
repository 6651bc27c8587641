import type { ReactNode } from 'react';
import { useId } from 'react';
import { number } from '../numbers.ts';
import { Button } from './button.tsx';
import { Shape } from './status.tsx';

/** The fields that narrow a list, above its table. */
export const Filters = ({ children, onReset }: { children: ReactNode; onReset: () => void }) => (
  <form className="filters no-print" onSubmit={(event) => event.preventDefault()}>
    {children}
    <Button kind="quiet" onClick={onReset}>
      Сбросить
    </Button>
  </form>
);

interface BulkBarProps {
  chosen: number;
  total?: number | undefined;
  /** «выбрать все N»; absent when all are chosen or cannot be. */
  onAll?: (() => void) | undefined;
  onClear: () => void;
  /** What cannot be done with these, and the way out. */
  why?: string | undefined;
  /** The buttons; refer to the words of `why` by being `Button why`. */
  children: ReactNode;
}

/** Appears when rows are chosen: what can be done with all of them, and what cannot. */
export function BulkBar({ chosen, total, onAll, onClear, why, children }: BulkBarProps) {
  const id = useId();
  if (chosen === 0) return null;
  return (
    <div className="bulk" role="region" aria-label="Выбранные" aria-describedby={why && id}>
      <b role="status">
        Выбрано: {number(chosen)}
        {total !== undefined && ` из ${number(total)}`}
      </b>
      {onAll && total !== undefined && (
        <Button kind="quiet" onClick={onAll}>
          выбрать все {number(total)}
        </Button>
      )}
      <div className="acts">
        {children}
        <Button kind="quiet" onClick={onClear}>
          Снять выбор
        </Button>
      </div>
      {why && (
        <p className="why" id={id}>
          <span className="warn">
            <Shape state="warn" />
          </span>{' '}
          {why}
        </p>
      )}
    </div>
  );
}

interface PagerProps {
  shown: number;
  total?: number | undefined;
  /** Absent when there is nothing more. */
  onMore?: (() => void) | undefined;
  busy?: boolean;
  /** A legend of the shapes in the table. */
  children?: ReactNode;
}

/** The end of a list: how much is shown and «Показать ещё». */
export const Pager = ({ shown, total, onMore, busy = false, children }: PagerProps) => (
  <div className="pager">
    <span className="sec num" role="status">
      {total === undefined
        ? `Показано ${number(shown)}`
        : `Показано ${number(shown)} из ${number(total)}`}
    </span>
    {onMore && (
      <Button onClick={onMore} busy={busy}>
        Показать ещё
      </Button>
    )}
    {children !== undefined && <span className="cap">{children}</span>}
  </div>
);
