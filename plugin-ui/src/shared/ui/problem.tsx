import type { ReactNode } from 'react';
import { Component } from 'react';
import { isKept } from '../outbox/slot.ts';
import { problemOf, unexpected } from '../problem.ts';
import { Button } from './button.tsx';
import { Note } from './surfaces.tsx';

interface ProblemProps {
  /** Whatever a query or a mutation gave as its error. */
  error: unknown;
  onRetry?: (() => void) | undefined;
}

/** A refusal in words, with the number under which support will find it. */
export function Problem({ error, onRetry }: ProblemProps) {
  const { detail, requestId, errors } = problemOf(error);
  if (isKept(error))
    return (
      <Note tone="run" role="status">
        <p>{detail}</p>
      </Note>
    );
  return (
    <Note tone="bad" role="alert" action={onRetry && <Button onClick={onRetry}>Повторить</Button>}>
      <p>{detail}</p>
      {errors && errors.length > 0 && (
        <ul>
          {errors.map(({ pointer, message }) => (
            <li key={pointer + message}>{message}</li>
          ))}
        </ul>
      )}
      {requestId && <p className="cap">Номер обращения: {requestId}</p>}
    </Note>
  );
}

interface BoundaryProps {
  /** A new value tries again: usually the page's address. */
  resetKey?: string;
  fallback?: (retry: () => void) => ReactNode;
  children: ReactNode;
}

interface BoundaryState {
  failed: boolean;
  key: string | undefined;
}

/** Keeps one page's failure from taking the others with it. */
export class ErrorBoundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = { failed: false, key: this.props.resetKey };

  static getDerivedStateFromError(): Partial<BoundaryState> {
    return { failed: true };
  }

  static getDerivedStateFromProps(
    { resetKey }: BoundaryProps,
    { key }: BoundaryState,
  ): Partial<BoundaryState> | null {
    return resetKey === key ? null : { failed: false, key: resetKey };
  }

  private readonly retry = () => this.setState({ failed: false });

  override render() {
    if (!this.state.failed) return this.props.children;
    return this.props.fallback?.(this.retry) ?? <Problem error={unexpected} onRetry={this.retry} />;
  }
}
