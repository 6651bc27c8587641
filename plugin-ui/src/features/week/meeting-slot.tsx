import type { ReactNode } from 'react';
import type { MeetingRow } from '@nastavnik/contracts/meetings';
import { daysBetween, timeAfter, weekday } from '../../shared/dates.ts';
import { mayAnswer, menteeNames, menteeTitle } from '../../shared/mentoring/about.ts';
import { Answer } from '../../shared/mentoring/answer.tsx';
import { Agenda } from '../../shared/mentoring/agenda.tsx';
import { MeetingProblem } from '../../shared/mentoring/meeting-problem.tsx';
import { meetingFormWords, words as common } from '../../shared/mentoring/words.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Status } from '../../shared/ui/status.tsx';
import { Slot } from '../../shared/ui/week.tsx';
import { GroupAttendance } from './group-attendance.tsx';
import type { Marks } from './marks.ts';
import { words } from './words.ts';

interface MeetingSlotProps {
  row: MeetingRow;
  marks: Marks;
  today: string;
  ordinal: { number: number; planned: number } | undefined;
  /** The next one to act on: its button is the screen's primary one. */
  on: boolean;
  onChange: () => void;
}

const aboutOf = ({ row: { meeting }, today, ordinal }: MeetingSlotProps) =>
  [
    ordinal && words.ordinal(ordinal.number, ordinal.planned),
    common.meeting[meeting.type].toLowerCase(),
    meeting.date < today &&
      meeting.status === 'planned' &&
      words.passed(daysBetween(meeting.date, today)),
  ]
    .filter(Boolean)
    .join(' · ');

function timeOf({ row: { meeting }, today }: MeetingSlotProps): [ReactNode, ReactNode] {
  const { date, time, minutes } = meeting;
  if (date === today) return [time ?? '–', time && minutes ? timeAfter(time, minutes) : undefined];
  return [`${weekday(date)} ${Number(date.slice(8))}`, time ?? undefined];
}

function Actions({ row, marks, today, on, onChange }: MeetingSlotProps) {
  const who = menteeNames(row);
  if (row.meeting.date > today)
    return (
      <Button kind="quiet" onClick={onChange}>
        {words.move}
      </Button>
    );
  return (
    <>
      <Button kind={on ? 'pri' : 'plain'} icon="check" onClick={() => void marks.held(row)}>
        {words.held}
      </Button>
      <Button onClick={() => void marks.missed(row)}>{words.missed}</Button>
      <Button icon="more" square={words.change(who)} onClick={onChange} />
    </>
  );
}

function Recorded({ row: { meeting }, marks }: MeetingSlotProps) {
  const missed = meeting.status === 'missed';
  return (
    <span className="recorded">
      <Status state={missed ? 'stop' : 'ok'}>{missed ? common.missed : words.recorded}</Status>
      {meeting.mayCorrect && (
        <Button kind="quiet" busy={marks.busy} onClick={() => void marks.reopen(meeting)}>
          {words.undo}
        </Button>
      )}
    </span>
  );
}

const After = ({ row }: { row: MeetingRow }) => (
  <>
    {row.mentees.length > 1 && row.meeting.mayCorrect && <GroupAttendance row={row} />}
    <Answer
      meeting={row.meeting}
      note={row.mentees.length > 1 ? words.groupAnswers : words.othersAnswer}
    />
  </>
);

/** One meeting of the mentor's week: one tap says that it was held, the next one how it went. */
export function MeetingSlot(props: MeetingSlotProps) {
  const { row, marks, on } = props;
  const { meeting } = row;
  const [time, small] = timeOf(props);
  const planned = meeting.status === 'planned';
  const problem = marks.problemAt(meeting.id);
  const answering = mayAnswer(meeting, row.mentor.id);
  return (
    <div id={`meeting-${meeting.id}`} data-date={meeting.date} tabIndex={-1}>
      <Slot
        time={time}
        until={small}
        title={menteeTitle(row)}
        text={aboutOf(props)}
        plan={
          <>
            {meeting.topic !== null && <p>{words.byPlan(meeting.topic)}</p>}
            {!planned && <Recorded {...props} />}
            {planned && on && <Agenda type={meeting.type} />}
            {problem !== undefined && (
              <MeetingProblem
                error={problem}
                again={meetingFormWords.isOneMore}
                busy={marks.busy}
                onAgain={() => void marks.reopen(meeting, { again: true })}
              />
            )}
          </>
        }
        on={on}
        actions={planned ? <Actions {...props} /> : undefined}
      >
        {answering ? <After row={row} /> : undefined}
      </Slot>
    </div>
  );
}
