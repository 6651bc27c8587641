import type { ReactNode } from 'react';
import { useId } from 'react';
import { Button } from './button.tsx';
import type { State, Tone } from './status.tsx';
import { Shape } from './status.tsx';

interface NoteProps {
  tone?: Tone;
  /** The shape, when it is not the tone's own: a held run is bad and stopped. */
  state?: State;
  /** `alert` interrupts a screen reader; only for what just happened. */
  role?: 'status' | 'alert';
  action?: ReactNode;
  children: ReactNode;
}

const states: Record<Tone, State> = {
  plain: 'next',
  run: 'run',
  ok: 'ok',
  warn: 'warn',
  bad: 'bad',
};

/** Something to know before going on: the rule and the way out. */
export const Note = ({ tone = 'plain', state, role, action, children }: NoteProps) => (
  <div className={tone === 'plain' ? 'note' : `note ${tone}`} role={role}>
    <Shape state={state ?? states[tone]} />
    <div>{children}</div>
    {action}
  </div>
);

/**
 * Puts a panel beside what it belongs to; below it when there is no room. What it belongs to stays
 * mounted when the panel comes and goes: it keeps the focus and what was ticked.
 */
export const WithPanel = ({ children, panel }: { children: ReactNode; panel: ReactNode }) => (
  <div className={panel ? 'with-panel' : undefined}>
    <div>{children}</div>
    {panel}
  </div>
);

interface PanelProps {
  title: ReactNode;
  caption?: ReactNode;
  onClose: () => void;
  footer?: ReactNode;
  children: ReactNode;
}

/** The record behind a row, without leaving the list. */
export function Panel({ title, caption, onClose, footer, children }: PanelProps) {
  const id = useId();
  return (
    <aside className="panel" aria-labelledby={id}>
      <header>
        <div>
          <h2 id={id} tabIndex={-1}>
            {title}
          </h2>
          {caption !== undefined && <p className="sec">{caption}</p>}
        </div>
        <Button kind="quiet" icon="x" square="Закрыть карточку" onClick={onClose} />
      </header>
      <div className="body">{children}</div>
      {footer !== undefined && <footer>{footer}</footer>}
    </aside>
  );
}

interface EmptyProps {
  title: string;
  /** What to do first. */
  children?: ReactNode;
  actions?: ReactNode;
}

/** Nothing here yet: says what to do first. */
export const Empty = ({ title, children, actions }: EmptyProps) => (
  <div className="empty">
    <h3>{title}</h3>
    {children !== undefined && <p className="sec">{children}</p>}
    {actions !== undefined && <div className="acts">{actions}</div>}
  </div>
);

const widths = ['64%', '82%', '48%', '72%', '56%', '78%', '60%', '86%', '52%', '68%'];

/** Stands where words will be, up to ten lines; announces itself once. */
export const Skeleton = ({ lines = 3 }: { lines?: number }) => (
  <div role="status">
    <span className="vh">Загружается</span>
    {widths.slice(0, lines).map((width) => (
      <p key={width} className="skel" style={{ width }} />
    ))}
  </div>
);

interface Change {
  id: string;
  kind: 'add' | 'del' | 'chg' | 'odd';
  title: ReactNode;
  open?: boolean;
  children: ReactNode;
}

const signs = { add: '+', del: '−', chg: '≠', odd: '!' } as const;

/** What will change, group by group, each can be opened. */
export const Diff = ({ changes }: { changes: readonly Change[] }) => (
  <div className="diff">
    {changes.map(({ id, kind, title, open, children }) => (
      <details key={id} open={open}>
        <summary className={kind}>
          <svg className="i" viewBox="0 0 16 16" aria-hidden="true">
            <path d="m6 3 5 5-5 5" />
          </svg>
          <span className="sign" aria-hidden="true">
            {signs[kind]}
          </span>
          <span>{title}</span>
        </summary>
        <div className="rows">{children}</div>
      </details>
    ))}
  </div>
);
