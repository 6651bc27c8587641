import type { Consent } from '@nastavnik/contracts/consents';
import type { PersonBrief } from '@nastavnik/contracts/roster';
import { Link } from 'wouter';
import { useDates } from '../../shared/dates.ts';
import { usePack } from '../../shared/pack.ts';
import { personAbout, personName } from '../../shared/person.ts';
import { Status } from '../../shared/ui/status.tsx';
import type { Column } from '../../shared/ui/table.tsx';
import { words } from './words.ts';

/** From when to when a record holds. */
export function usePeriod() {
  const { day } = useDates();
  return ({ act, from, until }: Consent): string =>
    act === 'withdrawn'
      ? words.withdrawnOn(day(from))
      : words.period(day(from), until ? day(until) : undefined);
}

/** The columns of the register; `hrefOf` opens a person beside it. */
export function useConsentColumns(
  hrefOf: (personId: string) => string,
  nameOf: (person: PersonBrief) => string,
): Column<Consent>[] {
  const { dayOf } = useDates();
  const period = usePeriod();
  const { words: pack } = usePack();
  return [
    {
      key: 'person',
      head: 'Кто',
      name: true,
      cell: ({ person }) => (
        <>
          <Link href={hrefOf(person.id)}>{nameOf(person)}</Link>
          <small>{personAbout(person)}</small>
        </>
      ),
    },
    { key: 'kind', head: words.kind, cell: ({ kind }) => pack?.consent(kind) },
    {
      key: 'act',
      head: 'Запись',
      cell: ({ act, reason }) => (
        <>
          <Status state={act === 'given' ? 'ok' : 'bad'}>{words.acts[act]}</Status>
          {reason && <small>{reason}</small>}
        </>
      ),
    },
    {
      key: 'signer',
      head: 'Кто подписал',
      cell: ({ signerName, signedBy, ownSignature, form }) => (
        <>
          {signerName}
          <small>
            {words.signedBy[signedBy]}
            {ownSignature && words.andPupil}, {words.forms[form]}
          </small>
        </>
      ),
    },
    { key: 'period', head: 'Срок', tight: true, cell: period },
    {
      key: 'recorded',
      head: 'Записано',
      right: true,
      cell: ({ recordedAt, recordedBy }) => (
        <>
          {dayOf(recordedAt)}
          {recordedBy && <small>{personName(recordedBy)}</small>}
        </>
      ),
    },
  ];
}
