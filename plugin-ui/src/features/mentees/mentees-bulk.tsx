import { useState } from 'react';
import type { Mentee } from '@nastavnik/contracts/mentees';
import type { useChoice } from '../../shared/bases/use-choice.ts';
import { ReceiveDialog } from '../../shared/consents/receive-dialog.tsx';
import { usePack } from '../../shared/pack.ts';
import { Button } from '../../shared/ui/button.tsx';
import { BulkBar } from '../../shared/ui/list-bars.tsx';
import { lackingKinds, signatoryOf } from './about.ts';
import { LeaveMenteesDialog } from './leave-mentees-dialog.tsx';
import { words } from './words.ts';

interface MenteesBulkProps {
  choice: Pick<ReturnType<typeof useChoice<Mentee>>, 'chosen' | 'onAll' | 'clear'>;
  total: number | undefined;
}

/** What can be done with all the mentees that were chosen. */
export function MenteesBulk({ choice, total }: MenteesBulkProps) {
  const { chosen, onAll, clear } = choice;
  const { pack } = usePack();
  const [asks, setAsks] = useState<'receive' | 'leave'>();
  const inPair = chosen.filter(({ pairId }) => pairId !== null).length;
  const lacking = new Set(chosen.flatMap((mentee) => lackingKinds(pack, mentee)));
  const close = () => setAsks(undefined);
  return (
    <>
      <BulkBar
        chosen={chosen.length}
        total={total}
        onAll={onAll}
        onClear={clear}
        why={inPair > 0 ? words.someInPair(inPair, chosen.length) : undefined}
      >
        <Button onClick={() => setAsks('receive')}>{words.receive}</Button>
        <Button onClick={() => setAsks('leave')}>{words.leave}</Button>
      </BulkBar>
      {asks === 'receive' && (
        <ReceiveDialog
          people={chosen.map(signatoryOf)}
          kinds={[...lacking]}
          onClose={close}
          onDone={clear}
        />
      )}
      {asks === 'leave' && <LeaveMenteesDialog mentees={chosen} onClose={close} onLeft={clear} />}
    </>
  );
}
