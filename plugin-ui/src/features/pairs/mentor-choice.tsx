import { useRef, useState } from 'react';
import type { Mentor } from '@nastavnik/contracts/mentors';
import { ConsentMarks } from '../../shared/consents/consent-marks.tsx';
import { rowsOf } from '../../shared/pages.ts';
import { fullName } from '../../shared/people.ts';
import { personAbout } from '../../shared/person.ts';
import { Button } from '../../shared/ui/button.tsx';
import type { Column } from '../../shared/ui/table.tsx';
import { useSettled } from '../../shared/use-settled.ts';
import { Choice, Find } from './choice.tsx';
import type { Draft, Leader } from './draft.ts';
import { fitsSide, roomOf } from './draft.ts';
import { useMentorsToPairInfiniteQuery } from './pairs.api.ts';
import { making as say } from './words.ts';

const room: Column<Mentor> = {
  key: 'room',
  head: say.columns.room,
  cell: (mentor) => (
    <>
      {roomOf(mentor) > 0 ? say.room(roomOf(mentor)) : say.full}
      {mentor.state === 'no_consent' && (
        <>
          {' · '}
          <ConsentMarks marks={mentor.consents} />
        </>
      )}
      <small>{mentor.competences.join(', ')}</small>
    </>
  ),
};

const Chosen = ({ mentor, onAgain }: { mentor: Leader; onAgain: () => void }) => (
  <div className="chosen">
    <span>
      <b>{fullName(mentor.person.name)}</b>
      <small className="sec">
        {`, ${[personAbout(mentor.person), say.room(roomOf(mentor))].filter(Boolean).join(' · ')}`}
      </small>
    </span>
    <Button onClick={onAgain}>{say.chooseAnother}</Button>
  </div>
);

/** What choosing a mentor asks of a draft. */
export interface LeaderDraft extends Pick<Draft, 'pack' | 'form' | 'mentor' | 'setMentor'> {
  /** Who is not to be chosen. */
  not?: string;
  /** How many come at once: others are not offered. */
  more?: number;
  /** On which days the room is needed, unless from today on. */
  days?: { from: string; until: string };
}

/** Chooses who leads the pair; once chosen, the list makes room for what comes next. */
export function MentorChoice({ draft }: { draft: LeaderDraft }) {
  const { mentor, setMentor } = draft;
  const place = useRef<HTMLDivElement>(null);
  // what was pressed goes away with the list: the focus stays here
  const choose = (next: Leader | undefined) => {
    setMentor(next);
    place.current?.focus();
  };
  return (
    <div ref={place} tabIndex={-1}>
      {mentor ? (
        <Chosen mentor={mentor} onAgain={() => choose(undefined)} />
      ) : (
        <MentorList draft={draft} onChoose={choose} />
      )}
    </div>
  );
}

interface MentorListProps {
  draft: LeaderDraft;
  onChoose: (mentor: Leader) => void;
}

/** Those of the form's sub-bases, with room first. */
function MentorList({ draft: { form, pack, not, more, days }, onChoose }: MentorListProps) {
  const [q, setQ] = useState('');
  const [view, setView] = useState<keyof typeof say.mentorViews>('free');
  const settled = useSettled(q);
  const bases = (pack?.bases ?? []).filter(({ side }) => side === form?.mentor);
  const source = useMentorsToPairInfiniteQuery({
    query: {
      view,
      q: settled || undefined,
      base: bases.length === 1 ? bases[0]?.code : undefined,
      room: more,
      roomFrom: days?.from || undefined,
      roomUntil: days?.until || undefined,
    },
  });
  const rows = rowsOf(source.data).filter(
    ({ base, person }) =>
      person.id !== not &&
      (!form || (bases.some(({ code }) => code === base) && fitsSide(form.mentor, person))),
  );
  return (
    <>
      {more !== undefined && <p className="sec">{say.roomNeeded(more)}</p>}
      <Find q={q} onQ={setQ} view={view} views={say.mentorViews} onView={setView} />
      <Choice
        label={say.mentor}
        rows={rows}
        source={source}
        onChoose={onChoose}
        about={room}
        empty={{ text: say.noMentors, to: '/mentors', label: say.toMentors }}
      />
    </>
  );
}
