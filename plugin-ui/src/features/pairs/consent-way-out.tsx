import { useState } from 'react';
import type { ConsentKind } from '@nastavnik/contracts/consents';
import { ReceiveDialog } from '../../shared/consents/receive-dialog.tsx';
import type { Signatory } from '../../shared/consents/receipt.ts';
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

interface ConsentWayOutProps {
  error: unknown;
  isPupil: (personId: string) => boolean;
  /** Everybody has them now: the refusal is out of date. */
  onAll: () => void;
}

/** Below a refusal for want of consents: a button for each person to mark them as received. */
export function ConsentWayOut({ error, isPupil, onAll }: ConsentWayOutProps) {
  const [asked, setAsked] = useState<Lacking>();
  const [received, setReceived] = useState<readonly string[]>([]);
  const lacking = lackingIn(error).filter(({ personId }) => !received.includes(personId));
  const done = ({ personId }: Lacking) => {
    setReceived([...received, personId]);
    if (lacking.length === 1) onAll();
  };
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
