import { useState } from 'react';
import type { Meeting, MeetingMode, MeetingType } from '@nastavnik/contracts/meetings';
import type { MeetingTurn } from '@nastavnik/contracts/pair-cards';
import type { Pair } from '@nastavnik/contracts/pairs';
import type { ProblemBody } from '@nastavnik/contracts/problem';
import { isKept } from '../outbox/slot.ts';
import { useToast } from '../ui/toast.tsx';
import { menteesOn } from './about.ts';
import {
  useCorrectMeetingMutation,
  useLogMeetingMutation,
  useRemoveMeetingMutation,
} from './meetings.api.ts';
import { meetingFormWords as say } from './words.ts';

/** A pair that can meet, and what its next meeting would be. */
export interface Meetable {
  pair: Pair;
  nextType: MeetingType | null;
  turns: readonly MeetingTurn[];
}

/** What the dialog is for: a new meeting of one of these pairs, or a change of one that is there. */
export type MeetingTask =
  | { kind: 'log' | 'plan'; pairs: readonly Meetable[]; pairId?: string; date: string }
  | { kind: 'change'; meeting: Meeting };

export interface MeetingFields {
  pairId: string;
  type: MeetingType | '';
  date: string;
  time: string;
  minutes: string;
  mode: MeetingMode | '';
  topic: string;
  done: string;
  difficulties: string;
  nextStep: string;
  attended: readonly string[];
}

const attendedOf = ({ parts }: Meeting) =>
  parts
    .filter(({ side, attended }) => side === 'mentee' && attended)
    .map(({ person }) => person.id);
const menteesOf = (pair: Pair | undefined, day: string) =>
  pair ? menteesOn(pair, day).map(({ id }) => id) : [];

function fieldsOf(task: MeetingTask): MeetingFields {
  if (task.kind === 'change') {
    const { meeting } = task;
    return {
      pairId: meeting.pairId,
      type: meeting.type,
      date: meeting.date,
      time: meeting.time ?? '',
      minutes: meeting.minutes === null ? '' : String(meeting.minutes),
      mode: meeting.mode ?? '',
      topic: meeting.topic ?? '',
      done: meeting.done ?? '',
      difficulties: meeting.difficulties ?? '',
      nextStep: meeting.nextStep ?? '',
      attended: attendedOf(meeting),
    };
  }
  const { pair } = task.pairs.find(({ pair }) => pair.id === task.pairId) ?? task.pairs[0] ?? {};
  return {
    pairId: pair?.id ?? '',
    type: '',
    date: task.date,
    time: '',
    minutes: '',
    mode: '',
    topic: '',
    done: '',
    difficulties: '',
    nextStep: '',
    attended: menteesOf(pair, task.date),
  };
}

/** The fields that are filled wrongly, each with its words. */
const errorsOf = ({ date, minutes }: MeetingFields) => ({
  date: date === '' ? say.noDate : undefined,
  minutes:
    minutes !== '' && !(Number(minutes) >= 1 && Number(minutes) <= 600)
      ? say.badMinutes
      : undefined,
});

const textOr = (text: string) => text.trim() || null;

/** The day, the hour, the mode and the topic are all that is known before a meeting. */
const planOf = ({ date, time, mode, topic }: MeetingFields) => ({
  date,
  time: time || null,
  mode: mode || null,
  topic: textOr(topic),
});

const factsOf = (fields: MeetingFields) => ({
  ...planOf(fields),
  minutes: fields.minutes === '' ? null : Number(fields.minutes),
  done: textOr(fields.done),
  difficulties: textOr(fields.difficulties),
  nextStep: textOr(fields.nextStep),
  attended: [...fields.attended],
});

function useSaves(task: MeetingTask) {
  const [log, logging] = useLogMeetingMutation();
  const [correct, correcting] = useCorrectMeetingMutation();
  const [remove, removing] = useRemoveMeetingMutation();
  const toast = useToast();
  const takeBack = ({ id, version }: Meeting) => remove({ params: { meetingId: id }, version });

  const save = async (fields: MeetingFields, more: { again?: true }): Promise<boolean> => {
    if (task.kind === 'change') {
      const { id, version, status } = task.meeting;
      const body = status === 'held' ? factsOf(fields) : { ...planOf(fields), status: 'planned' };
      const { error } = await correct({
        params: { meetingId: id },
        version,
        body: { ...(body as ReturnType<typeof planOf> & { status?: 'planned' }), ...more },
      });
      if (isKept(error)) toast({ text: say.kept });
      else if (!error) toast({ text: say.corrected });
      return !error || isKept(error);
    }
    const planned = task.kind === 'plan';
    const { data, error } = await log({
      params: { pairId: fields.pairId },
      body: {
        ...(planned ? planOf(fields) : factsOf(fields)),
        status: planned ? 'planned' : 'held',
        type: fields.type || undefined,
        ...more,
      },
    });
    if (data) toast({ text: planned ? say.planned : say.logged, undo: () => void takeBack(data) });
    if (isKept(error)) toast({ text: say.kept });
    return data !== undefined || isKept(error);
  };
  const drop = async (meeting: Meeting) => {
    const { error } = await takeBack(meeting);
    if (!error) toast({ text: say.removed });
    return !error;
  };
  const error = logging.error ?? correcting.error ?? removing.error;
  const busy = logging.isLoading || correcting.isLoading || removing.isLoading;
  return { save, drop, busy, error: error as ProblemBody | undefined };
}

/** On another day others may have been in the group: they are ticked, and who was not there is not. */
function thenThere(fields: MeetingFields, before: MeetingFields, pair: Pair | undefined) {
  if (!pair || fields.date === before.date) return fields;
  const there = menteesOf(pair, fields.date);
  const known = menteesOf(pair, before.date);
  return {
    ...fields,
    attended: there.filter((id) => fields.attended.includes(id) || !known.includes(id)),
  };
}

/** The state of the dialog: what is typed, what is wrong with it, how to save it. */
export function useMeetingForm(task: MeetingTask, onDone: () => void) {
  const [fields, setFields] = useState(() => fieldsOf(task));
  const [tried, setTried] = useState(false);
  const { save, drop, busy, error } = useSaves(task);
  const errors = errorsOf(fields);
  const pairs = task.kind === 'change' ? [] : task.pairs;
  const chosen = pairs.find(({ pair }) => pair.id === fields.pairId);
  const send = async (more: { again?: true }) => {
    setTried(true);
    if (!errors.date && !errors.minutes && (await save(fields, more))) onDone();
  };
  return {
    fields,
    pairs,
    chosen,
    busy,
    error,
    errors: tried ? errors : { date: undefined, minutes: undefined },
    set: (change: Partial<MeetingFields>) =>
      setFields((now) => thenThere({ ...now, ...change }, now, chosen?.pair)),
    choosePair: (pairId: string) => {
      const pair = pairs.find((each) => each.pair.id === pairId)?.pair;
      setFields((now) => ({ ...now, pairId, type: '', attended: menteesOf(pair, now.date) }));
    },
    submit: () => send({}),
    /** One more on a day that is taken. */
    again: () => send({ again: true }),
    drop: async () => {
      if (task.kind === 'change' && (await drop(task.meeting))) onDone();
    },
  };
}
export type MeetingForm = ReturnType<typeof useMeetingForm>;
