import type { ReactNode } from 'react';
import type { State } from './status.tsx';
import { Shape } from './status.tsx';

interface Matter {
  id: string;
  state: State;
  title: ReactNode;
  /** Why it is here: the rule, the date. */
  text?: ReactNode;
  /** The one thing to do about it. */
  action?: ReactNode;
}

/** Matters that wait for a person; the worst first. */
export const Todo = ({ matters }: { matters: readonly Matter[] }) => (
  <ul className="todo">
    {matters.map(({ id, state, title, text, action }) => (
      <li key={id} className={state}>
        <Shape state={state} />
        <div>
          <b>{title}</b>
          {text !== undefined && <div className="matter">{text}</div>}
        </div>
        {action}
      </li>
    ))}
  </ul>
);

interface Stage {
  title: string;
  note?: string | undefined;
  is: 'done' | 'now' | 'next';
}

const stageShapes = { done: 'ok', now: 'run', next: 'next' } as const;
const stageWords = { done: 'пройдено', now: 'сейчас', next: 'впереди' } as const;

/** The way of a pair; upright on a phone. */
export const Stages = ({ label, stages }: { label: string; stages: readonly Stage[] }) => (
  <ol className="stages" aria-label={label}>
    {stages.map(({ title, note, is }) => (
      <li
        key={title}
        className={is === 'done' ? undefined : is}
        aria-current={is === 'now' ? 'step' : undefined}
      >
        <Shape state={stageShapes[is]} />
        <b>{title}</b>
        <span className="vh">, {stageWords[is]}</span>
        {note !== undefined && <small>{note}</small>}
      </li>
    ))}
  </ol>
);

interface Entry {
  id: string;
  state: State;
  when: ReactNode;
  title: ReactNode;
  text?: ReactNode;
  /** Right: how it ended, or what to do. */
  aside?: ReactNode;
}

/** What happened, newest first. */
export const Log = ({ entries }: { entries: readonly Entry[] }) => (
  <ol className="log">
    {entries.map(({ id, state, when, title, text, aside }) => (
      <li key={id}>
        <Shape state={state} />
        <b className="num nw">{when}</b>
        <div>
          <b>{title}</b>
          {text !== undefined && <p>{text}</p>}
        </div>
        {aside}
      </li>
    ))}
  </ol>
);

/** Facts of one record: term and value. */
export const KeyValue = ({ facts }: { facts: readonly (readonly [string, ReactNode])[] }) => (
  <dl className="kv">
    {facts.map(([term, value]) => (
      <FactPair key={term} term={term} value={value} />
    ))}
  </dl>
);

const FactPair = ({ term, value }: { term: string; value: ReactNode }) => (
  <>
    <dt>{term}</dt>
    <dd>{value}</dd>
  </>
);
