import { useState } from 'react';
import type { Mentee } from '@nastavnik/contracts/mentees';
import { ConsentMarks } from '../../shared/consents/consent-marks.tsx';
import { usePack } from '../../shared/pack.ts';
import { rowsOf } from '../../shared/pages.ts';
import { personName } from '../../shared/person.ts';
import { Checkbox } from '../../shared/ui/choices.tsx';
import type { Column } from '../../shared/ui/table.tsx';
import { useSettled } from '../../shared/use-settled.ts';
import { Choice, Find } from './choice.tsx';
import type { Draft } from './draft.ts';
import { fitsSide } from './draft.ts';
import { useMenteesToPairInfiniteQuery } from './pairs.api.ts';
import { making as say } from './words.ts';

/** What the mentee asks for, or what stops them. */
function useAbout(): Column<Mentee> {
  const { words } = usePack();
  return {
    key: 'request',
    head: say.columns.request,
    cell: ({ state, consents, ground, request, mentor }) => (
      <>
        {state === 'no_consent' ? <ConsentMarks marks={consents} /> : words?.ground(ground)}
        <small>{mentor ? say.has(personName(mentor)) : request}</small>
      </>
    ),
  };
}

type ChoiceDraft = Pick<Draft, 'form' | 'mentees' | 'toggle'> & {
  mentor: { id: string } | undefined;
};

/** Chooses who is led: one makes a pair, several make a group. */
export function MenteeChoice({ draft }: { draft: ChoiceDraft }) {
  const { form, mentor, mentees, toggle } = draft;
  const [q, setQ] = useState('');
  const [view, setView] = useState<keyof typeof say.menteeViews>('no_mentor');
  const [only, setOnly] = useState(false);
  const settled = useSettled(q);
  const about = useAbout();
  const source = useMenteesToPairInfiniteQuery({
    query: { view, q: settled || undefined, form: only ? form?.code : undefined },
  });
  const rows = rowsOf(source.data).filter(
    ({ id, person }) => id !== mentor?.id && (!form || fitsSide(form.mentee, person)),
  );
  return (
    <>
      <Find q={q} onQ={setQ} view={view} views={say.menteeViews} onView={setView}>
        {form && (
          <Checkbox checked={only} onChange={setOnly}>
            {say.onlyForm}
          </Checkbox>
        )}
      </Find>
      <Choice
        label={say.mentees}
        rows={rows}
        source={source}
        isChosen={({ id }) => mentees.some((mentee) => mentee.id === id)}
        onChoose={toggle}
        about={about}
        empty={{ text: say.noMentees, to: '/mentees', label: say.toMentees }}
      />
    </>
  );
}
