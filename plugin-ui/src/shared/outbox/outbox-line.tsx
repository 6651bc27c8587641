import { useState } from 'react';
import { useDates } from '../dates.ts';
import { Actions, Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Status } from '../ui/status.tsx';
import { Note } from '../ui/surfaces.tsx';
import { Rating } from '../ui/week.tsx';
import { Conflict, SaidLine } from './conflict.tsx';
import type { Entry } from './entry.ts';
import { saidIn } from './entry.ts';
import type { Outbox } from './outbox.ts';
import { useOutbox } from './use-outbox.ts';
import { words } from './words.ts';

interface EntryProps {
  entry: Entry;
  outbox: Outbox;
}

/** An entry that waits; the mark of a new meeting can be given before it goes. */
function Waiting({ entry, outbox }: EntryProps) {
  const { moment } = useDates();
  const said = saidIn(entry);
  if (!said) return null;
  const rate = (mark: number) =>
    void outbox.amend(entry, {
      body: { ...said.body, feedback: { mark, words: null } },
    });
  return (
    <section>
      <h3>
        {words[said.kind]} <span className="cap">{moment(new Date(entry.at).toISOString())}</span>
      </h3>
      {entry.refusal ? (
        <Conflict entry={entry} outbox={outbox} />
      ) : (
        <>
          <p>
            <SaidLine said={said} />
          </p>
          <Status state="run">{words.waits}</Status>
          {said.kind === 'log' && said.body.status !== 'planned' && (
            <Rating label={words.rating} value={said.body.feedback?.mark} onChange={rate} />
          )}
          <Actions>
            <Button kind="quiet" onClick={() => void outbox.drop(entry.id)}>
              {words.drop}
            </Button>
          </Actions>
        </>
      )}
    </section>
  );
}

function OutboxDialog({
  entries,
  outbox,
  onClose,
}: {
  entries: readonly Entry[];
  outbox: Outbox;
  onClose: () => void;
}) {
  return (
    <Dialog
      title={words.title}
      onClose={onClose}
      actions={
        <>
          <Button onClick={() => void outbox.flush()}>{words.sendNow}</Button>
          <Button onClick={onClose}>{words.close}</Button>
        </>
      }
    >
      {entries.map((entry) => (
        <Waiting key={entry.id} entry={entry} outbox={outbox} />
      ))}
    </Dialog>
  );
}

/** Above every page: what waits on this device, and what the service would not take. */
export function OutboxLine() {
  const { outbox, entries } = useOutbox();
  const [open, setOpen] = useState(false);
  if (!outbox || entries.length === 0) return null;
  const refused = entries.filter(({ refusal }) => refusal).length;
  return (
    <>
      <Note
        tone={refused > 0 ? 'warn' : 'run'}
        role="status"
        action={<Button onClick={() => setOpen(true)}>{words.show}</Button>}
      >
        <p>{refused > 0 ? words.refused(refused) : words.kept(entries.length)}</p>
      </Note>
      {open && <OutboxDialog entries={entries} outbox={outbox} onClose={() => setOpen(false)} />}
    </>
  );
}
