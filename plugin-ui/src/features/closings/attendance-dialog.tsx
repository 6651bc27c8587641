import { useState } from 'react';
import type { ClosingEventDraft, ProgrammeClosing } from '@nastavnik/contracts/closings';
import { useSetClosingEventMutation } from '../../shared/closing/closing.api.ts';
import { words } from '../../shared/closing/words.ts';
import { PeopleTicks } from '../../shared/people-ticks.tsx';
import { Checkbox } from '../../shared/ui/choices.tsx';
import { useToast } from '../../shared/ui/toast.tsx';
import { SheetDialog } from './sheet-dialog.tsx';

interface AttendanceDialogProps {
  closing: ProgrammeClosing;
  event: ClosingEventDraft;
  onClose: () => void;
}

/** Who of the programme was at the event, by ticks. */
export function AttendanceDialog({ closing, event, onClose }: AttendanceDialogProps) {
  const toast = useToast();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set(event.attendedIds));
  const [nobodyShown, setNobodyShown] = useState(event.nobodyShown);
  const [save, { isLoading, error }] = useSetClosingEventMutation();
  const people = new Map(closing.members.map(({ person }) => [person.id, person]));
  const send = async () => {
    const { data } = await save({
      params: { programmeId: closing.programme.id },
      version: closing.eventVersion,
      body: { ...event, nobodyShown, attendedIds: [...ticked] },
    });
    if (!data) return;
    toast({ text: words.saved });
    onClose();
  };
  return (
    <SheetDialog
      title={words.attendTitle}
      onClose={onClose}
      onSend={send}
      busy={isLoading}
      error={error}
    >
      <PeopleTicks people={[...people.values()]} ticked={ticked} onTicked={setTicked} />
      {event.link !== null && (
        <>
          <Checkbox checked={nobodyShown} onChange={setNobodyShown}>
            {words.nobodyShown}
          </Checkbox>
          <p className="why">{words.nobodyShownHint}</p>
        </>
      )}
    </SheetDialog>
  );
}
