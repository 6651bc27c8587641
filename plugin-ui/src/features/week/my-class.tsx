import { classTitle } from '@nastavnik/contracts/class-title';
import { Link } from 'wouter';
import type { Mentee } from '@nastavnik/contracts/mentees';
import { namesAmong, personName } from '../../shared/person.ts';
import { useSession } from '../../shared/session.ts';
import { Block } from '../../shared/ui/page.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import type { State } from '../../shared/ui/status.tsx';
import { Todo } from '../../shared/ui/story.tsx';
import { Skeleton } from '../../shared/ui/surfaces.tsx';
import { useClassMenteesQuery } from './week.api.ts';
import { words } from './words.ts';

/** The most that one class can hold. */
const ONE_CLASS = 50;

/** The worst first. */
const order: readonly Mentee['state'][] = [
  'not_meeting',
  'no_consent',
  'no_mentor',
  'proposed',
  'awaits_order',
  'in_pair',
];

const states: Record<Mentee['state'], State> = {
  not_meeting: 'warn',
  no_consent: 'warn',
  no_mentor: 'run',
  proposed: 'run',
  awaits_order: 'run',
  in_pair: 'ok',
  left: 'stop',
};

function titleOf({ state, daysWithout }: Mentee, who: string): string {
  if (state === 'not_meeting') return words.classNotMeeting(who, daysWithout ?? 0);
  if (state === 'no_consent') return words.classNoConsent(who);
  if (state === 'no_mentor') return words.classNoMentor(who);
  if (state === 'proposed') return words.classProposed(who);
  return state === 'awaits_order' ? words.classAwaits(who) : who;
}

const textOf = ({ mentor, state }: Mentee) =>
  state === 'no_consent'
    ? words.classConsentWay
    : mentor
      ? words.mentorIs(personName(mentor))
      : undefined;

const matterOf = (mentee: Mentee, who: string) => ({
  id: mentee.id,
  state: states[mentee.state],
  title: titleOf(mentee, who),
  text: textOf(mentee),
  action: mentee.pairId && <Link href={`/pairs/${mentee.pairId}`}>{words.openPair}</Link>,
});

/** Whoever keeps the base of the whole school would be answered with all of it here. */
export function useLeadsClass(): boolean {
  const { roles, rights } = useSession();
  return roles.includes('class_teacher') && !rights.includes('mentees.write');
}

/** The class teacher's own pupils in the programme: who does not meet stands first. */
export function MyClass() {
  const { data, error, refetch } = useClassMenteesQuery({ query: { limit: ONE_CLASS } });
  const rows = data?.items.filter(({ state }) => state !== 'left');
  const waiting = (rows ?? [])
    .filter(({ state }) => state !== 'in_pair')
    .toSorted((a, b) => order.indexOf(a.state) - order.indexOf(b.state));
  const nameOf = namesAmong((rows ?? []).map(({ person }) => person));
  const classes = [...new Set(rows?.map(({ person }) => person.classTitle))];
  const titles = classes.flatMap((title) => (title ? [classTitle(title)] : [])).join(', ');
  return (
    <Block title={words.myClass(titles)} busy={!data && !error}>
      {error !== undefined && <Problem error={error} onRetry={refetch} />}
      {!rows && !error && <Skeleton lines={3} />}
      {rows?.length === 0 && <p className="sec">{words.classEmpty}</p>}
      {rows && rows.length > 0 && (
        <Todo
          matters={[
            ...waiting.map((mentee) => matterOf(mentee, nameOf(mentee.person))),
            {
              id: 'meet',
              state: 'ok',
              title: words.classMeets(rows.length - waiting.length),
              action: <Link href="/mentees">{words.wholeClass}</Link>,
            },
          ]}
        />
      )}
    </Block>
  );
}
