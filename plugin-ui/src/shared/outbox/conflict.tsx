import type { MeetingRow } from '@nastavnik/contracts/meetings';
import { meetingRoutes } from '@nastavnik/contracts/meetings';
import { api, call } from '../api.ts';
import { useDates } from '../dates.ts';
import { meetingTitle, menteeNames } from '../mentoring/about.ts';
import { useShowPairQuery } from '../mentoring/pair-cards.api.ts';
import { isDayTaken } from '../mentoring/meeting-problem.tsx';
import { words as common } from '../mentoring/words.ts';
import { Actions, Button } from '../ui/button.tsx';
import { Problem } from '../ui/problem.tsx';
import { Skeleton } from '../ui/surfaces.tsx';
import type { Entry, Said } from './entry.ts';
import { saidIn } from './entry.ts';
import type { Outbox } from './outbox.ts';
import { words } from './words.ts';

const { useShowMeetingQuery } = api.injectEndpoints({
  endpoints: (build) => ({
    showMeeting: build.query({ ...call(meetingRoutes.show), providesTags: ['Meeting'] }),
  }),
});

/** What the entry says, on one line. */
export function SaidLine({ said }: { said: Said }) {
  const { day } = useDates();
  if (said.kind === 'answer') {
    const { mark, words: text } = said.body;
    return [words.mark(mark), text && words.said(text)].filter(Boolean).join(', ');
  }
  if (said.kind === 'pulse') return words.marks(said.body.marks.map(({ mark }) => mark));
  const { date, time, status, type, minutes, mode, topic, done, difficulties, nextStep, attended } =
    said.body;
  const facts = [
    type && common.meeting[type],
    [date && day(date), time].filter(Boolean).join(' '),
    status && words.status[status],
    minutes && words.minutes(minutes),
    mode && common.mode[mode],
    topic,
    done,
    difficulties && common.difficulties(difficulties),
    nextStep && common.nextStep(nextStep),
    attended && words.came(attended.length),
  ];
  const mark = said.kind === 'log' && said.body.feedback;
  return [...facts, mark && words.mark(mark.mark)].filter(Boolean).join(', ');
}

function Meeting({ row: { meeting, ...sides } }: { row: MeetingRow }) {
  const { day } = useDates();
  const marks = meeting.parts.flatMap(({ mark }) => (mark === null ? [] : [words.mark(mark)]));
  const facts = [
    menteeNames(sides),
    day(meeting.date),
    words.status[meeting.status],
    meetingTitle(meeting),
    meeting.minutes && words.minutes(meeting.minutes),
    meeting.done,
    ...marks,
  ];
  return <p>{facts.filter(Boolean).join(', ')}</p>;
}

interface ConflictProps {
  entry: Entry;
  outbox: Outbox;
}

/** What the entry says; after a refusal of the day, that the day is meant for two. */
const bodyOf = ({ call: { body }, refusal }: Entry) =>
  isDayTaken(refusal) ? { ...(body as object), again: true } : body;

/** The other meeting of a day that is taken. */
function Standing({ meetingId }: { meetingId: string }) {
  const { data } = useShowMeetingQuery({ params: { meetingId } });
  return data && <Meeting row={data} />;
}

/** About a meeting that is there: what stands, and whether mine goes over it. */
function OfMeeting({ entry, outbox, meetingId }: ConflictProps & { meetingId: string }) {
  const { data, error } = useShowMeetingQuery({ params: { meetingId } });
  const { call: kept, refusal } = entry;
  const taken = isDayTaken(refusal);
  const correct = kept.method === 'PATCH' && data?.meeting.mayCorrect;
  const over = () =>
    outbox.amend(entry, {
      headers: { ...kept.headers, 'if-match': `"${data?.meeting.version}"` },
      body: bodyOf(entry),
    });
  return (
    <>
      <h4>{words.there}</h4>
      {!data && !error && <Skeleton lines={1} />}
      {error !== undefined && <p className="sec">{words.gone}</p>}
      {data && <Meeting row={data} />}
      {taken && <Standing meetingId={String(refusal?.details?.['meetingId'])} />}
      <Actions>
        {correct && (
          <Button onClick={() => void over()}>
            {taken ? words.isOneMore : words.asCorrection}
          </Button>
        )}
        {data && kept.method === 'POST' && (
          <Button onClick={() => void outbox.amend(entry, {})}>{words.again}</Button>
        )}
        <Button kind="quiet" onClick={() => void outbox.drop(entry.id)}>
          {words.drop}
        </Button>
      </Actions>
    </>
  );
}

/** About how a pair gets on: nothing stands against it, the rule has said why. */
const Ways = ({ entry, outbox }: ConflictProps) => (
  <Actions>
    <Button onClick={() => void outbox.amend(entry, {})}>{words.again}</Button>
    <Button kind="quiet" onClick={() => void outbox.drop(entry.id)}>
      {words.drop}
    </Button>
  </Actions>
);

/** About a new meeting: the meetings that the pair has, and whether mine is one more. */
function OfPair({ entry, outbox, pairId }: ConflictProps & { pairId: string }) {
  const { data, error } = useShowPairQuery({ params: { pairId } });
  const { type, ...untyped } = entry.call.body as { type?: string };
  const taken = isDayTaken(entry.refusal);
  const standing = entry.refusal?.details?.['meetingId'];
  const last = taken
    ? data?.meetings.filter(({ id }) => id === standing)
    : data?.meetings.filter(({ status }) => status === 'held').slice(0, 3);
  return (
    <>
      <h4>{words.there}</h4>
      {!data && !error && <Skeleton lines={1} />}
      {error !== undefined && <p className="sec">{words.noPair}</p>}
      {data && last?.length === 0 && <p>{menteeNames(data.pair)}</p>}
      {data &&
        last?.map((meeting) => (
          <Meeting
            key={meeting.id}
            row={{ meeting, mentor: data.pair.mentor, mentees: data.pair.mentees }}
          />
        ))}
      <Actions>
        {taken || type === undefined ? (
          <Button onClick={() => void outbox.amend(entry, { body: bodyOf(entry) })}>
            {taken ? words.oneMore : words.again}
          </Button>
        ) : (
          <Button onClick={() => void outbox.amend(entry, { body: untyped })}>
            {words.asNext}
          </Button>
        )}
        <Button kind="quiet" onClick={() => void outbox.drop(entry.id)}>
          {words.drop}
        </Button>
      </Actions>
    </>
  );
}

/** An entry that was refused: why, what is mine, what stands there, and the ways out. */
export function Conflict({ entry, outbox }: ConflictProps) {
  const said = saidIn(entry);
  if (!said) return null;
  return (
    <div className="conflict">
      <Problem error={entry.refusal} />
      <h4>{words.mine}</h4>
      <p>
        <SaidLine said={said} />
      </p>
      {said.kind === 'pulse' && <Ways entry={entry} outbox={outbox} />}
      {said.kind === 'log' && <OfPair entry={entry} outbox={outbox} pairId={said.pairId} />}
      {(said.kind === 'answer' || said.kind === 'correct') && (
        <OfMeeting entry={entry} outbox={outbox} meetingId={said.meetingId} />
      )}
    </div>
  );
}
