import { useState } from 'react';
import type { ProgrammeCard, ProgrammeChanges } from '@nastavnik/contracts/programme-cards';

const LINES = 20;
const LINE = 500;

export interface StageFields {
  key: number;
  title: string;
  from: string;
  to: string;
}

export interface MeetingFields {
  key: number;
  type: string;
  title: string;
  week: string;
}

/** A programme as it is typed. */
const typedOf = (programme: ProgrammeCard) => ({
  title: programme.title,
  goal: programme.goal ?? '',
  tasks: programme.tasks.join('\n'),
  results: programme.results.join('\n'),
  criteria: programme.criteria ?? '',
  startsOn: programme.startsOn ?? '',
  endsOn: programme.endsOn ?? '',
  meetings: String(programme.norm.meetings),
  per: programme.norm.per,
  quietDays: String(programme.norm.quietDays),
  minutes: String(programme.norm.minutes ?? ''),
  rules: programme.rules,
  classGap: String(programme.rules.classGap ?? ''),
  body: programme.protocol?.body ?? '',
  number: programme.protocol?.number ?? '',
  date: programme.protocol?.date ?? '',
  stages: programme.stages.map(({ title, from, to }, key): StageFields => {
    return { key, title, from: from ?? '', to: to ?? '' };
  }),
  plan: programme.meetings.map(({ type, title, week }, key): MeetingFields => {
    return { key, type, title, week: String(week) };
  }),
});
export type Typed = ReturnType<typeof typedOf>;

const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

const isWhole = (value: string, from: number, to: number) =>
  /^\d+$/.test(value) && Number(value) >= from && Number(value) <= to;

const orNothing = (value: string) => (value === '' ? null : Number(value));

const fitsLines = (text: string) => {
  const lines = linesOf(text);
  return lines.length <= LINES && lines.every(({ length }) => length <= LINE);
};

/** Which of the fields the server would not take. */
export function wrongIn(typed: Typed) {
  const protocol = [typed.body.trim(), typed.number.trim(), typed.date].filter(Boolean);
  return {
    title: typed.title.trim() === '',
    tasks: !fitsLines(typed.tasks),
    results: !fitsLines(typed.results),
    dates: typed.startsOn !== '' && typed.endsOn !== '' && typed.endsOn < typed.startsOn,
    meetings: !isWhole(typed.meetings, 1, 100),
    quietDays: !isWhole(typed.quietDays, 1, 365),
    minutes: typed.minutes !== '' && !isWhole(typed.minutes, 5, 600),
    classGap: typed.classGap !== '' && !isWhole(typed.classGap, 0, 10),
    protocol: protocol.length % 3 !== 0,
    stages: typed.stages.some(({ title }) => title.trim() === ''),
    plan: typed.plan.some((line) => line.title.trim() === '' || !fitsWeek(line)),
  };
}
export type Wrong = ReturnType<typeof wrongIn>;

export const fitsWeek = ({ week }: MeetingFields): boolean => isWhole(week, 1, 60);

const textBody = (typed: Typed): ProgrammeChanges => ({
  title: typed.title.trim(),
  goal: typed.goal.trim() || null,
  tasks: linesOf(typed.tasks),
  results: linesOf(typed.results),
  startsOn: typed.startsOn || null,
  endsOn: typed.endsOn || null,
  stages: typed.stages.map(({ title, from, to }) => ({
    title: title.trim(),
    from: from || null,
    to: to || null,
  })),
  meetings: typed.plan.map(({ type, title, week }) => ({
    type,
    title: title.trim(),
    week: Number(week),
  })),
});

/** What is typed, as it is sent: the text of a programme changes in the draft only. */
export const changesOf = (typed: Typed, isDraft: boolean): ProgrammeChanges => ({
  ...(isDraft && textBody(typed)),
  criteria: typed.criteria.trim() || null,
  norm: {
    meetings: Number(typed.meetings),
    per: typed.per,
    quietDays: Number(typed.quietDays),
    minutes: orNothing(typed.minutes),
  },
  rules: { ...typed.rules, classGap: orNothing(typed.classGap) },
  protocol: typed.date
    ? { body: typed.body.trim(), number: typed.number.trim(), date: typed.date }
    : null,
});

/** The programme while it is written. */
export function useProgrammeDraft(programme: ProgrammeCard) {
  const [typed, setTyped] = useState(() => typedOf(programme));
  const [next, setNext] = useState(programme.stages.length + programme.meetings.length);
  return {
    typed,
    set: (change: Partial<Typed>) => setTyped((now) => ({ ...now, ...change })),
    /** A key for a line that is added. */
    key: () => {
      setNext(next + 1);
      return next;
    },
  };
}
export type Draft = ReturnType<typeof useProgrammeDraft>;
