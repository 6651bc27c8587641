import { useState } from 'react';
import { Link } from 'wouter';
import type { Meeting } from '@nastavnik/contracts/meetings';
import type { PairCard } from '@nastavnik/contracts/pair-cards';
import { useDates } from '../../shared/dates.ts';
import { useMay } from '../../shared/may.tsx';
import { awaitedParts, awaitsAnswerOf, meetingTitle } from '../../shared/mentoring/about.ts';
import { Agenda } from '../../shared/mentoring/agenda.tsx';
import { Answer } from '../../shared/mentoring/answer.tsx';
import { MeetingDialog } from '../../shared/mentoring/meeting-dialog.tsx';
import type { MeetingTask } from '../../shared/mentoring/meeting-form.ts';
import { MeetingLog } from '../../shared/mentoring/meeting-log.tsx';
import { useCorrectMeetingMutation } from '../../shared/mentoring/meetings.api.ts';
import { WordsDialog } from '../../shared/mentoring/words-dialog.tsx';
import { useSession } from '../../shared/session.ts';
import { Actions, Button } from '../../shared/ui/button.tsx';
import { Block } from '../../shared/ui/page.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { Slot } from '../../shared/ui/week.tsx';
import { card as say } from './card-words.ts';

interface MeetingActionsProps {
  meeting: Meeting;
  /** The reader is of the pair: words of the others are not theirs to write down. */
  own: boolean;
  onChange: () => void;
  onWords: () => void;
  onStatus: (status: 'held' | 'missed') => void;
  busy: boolean;
}

function MeetingActions({ meeting, own, onChange, onWords, onStatus, busy }: MeetingActionsProps) {
  const { today } = useDates();
  const { person, roles } = useSession();
  const mayLog = useMay('meetings.write');
  const decides = useMay('pairs.write');
  const writesWords = !own && (decides || roles.includes('class_teacher'));
  const others = awaitedParts(meeting).some((part) => part.person.id !== person.id);
  const due = mayLog && meeting.status === 'planned' && meeting.date <= today;
  return (
    <>
      {due && (
        <>
          <Button kind="quiet" icon="check" busy={busy} onClick={() => onStatus('held')}>
            {say.held}
          </Button>
          <Button kind="quiet" busy={busy} onClick={() => onStatus('missed')}>
            {say.missed}
          </Button>
        </>
      )}
      {mayLog && meeting.mayCorrect && (
        <Button
          kind="quiet"
          icon="edit"
          square={say.changeOf(meetingTitle(meeting))}
          onClick={onChange}
        />
      )}
      {writesWords && others && (
        <Button kind="quiet" onClick={onWords}>
          {say.fromWords}
        </Button>
      )}
    </>
  );
}

/** The meetings about which the reader of the card is still to answer. */
function ToAnswer({ meetings }: Pick<PairCard, 'meetings'>) {
  const { day } = useDates();
  const reader = useSession().person.id;
  const waiting = meetings.filter((meeting) => awaitsAnswerOf(meeting, reader));
  if (waiting.length === 0) return null;
  return (
    <Block title={say.toAnswer}>
      {waiting.map((meeting) => (
        <Slot key={meeting.id} time={day(meeting.date)} title={meetingTitle(meeting)} on>
          <Answer meeting={meeting} note={say.othersAnswer} />
        </Slot>
      ))}
    </Block>
  );
}

/** The log of a pair with what can be done about each meeting. */
export function PairMeetings({ card }: { card: PairCard }) {
  const { pair, meetings, meetingsPlanned, nextType } = card;
  const { today } = useDates();
  const [task, setTask] = useState<MeetingTask>();
  const [words, setWords] = useState<Meeting>();
  const [correct, { isLoading, error }] = useCorrectMeetingMutation();
  const mayLog = useMay('meetings.write') && pair.status === 'active' && nextType !== null;
  const begin = (kind: 'log' | 'plan') => setTask({ kind, pairs: [card], date: today });
  return (
    <>
      <ToAnswer meetings={meetings} />
      <Block title={say.meetings} caption={say.meetingsCaption(pair.meetings, meetingsPlanned)}>
        {mayLog && (
          <Actions>
            <Button kind="pri" icon="plus" onClick={() => begin('log')}>
              {say.log}
            </Button>
            <Button onClick={() => begin('plan')}>{say.plan}</Button>
            <Link href={`/pairs/${pair.id}/past`}>{say.past}</Link>
          </Actions>
        )}
        {mayLog && nextType && <Agenda type={nextType} />}
        {error !== undefined && <Problem error={error} />}
        {meetings.length === 0 && (
          <p className="sec">{pair.startedOn === null ? say.notYet : say.noMeetings}</p>
        )}
        <MeetingLog
          meetings={meetings}
          renderActions={(meeting) => (
            <MeetingActions
              meeting={meeting}
              own={card.own}
              busy={isLoading}
              onChange={() => setTask({ kind: 'change', meeting })}
              onWords={() => setWords(meeting)}
              onStatus={(status) => {
                const params = { meetingId: meeting.id };
                void correct({ params, version: meeting.version, body: { status } });
              }}
            />
          )}
        />
      </Block>
      {task && <MeetingDialog task={task} onClose={() => setTask(undefined)} />}
      {words && <WordsDialog meeting={words} onClose={() => setWords(undefined)} />}
    </>
  );
}
