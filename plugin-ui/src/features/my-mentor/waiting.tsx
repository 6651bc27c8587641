import type { PairCard } from '@nastavnik/contracts/pair-cards';
import { useDates, weekday } from '../../shared/dates.ts';
import { awaitsAnswerOf, meetingTitle, menteeNames } from '../../shared/mentoring/about.ts';
import { Answer } from '../../shared/mentoring/answer.tsx';
import { personName } from '../../shared/person.ts';
import { Block } from '../../shared/ui/page.tsx';
import { Slot } from '../../shared/ui/week.tsx';
import { words } from './words.ts';

interface WaitingProps {
  cards: readonly PairCard[];
  reader: string;
}

/** The meetings about which the reader has said nothing yet, one tap each; nobody waits for who left a group. */
export function Waiting({ cards, reader }: WaitingProps) {
  const { day } = useDates();
  const waiting = cards.flatMap(({ pair, meetings }) =>
    meetings
      .filter((meeting) => pair.seenUntil === undefined && awaitsAnswerOf(meeting, reader))
      .map((meeting) => ({ meeting, pair })),
  );
  if (waiting.length === 0) return null;
  return (
    <Block title={words.waits}>
      {waiting.map(({ meeting, pair }) => (
        <Slot
          key={meeting.id}
          time={day(meeting.date)}
          until={weekday(meeting.date)}
          title={meetingTitle(meeting)}
          text={
            pair.mentor.id === reader
              ? words.menteesOf(menteeNames(pair), pair.mentees.length)
              : words.with(personName(pair.mentor))
          }
          on={meeting === waiting[0]?.meeting}
        >
          <Answer meeting={meeting} note={words.otherAnswers} />
        </Slot>
      ))}
    </Block>
  );
}
