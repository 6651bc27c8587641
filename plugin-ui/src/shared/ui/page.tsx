import type { ReactNode } from 'react';
import { useId } from 'react';
import { Link } from 'wouter';

interface PageProps {
  title: ReactNode;
  /** Beside the title: on what date, from where. */
  caption?: ReactNode;
  /** Buttons, right. */
  actions?: ReactNode;
  /** Above the title: the way back. */
  back?: { to: string; label: string; here: string };
  children: ReactNode;
}

/** One page: its heading with actions, then its blocks. */
export const Page = ({ title, caption, actions, back, children }: PageProps) => (
  <>
    {back && (
      <p className="cap">
        <Link href={back.to}>{back.label}</Link> / {back.here}
      </p>
    )}
    <div className="head">
      <h1 tabIndex={-1}>{title}</h1>
      {caption !== undefined && <div className="cap">{caption}</div>}
      {actions !== undefined && <div className="acts">{actions}</div>}
    </div>
    {children}
  </>
);

/** Twelve columns; all twelve below 1000 px of the section's own width. */
export const Grid = ({ children }: { children: ReactNode }) => (
  <div className="grid">{children}</div>
);

export type Span = 3 | 4 | 5 | 6 | 7 | 8 | 9 | 12;

/** Several blocks one under another in one part of the grid. */
export const Column = ({ span, children }: { span: Span; children: ReactNode }) => (
  <div className={`c${span} stack`}>{children}</div>
);

interface BlockProps {
  title: ReactNode;
  /** After the title, small. */
  caption?: ReactNode;
  /** Right: a link to all of it, or a remark. */
  more?: ReactNode;
  span?: Span;
  busy?: boolean;
  children: ReactNode;
}

/** A part of a page: a dark rule, a title, hairlines; no box. */
export function Block({ title, caption, more, span, busy, children }: BlockProps) {
  const id = useId();
  return (
    <section
      className={span ? `block c${span}` : 'block'}
      aria-labelledby={id}
      aria-busy={busy || undefined}
    >
      <header>
        <h2 id={id}>{title}</h2>
        {caption !== undefined && <span className="cap">{caption}</span>}
        {more !== undefined && <span className="more">{more}</span>}
      </header>
      {children}
    </section>
  );
}

/** The letterhead that only paper shows. */
export const Letterhead = ({ children }: { children: ReactNode }) => (
  <p className="print-only">{children}</p>
);
