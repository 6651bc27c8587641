import { useState } from 'react';
import type { ExternalMentor } from '@nastavnik/contracts/externals';
import { Link } from 'wouter';
import { useDates } from '../../shared/dates.ts';
import { useMay } from '../../shared/may.tsx';
import { usePack } from '../../shared/pack.ts';
import { fullName } from '../../shared/people.ts';
import { CheckActions, useCheckFacts } from '../../shared/record-check/record-check.tsx';
import { words as checkWords } from '../../shared/record-check/words.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { KeyValue } from '../../shared/ui/story.tsx';
import { Note, Panel } from '../../shared/ui/surfaces.tsx';
import { useToast } from '../../shared/ui/toast.tsx';
import { kindOf, whereFrom } from './about.ts';
import { EndDialog } from './end-dialog.tsx';
import { PassChip } from './external-columns.tsx';
import { ExternalDialog } from './external-dialog.tsx';
import { useRenewPassMutation } from './externals.api.ts';
import { words } from './words.ts';

interface PanelProps {
  mentor: ExternalMentor;
  onGive: () => void;
  giving: boolean;
  onClose: () => void;
}

function Facts({ mentor }: Pick<PanelProps, 'mentor'>) {
  const { moment } = useDates();
  const { words: pack } = usePack();
  const check = useCheckFacts(mentor.recordCheck);
  const { pass, base, mentees, capacity } = mentor;
  return (
    <KeyValue
      facts={[
        [words.form.kind, kindOf(mentor)],
        [words.columns.place, whereFrom(mentor)],
        [words.form.phone, mentor.phone ?? '–'],
        [words.form.email, mentor.email ?? '–'],
        [words.form.base, base === null ? words.outOfBase : pack?.base(base)],
        [words.columns.load, words.load(mentees, capacity)],
        ...check,
        [words.pass.fact, <PassChip key="pass" pass={pass} />],
        ...(pass?.openedAt ? ([[words.pass.opened, moment(pass.openedAt)]] as const) : []),
      ]}
    />
  );
}

function PassActions({ mentor, onGive, giving }: Omit<PanelProps, 'onClose'>) {
  const { pass } = mentor;
  const toast = useToast();
  const [ends, setEnds] = useState(false);
  const [renew, { isLoading, error }] = useRenewPassMutation();
  const prolong = async () => {
    if (!pass) return;
    const { data } = await renew({ params: { passId: pass.id }, version: pass.version });
    if (data) toast({ text: words.pass.renewed });
  };
  return (
    <>
      {error !== undefined && <Problem error={error} />}
      <Button kind={pass ? 'plain' : 'pri'} onClick={onGive} busy={giving}>
        {pass ? words.pass.giveNew : words.pass.give}
      </Button>
      {pass && (
        <>
          <Button onClick={() => void prolong()} busy={isLoading}>
            {pass.openedAt === null ? words.pass.renewLink : words.pass.renewSession}
          </Button>
          <Button kind="quiet" onClick={() => setEnds(true)}>
            {pass.openedAt === null ? words.pass.endLink : words.pass.endSession}
          </Button>
        </>
      )}
      {ends && pass && <EndDialog mentor={mentor} pass={pass} onClose={() => setEnds(false)} />}
    </>
  );
}

/** A mentor from outside behind a row: who, whether the certificate holds, how they come in. */
export function ExternalPanel({ mentor, onGive, giving, onClose }: PanelProps) {
  const mayWrite = useMay('mentors.write');
  const mayGive = useMay('passes.write');
  const [edits, setEdits] = useState(false);
  const { id, name, recordCheck } = mentor;
  return (
    <Panel
      title={fullName(mentor.name)}
      caption={kindOf(mentor)}
      onClose={onClose}
      footer={
        <>
          {mayGive && <PassActions mentor={mentor} onGive={onGive} giving={giving} />}
          {mayWrite && (
            <>
              <CheckActions personId={id} name={name} check={recordCheck} />
              <Button onClick={() => setEdits(true)}>{words.change}</Button>
            </>
          )}
        </>
      }
    >
      {!recordCheck?.checked && <Note tone="warn">{checkWords.lacks}</Note>}
      <Facts mentor={mentor} />
      {mentor.pass && <p className="why">{words.pass.replaces}</p>}
      {mentor.base !== null && (
        <p>
          <Link href={`/mentors?person=${mentor.id}`}>{words.inBase}</Link>
        </p>
      )}
      {edits && <ExternalDialog mentor={mentor} onClose={() => setEdits(false)} />}
    </Panel>
  );
}
