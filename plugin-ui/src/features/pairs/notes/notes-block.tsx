import { useState } from 'react';
import { Link } from 'wouter';
import type { PrivateNote } from '@nastavnik/contracts/notes';
import type { Pair } from '@nastavnik/contracts/pairs';
import { useDates } from '../../../shared/dates.ts';
import { useMay } from '../../../shared/may.tsx';
import { rowsOf } from '../../../shared/pages.ts';
import { Actions, Button } from '../../../shared/ui/button.tsx';
import { Field, TextArea } from '../../../shared/ui/field.tsx';
import { Pager } from '../../../shared/ui/list-bars.tsx';
import { Block } from '../../../shared/ui/page.tsx';
import { Problem } from '../../../shared/ui/problem.tsx';
import { Skeleton } from '../../../shared/ui/surfaces.tsx';
import { useToast } from '../../../shared/ui/toast.tsx';
import { NoteDialog } from './note-dialog.tsx';
import { useAddNoteMutation, useListNotesInfiniteQuery } from './notes.api.ts';
import { notes as say } from './words.ts';

function NewNote({ pairId }: { pairId: string }) {
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  const empty = text.trim() === '';
  const [add, { isLoading, error }] = useAddNoteMutation();
  const toast = useToast();
  const send = async () => {
    setTried(true);
    if (empty) return;
    const { data } = await add({ params: { pairId }, body: { text } });
    if (!data) return;
    setText('');
    setTried(false);
    toast({ text: say.added });
  };
  return (
    <div className="new-note">
      <Field label={say.write} error={tried && empty ? say.empty : undefined}>
        <TextArea value={text} onChange={setText} maxLength={2000} rows={2} />
      </Field>
      {error !== undefined && <Problem error={error} />}
      <Actions>
        <Button busy={isLoading} onClick={() => void send()}>
          {say.add}
        </Button>
      </Actions>
    </div>
  );
}

interface NotesProps {
  items: readonly PrivateNote[];
  onChange?: (note: PrivateNote) => void;
}

const Notes = ({ items, onChange }: NotesProps) => {
  const { moment } = useDates();
  return (
    <ul className="notes">
      {items.map((note) => (
        <li key={note.id}>
          <div className="cap">
            {moment(note.writtenAt)}
            {note.changedAt && `, ${say.edited} ${moment(note.changedAt)}`}
          </div>
          <p>{note.text}</p>
          {onChange && (
            <Button
              kind="quiet"
              icon="edit"
              square={say.change(moment(note.writtenAt))}
              onClick={() => onChange(note)}
            />
          )}
        </li>
      ))}
    </ul>
  );
};

/** What the reader, the mentor of the pair, has written down about it for themselves. */
export function NotesBlock({ pair }: { pair: Pair }) {
  const writes = useMay('notes.write');
  const list = useListNotesInfiniteQuery({ params: { pairId: pair.id }, query: {} });
  const [open, setOpen] = useState<PrivateNote>();
  const rows = rowsOf(list.data);
  const ended = pair.status === 'finished' || pair.status === 'broken';
  return (
    <Block title={say.title} caption={say.caption} busy={!list.data && !list.error}>
      <p className="sec">{say.about}</p>
      {writes && !ended && (
        <p className="sec">
          {say.neverWrite} <Link href="/help">{say.help}</Link>.
        </p>
      )}
      {ended && <p className="sec">{say.ended}</p>}
      {writes && !ended && <NewNote pairId={pair.id} />}
      {list.error !== undefined && <Problem error={list.error} onRetry={list.refetch} />}
      {!list.data && !list.error && <Skeleton lines={2} />}
      {list.data && rows.length === 0 && !ended && <p className="sec">{say.none}</p>}
      {rows.length > 0 && <Notes items={rows} {...(writes && { onChange: setOpen })} />}
      {list.hasNextPage && (
        <Pager
          shown={rows.length}
          onMore={() => void list.fetchNextPage()}
          busy={list.isFetchingNextPage}
        />
      )}
      {open && <NoteDialog note={open} ended={ended} onClose={() => setOpen(undefined)} />}
    </Block>
  );
}
