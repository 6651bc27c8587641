import { useState } from 'react';
import type { Consent, PersonConsents } from '@nastavnik/contracts/consents';
import { useReadMark } from '../../shared/consents/consent-marks.tsx';
import { useShowPersonConsentsQuery } from '../../shared/consents/consents.api.ts';
import { ReceiveDialog } from '../../shared/consents/receive-dialog.tsx';
import { useDates } from '../../shared/dates.ts';
import { Guardians } from '../../shared/guardians.tsx';
import { useMay } from '../../shared/may.tsx';
import { usePack } from '../../shared/pack.ts';
import { fullName } from '../../shared/people.ts';
import { personAbout, personName } from '../../shared/person.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { Status } from '../../shared/ui/status.tsx';
import { KeyValue, Log } from '../../shared/ui/story.tsx';
import { Panel, Skeleton } from '../../shared/ui/surfaces.tsx';
import { usePeriod } from './consent-columns.tsx';
import { inForce } from './in-force.ts';
import { WithdrawDialog } from './withdraw-dialog.tsx';
import { PersonDataDialog } from './person-data-dialog.tsx';
import { personData, words } from './words.ts';

function Marks({ marks }: Pick<PersonConsents, 'marks'>) {
  const read = useReadMark();
  const { words: pack } = usePack();
  return (
    <>
      <h3>{words.marks}</h3>
      <KeyValue
        facts={marks.map((mark) => {
          const { state, word } = read(mark);
          const shown = <Status state={state}>{word}</Status>;
          return [pack?.consent(mark.kind) ?? mark.kind, shown];
        })}
      />
    </>
  );
}

function useEntries(known: PersonConsents, onWithdraw: (consent: Consent) => void) {
  const { dayOf } = useDates();
  const period = usePeriod();
  const { words: pack } = usePack();
  const mayWrite = useMay('consents.write');
  const live = inForce(known);
  return known.records.map((record) => {
    const { id, act, kind, signerName, form, reason, recordedAt, recordedBy, textVersion } = record;
    const about = [period(record), signerName, words.forms[form], words.text(textVersion), reason];
    return {
      id,
      state: act === 'given' ? ('ok' as const) : ('bad' as const),
      when: dayOf(recordedAt),
      title: `${pack?.consent(kind)}: ${words.acts[act]}`,
      text: [...about, recordedBy && words.by(personName(recordedBy))].filter(Boolean).join(' · '),
      aside: mayWrite && live.has(id) && (
        <Button kind="quiet" onClick={() => onWithdraw(record)}>
          {words.withdraw}
        </Button>
      ),
    };
  });
}

function Known({ known }: { known: PersonConsents }) {
  const [withdraws, setWithdraws] = useState<Consent>();
  const entries = useEntries(known, setWithdraws);
  const { pack } = usePack();
  const whoSigns = known.ownSignature
    ? words.bothSign(pack?.ownSignature.from ?? 0)
    : known.guardianSigns
      ? words.guardianSigns
      : words.selfSigns;
  return (
    <>
      <p className="sec">{whoSigns}</p>
      <Marks marks={known.marks} />
      <Guardians guardians={known.guardians} />
      <h3>{words.records}</h3>
      {entries.length === 0 ? <p className="sec">{words.noRecords}</p> : <Log entries={entries} />}
      {withdraws && <WithdrawDialog consent={withdraws} onClose={() => setWithdraws(undefined)} />}
    </>
  );
}

interface PersonPanelProps {
  personId: string;
  onClose: () => void;
}

/** What one person has agreed to, the records behind it, and how it is recorded or withdrawn. */
export function PersonPanel({ personId, onClose }: PersonPanelProps) {
  const {
    currentData: known,
    error,
    refetch,
  } = useShowPersonConsentsQuery({ params: { personId } });
  const [asks, setAsks] = useState<'record' | 'data'>();
  const close = () => setAsks(undefined);
  const mayRecord = useMay('consents.write');
  const mayTake = useMay('person-data.read');
  if (!known)
    return (
      <Panel title={words.title} onClose={onClose}>
        {error ? <Problem error={error} onRetry={refetch} /> : <Skeleton lines={6} />}
      </Panel>
    );
  const { person, guardianSigns, marks } = known;
  // what was withdrawn is not offered anew: only what was never given or has run out
  const lacking = marks
    .filter(({ state }) => state === 'none' || state === 'expired')
    .map(({ kind }) => kind);
  return (
    <Panel
      title={fullName(person.name)}
      caption={personAbout(person)}
      onClose={onClose}
      footer={
        mayRecord || mayTake ? (
          <>
            {mayRecord && <Button onClick={() => setAsks('record')}>{words.record}</Button>}
            {mayTake && <Button onClick={() => setAsks('data')}>{personData.open}</Button>}
          </>
        ) : undefined
      }
    >
      <Known known={known} />
      {asks === 'data' && (
        <PersonDataDialog personId={person.id} name={personName(person)} onClose={close} />
      )}
      {asks === 'record' && (
        <ReceiveDialog
          people={[{ id: person.id, name: personName(person), pupil: guardianSigns }]}
          kinds={lacking}
          onClose={close}
        />
      )}
    </Panel>
  );
}
