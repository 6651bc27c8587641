import { useState } from 'react';
import type { ConsentKind } from '@nastavnik/contracts/consents';
import { ReceiveDialog } from '../../shared/consents/receive-dialog.tsx';
import type { Signatory } from '../../shared/consents/receipt.ts';
import { ContractButton } from '../../shared/labour/contract-button.tsx';
import { problemOf } from '../../shared/problem.ts';
import { Actions, Button } from '../../shared/ui/button.tsx';
import { decisions as say } from './words.ts';

interface Lacking {
  personId: string;
  name: string;
  kinds: ConsentKind[];
}

/** Who lacks which consents, when that is why the server refused. */
export function lackingIn(error: unknown): Lacking[] {
  const { code, details } = problemOf(error);
  if (code !== 'consent.required') return [];
  return (details as { lacking?: Lacking[] } | undefined)?.lacking ?? [];
}

/** What is still lacked when some of it has come. */
const remaining = (asked: readonly Lacking[], received: readonly Lacking[]): Lacking[] =>
  asked
    .map((each) => {
      const given = received.filter(({ personId }) => personId === each.personId);
      const has = new Set(given.flatMap(({ kinds }) => kinds));
      return { ...each, kinds: each.kinds.filter((kind) => !has.has(kind)) };
    })
    .filter(({ kinds }) => kinds.length > 0);

interface ConsentWayOutProps {
  error: unknown;
  isPupil: (personId: string) => boolean;
  /** Everybody has them now: the refusal is out of date. */
  onAll: () => void;
}

/** Below a refusal for want of consents: a button for each person to mark them as received. */
export function ConsentWayOut({ error, isPupil, onAll }: ConsentWayOutProps) {
  const [asked, setAsked] = useState<Lacking>();
  const [received, setReceived] = useState<readonly Lacking[]>([]);
  const left = (gone: readonly Lacking[]) => remaining(lackingIn(error), gone);
  const lacking = left(received);
  const done = (given: Lacking) => {
    const all = [...received, given];
    setReceived(all);
    if (left(all).length === 0) onAll();
  };
  const employed = lacking.find(({ kinds }) => kinds.includes('LABOUR_351_8'));
  const person: Signatory[] = asked
    ? [{ id: asked.personId, name: asked.name, pupil: isPupil(asked.personId) }]
    : [];
  return (
    <>
      {lacking.length > 0 && (
        <Actions>
          {lacking.map((each) => (
            <Button key={each.personId} onClick={() => setAsked(each)}>
              {say.consents(each.name)}
            </Button>
          ))}
          {employed && (
            <ContractButton
              mentorId={employed.personId}
              onDone={() => done({ ...employed, kinds: ['LABOUR_351_8'] })}
            />
          )}
        </Actions>
      )}
      {asked && (
        <ReceiveDialog
          people={person}
          kinds={asked.kinds}
          onClose={() => setAsked(undefined)}
          onDone={() => done(asked)}
        />
      )}
    </>
  );
}
