import { useState } from 'react';
import type { Mentor } from '@nastavnik/contracts/mentors';
import { ConsentMarks } from '../../shared/consents/consent-marks.tsx';
import { rowsOf } from '../../shared/pages.ts';
import type { Column } from '../../shared/ui/table.tsx';
import { useSettled } from '../../shared/use-settled.ts';
import { Choice, Find } from './choice.tsx';
import type { Draft } from './draft.ts';
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

/** Chooses who leads the pair: those of the form's sub-bases, with room first. */
export function MentorChoice({ draft }: { draft: Draft }) {
  const { form, pack, mentor, setMentor } = draft;
  const [q, setQ] = useState('');
  const [view, setView] = useState<keyof typeof say.mentorViews>('free');
  const settled = useSettled(q);
  const bases = (pack?.bases ?? []).filter(({ side }) => side === form?.mentor);
  const source = useMentorsToPairInfiniteQuery({
    query: { view, q: settled || undefined, base: bases.length === 1 ? bases[0]?.code : undefined },
  });
  const rows = rowsOf(source.data).filter(
    ({ base, person }) =>
      !form || (bases.some(({ code }) => code === base) && fitsSide(form.mentor, person)),
  );
  return (
    <>
      <Find q={q} onQ={setQ} view={view} views={say.mentorViews} onView={setView} />
      <Choice
        label={say.mentor}
        rows={rows}
        source={source}
        isChosen={({ id }) => id === mentor?.id}
        onChoose={setMentor}
        about={room}
        empty={{ text: say.noMentors, to: '/mentors', label: say.toMentors }}
      />
    </>
  );
}
