import type { Mentee } from '@nastavnik/contracts/mentees';
import { Link } from 'wouter';
import { ConsentMarks } from '../../shared/consents/consent-marks.tsx';
import { useDates } from '../../shared/dates.ts';
import { NoInterests } from '../../shared/match-profile/no-interests.tsx';
import { usePack } from '../../shared/pack.ts';
import { personAbout, personName } from '../../shared/person.ts';
import { StatusChip } from '../../shared/ui/status.tsx';
import type { Column } from '../../shared/ui/table.tsx';
import { menteeAbout, stateShapes } from './about.ts';
import { words } from './words.ts';

/** Where a mentee stands; a decision that a pair waits for comes first. */
export const MenteeStateChip = ({ state, needsDecision }: Mentee) =>
  needsDecision === null ? (
    <StatusChip state={stateShapes[state]}>{words.states[state]}</StatusChip>
  ) : (
    <StatusChip state="bad">{words.decision}</StatusChip>
  );

function MentorCell({ mentee, form }: { mentee: Mentee; form: string }) {
  const { mentor, pairId } = mentee;
  const who = mentor && [personName(mentor), personAbout(mentor)].filter(Boolean).join(', ');
  return (
    <>
      {who && pairId ? <Link href={`/pairs/${pairId}`}>{who}</Link> : '–'}
      <small>{form}</small>
    </>
  );
}

const RequestCell = ({ mentee, ground }: { mentee: Mentee; ground: string }) => (
  <>
    {ground}
    {mentee.request && <small>{mentee.request}</small>}
    <NoInterests waits={mentee.state === 'no_mentor'} has={mentee.hasInterests} />
  </>
);

/** The columns of the base; `hrefOf` opens a person beside the list. */
export function useMenteeColumns(
  hrefOf: (id: string) => string,
  nameOf: (row: Mentee) => string,
): Column<Mentee>[] {
  const dates = useDates();
  const { words: pack } = usePack();
  return [
    {
      key: 'name',
      head: 'Наставляемый',
      name: true,
      cell: (mentee) => (
        <>
          <Link href={hrefOf(mentee.id)}>{nameOf(mentee)}</Link>
          <small>{menteeAbout(mentee)}</small>
        </>
      ),
    },
    { key: 'consents', head: 'Согласия', cell: (row) => <ConsentMarks marks={row.consents} /> },
    { key: 'state', head: 'Состояние', cell: (row) => <MenteeStateChip {...row} /> },
    {
      key: 'mentor',
      head: 'Наставник и форма',
      tight: true,
      cell: (row) => <MentorCell mentee={row} form={pack?.form(row.form) ?? ''} />,
    },
    {
      key: 'request',
      head: 'Запрос',
      tight: true,
      cell: (row) => <RequestCell mentee={row} ground={pack?.ground(row.ground) ?? ''} />,
    },
    {
      key: 'meetings',
      head: 'Встреч',
      right: true,
      cell: ({ meetings, lastMetOn }) => (
        <>
          {meetings === 0 ? '–' : meetings}
          {lastMetOn && <small>{dates.day(lastMetOn)}</small>}
        </>
      ),
    },
    { key: 'changed', head: 'Изменено', right: true, cell: (row) => dates.dayOf(row.changedAt) },
  ];
}
