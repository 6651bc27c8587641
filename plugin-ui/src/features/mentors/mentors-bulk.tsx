import { useState } from 'react';
import type { Mentor } from '@nastavnik/contracts/mentors';
import type { useChoice } from '../../shared/bases/use-choice.ts';
import { ReceiveDialog } from '../../shared/consents/receive-dialog.tsx';
import { usePack } from '../../shared/pack.ts';
import { Button } from '../../shared/ui/button.tsx';
import { BulkBar } from '../../shared/ui/list-bars.tsx';
import { lackingKinds, signatoryOf } from './about.ts';
import { LeaveMentorsDialog } from './leave-mentors-dialog.tsx';
import { FromReserve } from './from-reserve.tsx';
import { ReserveDialog } from './reserve-dialog.tsx';
import { words } from './words.ts';

interface MentorsBulkProps {
  choice: Pick<ReturnType<typeof useChoice<Mentor>>, 'chosen' | 'onAll' | 'clear'>;
  total: number | undefined;
}

/** What can be done with all the mentors that were chosen. */
export function MentorsBulk({ choice, total }: MentorsBulkProps) {
  const { chosen, onAll, clear } = choice;
  const { pack } = usePack();
  const [asks, setAsks] = useState<'receive' | 'leave' | 'reserve'>();
  const busy = chosen.filter(({ mentees }) => mentees > 0).length;
  const lacking = new Set(chosen.flatMap((mentor) => lackingKinds(pack, mentor)));
  const reserved = chosen.length > 0 && chosen.every(({ reserve }) => reserve !== null);
  const close = () => setAsks(undefined);
  return (
    <>
      <BulkBar
        chosen={chosen.length}
        total={total}
        onAll={onAll}
        onClear={clear}
        why={busy > 0 ? words.someBusy(busy, chosen.length) : undefined}
      >
        <Button onClick={() => setAsks('receive')}>{words.receive}</Button>
        <Button onClick={() => setAsks('leave')}>{words.leave}</Button>
        <Button onClick={() => setAsks('reserve')}>{words.reserve.put}</Button>
        {reserved && <FromReserve mentors={chosen} onDone={clear} />}
      </BulkBar>
      {asks === 'receive' && (
        <ReceiveDialog
          people={chosen.map(signatoryOf)}
          kinds={[...lacking]}
          onClose={close}
          onDone={clear}
        />
      )}
      {asks === 'reserve' && <ReserveDialog mentors={chosen} onClose={close} onDone={clear} />}
      {asks === 'leave' && <LeaveMentorsDialog mentors={chosen} onClose={close} onLeft={clear} />}
    </>
  );
}
