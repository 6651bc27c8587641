import { admissionWords } from '@nastavnik/contracts/admission';
import type { Mentor } from '@nastavnik/contracts/mentors';
import { Link } from 'wouter';
import { admissionShapes } from '../../shared/admission/words.ts';
import { ConsentMarks } from '../../shared/consents/consent-marks.tsx';
import { useDates } from '../../shared/dates.ts';
import { NoInterests } from '../../shared/match-profile/no-interests.tsx';
import { count } from '../../shared/numbers.ts';
import { usePack } from '../../shared/pack.ts';
import { Status, StatusChip } from '../../shared/ui/status.tsx';
import type { Column } from '../../shared/ui/table.tsx';
import { freePlaces, mentorAbout, stateShapes } from './about.ts';
import { reserveInWords } from './reserve-words.ts';
import { words } from './words.ts';

/** Whether a mentor may take one more. */
export const MentorStateChip = ({ state }: Pick<Mentor, 'state'>) => (
  <StatusChip state={stateShapes[state]}>{words.states[state]}</StatusChip>
);

function Admitted({ admission: { state, until, hours: been } }: Pick<Mentor, 'admission'>) {
  const { day } = useDates();
  return (
    <>
      <Status state={admissionShapes[state]}>{admissionWords[state]}</Status>
      <small>
        {until !== null && state !== 'expired' && `до ${day(until)}, `}
        {words.taught(been)}
      </small>
    </>
  );
}

const Helps = ({ competences, state, hasInterests }: Mentor) => (
  <>
    {competences.join(', ') || '–'}
    <NoInterests waits={state === 'free'} has={hasInterests} />
  </>
);

/** The columns of the base; `hrefOf` opens a person beside the list. */
export function useMentorColumns(
  hrefOf: (id: string) => string,
  nameOf: (row: Mentor) => string,
): Column<Mentor>[] {
  const dates = useDates();
  const { words: pack } = usePack();
  return [
    {
      key: 'name',
      head: 'Наставник',
      name: true,
      cell: (mentor) => (
        <>
          <Link href={hrefOf(mentor.id)}>{nameOf(mentor)}</Link>
          <small>{mentorAbout(mentor)}</small>
        </>
      ),
    },
    { key: 'base', head: 'Подбаза', tight: true, cell: ({ base }) => pack?.base(base) },
    { key: 'consents', head: 'Согласия', cell: (row) => <ConsentMarks marks={row.consents} /> },
    {
      key: 'state',
      head: 'Состояние',
      cell: (row) => (
        <>
          <MentorStateChip {...row} />
          {row.reserve && <small>резерв {reserveInWords(row.reserve)}</small>}
        </>
      ),
    },
    {
      key: 'admission',
      head: words.admission,
      cell: (row) => <Admitted {...row} />,
    },
    {
      key: 'load',
      head: 'Наставляемых',
      right: true,
      cell: (mentor) => (
        <>
          {words.load(mentor.mentees, mentor.capacity)}
          {freePlaces(mentor) > 0 && (
            <small>
              {words.free} {count(freePlaces(mentor), words.places)}
            </small>
          )}
        </>
      ),
    },
    {
      key: 'competences',
      head: words.competences,
      cell: (row) => <Helps {...row} />,
    },
    { key: 'changed', head: 'Изменено', right: true, cell: (row) => dates.dayOf(row.changedAt) },
  ];
}
