import type { KeyboardEvent, ReactNode } from 'react';
import { useRef } from 'react';
import { weekday } from '../dates.ts';
import type { State } from './status.tsx';
import { Shape } from './status.tsx';

interface Day {
  /** 2026-11-24 */
  date: string;
  /** One shape for each meeting. */
  meetings: readonly State[];
  /** «вт 24 ноября, сегодня: 2 встречи»: begins as the day looks */
  label: string;
}

interface DayStripProps {
  days: readonly Day[];
  today: string;
  onDay: (date: string) => void;
}

/** The days of a week with what is on each. */
export const DayStrip = ({ days, today, onDay }: DayStripProps) => (
  <nav className="days" aria-label="Дни недели">
    {days.map(({ date, meetings, label }) => (
      <button
        key={date}
        type="button"
        aria-current={date === today ? 'date' : undefined}
        aria-label={label}
        onClick={() => onDay(date)}
      >
        <span>{weekday(date)}</span> <b>{Number(date.slice(8))}</b>
        <span className="m">
          {Array.from(meetings.entries(), ([place, state]) => (
            <Shape key={place} state={state} />
          ))}
        </span>
      </button>
    ))}
  </nav>
);

interface SlotProps {
  time: ReactNode;
  until?: ReactNode;
  title: ReactNode;
  text?: ReactNode;
  plan?: ReactNode;
  /** The next one to act on. */
  on?: boolean;
  /** Large buttons across the card. */
  actions?: ReactNode;
  /** Below a rule: the feedback. */
  children?: ReactNode;
}

/** One meeting as a card: when, with whom, what to press. */
export const Slot = (props: SlotProps) => (
  <article className={props.on ? 'card slot on' : 'card slot'}>
    <p className="time">
      {props.time}
      {props.until !== undefined && <small>{props.until}</small>}
    </p>
    <div className="what">
      <h3>{props.title}</h3>
      {props.text !== undefined && <div className="sec">{props.text}</div>}
      {props.plan !== undefined && <div>{props.plan}</div>}
    </div>
    {props.actions !== undefined && <div className="go acts">{props.actions}</div>}
    {props.children !== undefined && <div className="fb">{props.children}</div>}
  </article>
);

interface RatingProps {
  label: string;
  /** From 1. */
  value: number | undefined;
  /** 10 unless said. */
  most?: 5 | 10;
  onChange: (value: number) => void;
  ends?: readonly [low: string, high: string];
}

const MARKS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
const steps: Record<string, number> = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 };

/** One tap from 1 to the most; arrows, Home and End move the mark. */
export function Rating({ label, value, most = 10, onChange, ends }: RatingProps) {
  const group = useRef<HTMLDivElement>(null);
  const choose = (mark: number) => {
    onChange(mark);
    group.current?.querySelectorAll('button')[mark - 1]?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key];
    const jump = event.key === 'Home' ? 1 : event.key === 'End' ? most : undefined;
    if (step === undefined && jump === undefined) return;
    event.preventDefault();
    choose(jump ?? (((value ?? (step! > 0 ? 0 : most + 1)) + step! - 1 + most) % most) + 1);
  };
  return (
    <>
      <div
        ref={group}
        className={most === 5 ? 'rate five' : 'rate'}
        role="radiogroup"
        aria-label={label}
      >
        {MARKS.slice(0, most).map((mark) => (
          <button
            key={mark}
            type="button"
            role="radio"
            aria-checked={mark === value}
            tabIndex={mark === (value ?? 1) ? 0 : -1}
            onClick={() => choose(mark)}
            onKeyDown={onKeyDown}
          >
            {mark}
          </button>
        ))}
      </div>
      {ends && (
        <p className="ends cap">
          <span>1 – {ends[0]}</span>
          <span>
            {most} – {ends[1]}
          </span>
        </p>
      )}
    </>
  );
}
