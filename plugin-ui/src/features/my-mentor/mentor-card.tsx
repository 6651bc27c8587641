import type { ReactNode } from 'react';
import type { Meeting } from '@nastavnik/contracts/meetings';
import type { PairCard } from '@nastavnik/contracts/pair-cards';
import { dayInWords, useDates } from '../../shared/dates.ts';
import { nameAndPlace, meetingTitle } from '../../shared/mentoring/about.ts';
import { Agenda } from '../../shared/mentoring/agenda.tsx';
import { words as common } from '../../shared/mentoring/words.ts';
import { usePack } from '../../shared/pack.ts';
import { fullName } from '../../shared/people.ts';
import { personAbout, personName } from '../../shared/person.ts';
import { Block } from '../../shared/ui/page.tsx';
import { KeyValue } from '../../shared/ui/story.tsx';
import { Slot } from '../../shared/ui/week.tsx';
import { words } from './words.ts';

const soonest = (meetings: readonly Meeting[]) =>
  meetings
    .filter(({ status }) => status === 'planned')
    .toSorted((a, b) => a.date.localeCompare(b.date))[0];

function NextMeeting({ meetings }: Pick<PairCard, 'meetings'>) {
  const { today, daysSince } = useDates();
  const next = soonest(meetings);
  if (!next) return <p className="sec">{words.noNext}</p>;
  const past = next.date < today;
  return (
    <Slot
      time={next.time ?? '–'}
      title={dayInWords(next.date)}
      text={[meetingTitle(next), !past && words.inDays(-daysSince(next.date))]
        .filter(Boolean)
        .join(' · ')}
      plan={past ? <p className="sec">{words.unmarked}</p> : undefined}
      on={!past}
    />
  );
}

/** One mentor of the reader: who they are, when they meet next. */
export function MentorCard({ card, reader }: { card: PairCard; reader: string }) {
  const { pair, meetings, meetingsPlanned, nextType } = card;
  const { words: pack } = usePack();
  const { day } = useDates();
  const others = pair.mentees.filter(({ id }) => id !== reader);
  const facts: (readonly [string, ReactNode])[] = [
    ...(pair.substitute
      ? [
          [
            words.standsIn,
            words.until(fullName(pair.substitute.person.name), day(pair.substitute.until)),
          ] as const,
        ]
      : []),
    [words.form, pack?.form(pair.form) ?? '…'],
    ...(pair.model ? [[words.model, pack?.model(pair.model) ?? '…'] as const] : []),
    [words.started, day(pair.startedOn ?? pair.proposedOn)],
    [words.stage, common.stage[pair.stage]],
    [words.met, common.heldOf(pair.meetings, meetingsPlanned)],
    ...(others.length > 0 ? [[words.group, others.map(personName).join(', ')] as const] : []),
  ];
  return (
    <>
      <Block title={fullName(pair.mentor.name)} caption={personAbout(pair.mentor)}>
        <KeyValue facts={facts} />
      </Block>
      <Block title={words.next} caption={nameAndPlace(pair.substitute?.person ?? pair.mentor)}>
        <NextMeeting meetings={meetings} />
        {nextType && <Agenda type={nextType} logs={false} />}
      </Block>
    </>
  );
}
