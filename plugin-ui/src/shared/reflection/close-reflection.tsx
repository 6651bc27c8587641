import { useState } from 'react';
import type { ReflectionSheet } from '@nastavnik/contracts/reflections';
import { personName } from '../person.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Problem } from '../ui/problem.tsx';
import { useToast } from '../ui/toast.tsx';
import { useCloseReflectionsMutation } from './reflection.api.ts';
import { words } from './words.ts';

/** The curator waits no longer: both sides read what has been said. */
export function CloseReflection({ pairId, parts }: Pick<ReflectionSheet, 'pairId' | 'parts'>) {
  const toast = useToast();
  const [asked, setAsked] = useState(false);
  const [close, { isLoading, error }] = useCloseReflectionsMutation();
  const silent = parts.filter(({ on }) => on === null).map(({ person }) => personName(person));
  const send = async () => {
    const { data } = await close({ params: { pairId } });
    if (!data) return;
    toast({ text: words.closedToast });
    setAsked(false);
  };
  return (
    <>
      <Button kind="quiet" onClick={() => setAsked(true)}>
        {words.close}
      </Button>
      {asked && (
        <Dialog
          title={words.closeTitle}
          onClose={() => setAsked(false)}
          onSubmit={() => void send()}
          actions={
            <>
              <Button kind="pri" type="submit" busy={isLoading}>
                {words.closeDo}
              </Button>
              <Button onClick={() => setAsked(false)}>{words.closeNot}</Button>
            </>
          }
        >
          {error !== undefined && <Problem error={error} />}
          <p>{words.closeText(silent.join(', '))}</p>
        </Dialog>
      )}
    </>
  );
}
