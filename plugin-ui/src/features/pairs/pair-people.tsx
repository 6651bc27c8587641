import type { ReactNode } from 'react';
import { Fragment, useState } from 'react';
import { Link } from 'wouter';
import type { DocumentKind } from '@nastavnik/contracts/document-kinds';
import type { PairCard } from '@nastavnik/contracts/pair-cards';
import type { PersonBrief } from '@nastavnik/contracts/roster';
import { useReadMark } from '../../shared/consents/consent-marks.tsx';
import { ReceiveDialog } from '../../shared/consents/receive-dialog.tsx';
import { useDates } from '../../shared/dates.ts';
import { useMay } from '../../shared/may.tsx';
import { usePack } from '../../shared/pack.ts';
import { fullName } from '../../shared/people.ts';
import { personAbout, personName } from '../../shared/person.ts';
import { Actions, Button, ButtonLink } from '../../shared/ui/button.tsx';
import { Block } from '../../shared/ui/page.tsx';
import { KeyValue, Todo } from '../../shared/ui/story.tsx';
import { card as say } from './card-words.ts';
import { NameModel, useModelShown } from './pair-model.tsx';
import { useShowPairProgrammeQuery } from './pairs.api.ts';

const Person = ({ person, to }: { person: PersonBrief; to: string | false }) => (
  <>
    {to ? <Link href={to}>{fullName(person.name)}</Link> : fullName(person.name)}
    {personAbout(person) && `, ${personAbout(person)}`}
  </>
);

/** The programme of the pair, by its title. */
function OfProgramme({ programmeId }: { programmeId: string }) {
  const { data } = useShowPairProgrammeQuery({ params: { programmeId } });
  return <Link href={`/programmes/${programmeId}`}>{data?.title ?? '…'}</Link>;
}

/** Who is in the pair, of what form, since when. */
export function PairPeople({ card }: { card: PairCard }) {
  const { pair } = card;
  const { words: pack } = usePack();
  const { day } = useDates();
  const keepsMentees = useMay('mentees.write');
  const keepsMentors = useMay('mentors.read');
  const readsProgrammes = useMay('programmes.read');
  const model = useModelShown(card);
  const mentees = pair.mentees.map((person, place) => (
    <Fragment key={person.id}>
      {place > 0 && <br />}
      <Person person={person} to={keepsMentees && `/mentees?person=${person.id}`} />
    </Fragment>
  ));
  const { mentor } = pair;
  const facts: (readonly [string, ReactNode] | false)[] = [
    [
      say.mentor,
      <Person key="mentor" person={mentor} to={keepsMentors && `/mentors?person=${mentor.id}`} />,
    ],
    [pair.mentees.length === 1 ? say.mentee : say.mentees, mentees],
    [say.form, pack?.form(pair.form) ?? '…'],
    readsProgrammes &&
      pair.programmeId !== null && [
        say.programme,
        <OfProgramme key="programme" programmeId={pair.programmeId} />,
      ],
    model.shown && [
      say.model,
      pair.model === null ? say.noModel : (pack?.model(pair.model) ?? '…'),
    ],
    pair.startedOn !== null && [say.started, day(pair.startedOn)],
    pair.endedOn !== null && [say.ended, day(pair.endedOn)],
    pair.closeReason !== null && [
      say.reason,
      [pack?.closeReason(pair.closeReason), pair.closeNote].filter(Boolean).join(': '),
    ],
  ];
  return (
    <Block title={say.people} more={model.mayName && <NameModel pair={pair} />}>
      <KeyValue facts={facts.filter((fact) => fact !== false)} />
    </Block>
  );
}

/** One person's consents as a matter: what they lack, what runs out. */
function useMatter(card: PairCard, onReceive: (entry: PairCard['consents'][number]) => void) {
  const read = useReadMark();
  const { words: pack } = usePack();
  const mayReceive = useMay('consents.write');
  const { mentor, mentees } = card.pair;
  return (entry: PairCard['consents'][number]) => {
    const person = [mentor, ...mentees].find(({ id }) => id === entry.personId);
    const who = person ? personName(person) : '';
    const needed = entry.marks.map((mark) => ({ ...read(mark), kind: mark.kind }));
    const lacks = entry.lacks.length > 0;
    const soon = needed.some(({ state }) => state === 'warn');
    return {
      id: entry.personId,
      state: lacks ? ('bad' as const) : soon ? ('warn' as const) : ('ok' as const),
      title: lacks ? say.consentsLack(who) : soon ? say.consentsSoon(who) : say.consentsOk(who),
      text: lacks
        ? entry.lacks.map((kind) => pack?.consentShort(kind) ?? kind).join(', ')
        : needed
            .filter(({ word }) => word !== 'нет')
            .map(({ kind, word }) => `${pack?.consentShort(kind) ?? kind}: ${word}`)
            .join(', '),
      action:
        lacks && mayReceive ? (
          <Button kind="quiet" onClick={() => onReceive(entry)}>
            {say.receive}
          </Button>
        ) : undefined,
    };
  };
}

/** The papers that a finished pair is owed, each at one step from here. */
function LastPapers({ pairId }: { pairId: string }) {
  if (!useMay('documents.write')) return null;
  const to = (kind: DocumentKind) => `/documents?kind=${kind}&of=${pairId}`;
  return (
    <Actions>
      <ButtonLink to={to('CERTIFICATE')}>{say.certificate}</ButtonLink>
      <ButtonLink to={to('DIARY')}>{say.diary}</ButtonLink>
    </Actions>
  );
}

/** The order of the pair and the consents of its people. */
export function PairDocuments({ card }: { card: PairCard }) {
  const { pair, consents } = card;
  const { day } = useDates();
  const [asked, setAsked] = useState<PairCard['consents'][number]>();
  const matter = useMatter(card, setAsked);
  const person = [pair.mentor, ...pair.mentees].find(({ id }) => id === asked?.personId);
  const order = pair.order
    ? {
        id: 'order',
        state: 'ok' as const,
        title: say.order(pair.order.number, day(pair.order.date)),
        text: say.orderText,
      }
    : { id: 'order', state: 'none' as const, title: say.noOrder, text: say.noOrderText };
  return (
    <Block title={say.documents}>
      <Todo matters={[order, ...consents.map(matter)]} />
      {pair.status === 'finished' && <LastPapers pairId={pair.id} />}
      {asked && person && (
        <ReceiveDialog
          people={[{ id: person.id, name: personName(person), pupil: person.classTitle !== null }]}
          kinds={asked.lacks}
          onClose={() => setAsked(undefined)}
        />
      )}
    </Block>
  );
}
