import type { ReactNode } from 'react';
import type { Meeting } from '@nastavnik/contracts/meetings';
import type { Part } from '@nastavnik/contracts/meeting-parts';
import { useDates } from '../dates.ts';
import { personName } from '../person.ts';
import { useSession } from '../session.ts';
import type { State } from '../ui/status.tsx';
import { Status } from '../ui/status.tsx';
import { Log } from '../ui/story.tsx';
import { meetingState, meetingTitle } from './about.ts';
import { words } from './words.ts';

const spots: Record<Meeting['status'], State> = { held: 'ok', planned: 'next', missed: 'stop' };

const absent = ({ status, parts }: Meeting) =>
  status === 'held'
    ? parts.filter(({ attended }) => !attended).map(({ person }) => personName(person))
    : [];

const answered = ({ person, mark, words: text, enteredBy }: Part, reader: string) =>
  [
    words.mark(person.id === reader ? words.you : personName(person), mark!),
    text && `«${text}»`,
    enteredBy && `(${words.fromWords(personName(enteredBy))})`,
  ]
    .filter(Boolean)
    .join(' ');

/** What was done, what comes next, who answered how: as far as this reader may see it. */
function Facts({ meeting, reader }: { meeting: Meeting; reader: string }) {
  const missing = absent(meeting);
  const lines = [
    meeting.dateOnly && words.dateOnly,
    meeting.topic && words.meeting[meeting.type],
    meeting.done,
    meeting.difficulties && words.difficulties(meeting.difficulties),
    meeting.nextStep && words.nextStep(meeting.nextStep),
    missing.length > 0 && words.absent(missing),
    ...meeting.parts.filter(({ mark }) => mark !== null).map((part) => answered(part, reader)),
  ].filter((line): line is string => Boolean(line));
  return lines.map((line) => (
    <span className="line" key={line}>
      {line}
    </span>
  ));
}

interface MeetingLogProps {
  meetings: readonly Meeting[];
  /** The pair has ended, or the reader has left the group. */
  over?: boolean;
  /** What can be done about a meeting, under its state. */
  renderActions?: (meeting: Meeting) => ReactNode;
}

/** The meetings of a pair, newest first. */
export function MeetingLog({ meetings, over, renderActions }: MeetingLogProps) {
  const { today, day } = useDates();
  const reader = useSession().person.id;
  const newest = meetings.toSorted((a, b) => b.date.localeCompare(a.date));
  const entries = newest.map((meeting) => {
    const [state, word] = meetingState(meeting, today, reader, over);
    const how = meeting.mode && words.mode[meeting.mode];
    const long = meeting.minutes === null ? (meeting.time ?? '') : words.minutes(meeting.minutes);
    return {
      id: meeting.id,
      state: spots[meeting.status],
      when: [day(meeting.date), long, how].filter(Boolean).join(', '),
      title: meetingTitle(meeting),
      text: <Facts meeting={meeting} reader={reader} />,
      aside: (
        <span className="aside">
          <Status state={state}>{word}</Status>
          {renderActions?.(meeting)}
        </span>
      ),
    };
  });
  return <Log entries={entries} />;
}
