import type { SaidForMatching, WishKind } from '@nastavnik/contracts/matching-profile';
import type { MentorRequest } from '@nastavnik/contracts/requests';
import type { PersonBrief } from '@nastavnik/contracts/roster';
import { Link } from 'wouter';
import { words as bases } from '../../shared/bases/words.ts';
import { useDates } from '../../shared/dates.ts';
import { words as profile } from '../../shared/match-profile/words.ts';
import { useMay } from '../../shared/may.tsx';
import { usePack } from '../../shared/pack.ts';
import { fullName } from '../../shared/people.ts';
import { personAbout, personName } from '../../shared/person.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { StatusChip } from '../../shared/ui/status.tsx';
import type { Column } from '../../shared/ui/table.tsx';
import { useToast } from '../../shared/ui/toast.tsx';
import { useWithdrawRequestMutation } from './requests.api.ts';
import { stateShapes, words } from './words.ts';

/** Takes a request back while nobody has decided. */
export function Withdraw({ request: { id, version } }: { request: MentorRequest }) {
  const toast = useToast();
  const [withdraw, { isLoading, error }] = useWithdrawRequestMutation();
  const send = async () => {
    const answer = await withdraw({ params: { requestId: id }, version });
    if (!answer.error) toast({ text: words.withdrawn });
  };
  return (
    <>
      <Button kind="quiet" busy={isLoading} onClick={() => void send()}>
        {words.withdraw}
      </Button>
      {error && <Problem error={error} />}
    </>
  );
}

const about = ({ person, birthYear }: MentorRequest) =>
  [personAbout(person), birthYear && `${birthYear}\u00a0г.\u00a0р.`].filter(Boolean).join(', ');

/** What a request says for matching, where it says anything. */
function inOneLine(said: SaidForMatching): string {
  const { interests, shift, language, wishes, likes, avoids } = said;
  const named = (kind: WishKind, people: readonly PersonBrief[]) =>
    people.length > 0 &&
    `${profile.kinds[kind].toLowerCase()}: ${people.map(personName).join(', ')}`;
  return [
    interests.length > 0 && `${bases.interests.toLowerCase()}: ${interests.join(', ')}`,
    shift !== null && profile.shiftOf(shift),
    language !== null && `${profile.language.toLowerCase()}: ${language}`,
    wishes !== null && `«${wishes}»`,
    named('like', likes),
    named('avoid', avoids),
  ]
    .filter(Boolean)
    .join('; ');
}

function Said({ request }: { request: MentorRequest }) {
  const { words: pack } = usePack();
  const { grounds, wish, deficits, urgency, state } = request;
  return (
    <>
      {urgency === 'urgent' && state === 'new' && (
        <StatusChip state="warn">{words.urgent}</StatusChip>
      )}{' '}
      {grounds.map((code) => pack?.ground(code)).join(', ')}
      {wish && (grounds.length > 0 ? <small>{wish}</small> : wish)}
      {deficits.length > 0 && <small>{deficits.join(', ')}</small>}
      {request.matching && <small>{inOneLine(request.matching)}</small>}
    </>
  );
}

const Who = ({ request }: { request: MentorRequest }) => {
  const { source, sourceName, filedBy } = request;
  const name = sourceName ?? (filedBy && source !== 'self' && words.enteredBy(personName(filedBy)));
  return (
    <>
      {words.sources[source]}
      {name && <small>{name}</small>}
    </>
  );
};

/** The columns of the list of requests. */
export function useRequestColumns(): Column<MentorRequest>[] {
  const dates = useDates();
  const { words: pack } = usePack();
  const decides = useMay('requests.decide');
  return [
    {
      key: 'name',
      head: 'Кому нужен наставник',
      name: true,
      cell: (request) => (
        <>
          {decides && request.inBase ? (
            <Link href={`/mentees?person=${request.person.id}`}>
              {fullName(request.person.name)}
            </Link>
          ) : (
            fullName(request.person.name)
          )}
          <small>
            {[about(request), request.inBase && words.inBase].filter(Boolean).join(' · ')}
          </small>
        </>
      ),
    },
    { key: 'said', head: 'Запрос', cell: (request) => <Said request={request} /> },
    {
      key: 'form',
      head: 'Форма',
      tight: true,
      cell: ({ form }) => (form ? pack?.form(form) : 'любая'),
    },
    { key: 'source', head: 'От кого', cell: (request) => <Who request={request} /> },
    { key: 'filed', head: 'Подан', right: true, cell: ({ filedOn }) => dates.day(filedOn) },
    {
      key: 'state',
      head: 'Состояние',
      cell: ({ state, reason, decidedAt }) => (
        <>
          <StatusChip state={stateShapes[state]}>{words.states[state]}</StatusChip>
          {reason && <small>{reason}</small>}
          {decidedAt && <small>{dates.dayOf(decidedAt)}</small>}
        </>
      ),
    },
    {
      key: 'act',
      head: 'Действия',
      silent: true,
      cell: (request) => request.state === 'new' && <Withdraw request={request} />,
    },
  ];
}
