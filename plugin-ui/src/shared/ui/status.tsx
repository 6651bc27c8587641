import type { ReactNode } from 'react';

/** Done, running, attention, bad, stopped, to come, none: each has a shape of its own. */
export type State = 'ok' | 'run' | 'warn' | 'bad' | 'stop' | 'next' | 'none';
/** Colours of meaning; the shape says the same without them. */
export type Tone = 'ok' | 'run' | 'warn' | 'bad' | 'plain';

const tones: Record<State, Tone> = {
  ok: 'ok',
  run: 'run',
  warn: 'warn',
  bad: 'bad',
  stop: 'plain',
  next: 'plain',
  none: 'plain',
};
const bare = { fill: 'none', stroke: 'currentColor' } as const;
const cut = { fill: 'none', stroke: 'var(--bg)', strokeWidth: 1.7 } as const;

const shapes: Record<State, ReactNode> = {
  ok: (
    <>
      <circle cx="7" cy="7" r="7" />
      <path d="M3.8 7.2 6 9.5l4.2-4.7" {...cut} />
    </>
  ),
  run: (
    <>
      <circle cx="7" cy="7" r="6" {...bare} strokeWidth="2" />
      <path d="M7 3a4 4 0 0 0 0 8z" />
    </>
  ),
  warn: (
    <>
      <path d="M7 .8 14 13.2H0z" />
      <path d="M7 5v4M7 10.4v1.4" {...cut} />
    </>
  ),
  bad: (
    <>
      <path d="M7 0l7 7-7 7-7-7z" />
      <path d="M7 3.2v4.6M7 9v1.6" {...cut} />
    </>
  ),
  stop: (
    <>
      <rect width="14" height="14" rx="2" />
      <path d="M4.7 3.6v6.8M9.3 3.6v6.8" {...cut} strokeWidth="2" />
    </>
  ),
  next: <circle cx="7" cy="7" r="6" {...bare} strokeWidth="1.8" />,
  none: <circle cx="7" cy="7" r="6" {...bare} strokeWidth="1.6" strokeDasharray="2.4 2.3" />,
};

/** The shape of a state without its word: the word must stand beside it or in `vh`. */
export const Shape = ({ state }: { state: State }) => (
  <svg className="s" viewBox="0 0 14 14" aria-hidden="true">
    {shapes[state]}
  </svg>
);

interface StatusProps {
  state: State;
  children: ReactNode;
  /** Another colour than the state's own, as for a held run: stopped and bad. */
  tone?: Tone;
}

const toneOf = ({ state, tone }: StatusProps) => {
  const name = tone ?? tones[state];
  return name === 'plain' ? '' : ` ${name}`;
};

/** A state in a line of text: shape, word, colour third. */
export const Status = (props: StatusProps) => (
  <span className={`st${toneOf(props)}`}>
    <Shape state={props.state} />
    <span>{props.children}</span>
  </span>
);

/** A state that must be found by the eye in a table or beside a heading. */
export const StatusChip = (props: StatusProps) => (
  <span className={`st chip${toneOf(props)}`}>
    <Shape state={props.state} />
    <span>{props.children}</span>
  </span>
);
