import { useState } from 'react';
import type { Code } from '@nastavnik/contracts/packs';
import { usePack } from '../pack.ts';
import { problemOf } from '../problem.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Field, Select } from '../ui/field.tsx';
import { Note } from '../ui/surfaces.tsx';
import { useToast } from '../ui/toast.tsx';
import { words } from './words.ts';

/** Somebody to be taken out of a base. */
export interface Leaver {
  id: string;
  name: string;
  version: number;
  /** Why they cannot leave now, and the way out. */
  blocked?: string | undefined;
}

interface Kept {
  name: string;
  why: string;
}

interface LeaveDialogProps {
  title: string;
  people: readonly Leaver[];
  leave: (person: Leaver, reason: Code) => Promise<{ error?: unknown }>;
  onClose: () => void;
  /** After somebody has left. */
  onLeft: () => void;
}

/** How many names are read at a glance; more are opened on demand. */
const FEW = 5;

const Names = ({ names }: { names: readonly string[] }) =>
  names.length <= FEW ? (
    <b>{names.join(', ')}</b>
  ) : (
    <details>
      <summary>{words.list(names.length)}</summary>
      {names.join(', ')}
    </details>
  );

/** Each reason once, with all whom it keeps: a class in pairs is one line, not thirty. */
function KeptList({ people }: { people: readonly Kept[] }) {
  const reasons = [...new Set(people.map(({ why }) => why))];
  return (
    <ul>
      {reasons.map((reason) => (
        <li key={reason}>
          {reason}{' '}
          <Names names={people.flatMap(({ name, why }) => (why === reason ? [name] : []))} />
        </li>
      ))}
    </ul>
  );
}

function useLeaving({ people, leave, onClose, onLeft }: LeaveDialogProps) {
  const toast = useToast();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Kept[]>();
  const able = people.filter(({ blocked }) => blocked === undefined);
  const send = async (reason: Code) => {
    setBusy(true);
    const kept: Kept[] = [];
    for (const person of able) {
      const { error } = await leave(person, reason);
      if (error !== undefined) kept.push({ name: person.name, why: problemOf(error).detail });
    }
    setBusy(false);
    if (kept.length < able.length) onLeft();
    if (kept.length > 0) return setRefused(kept);
    toast({ text: words.leftAll(able.length) });
    onClose();
  };
  return { able, busy, refused, send };
}

interface AskedProps {
  able: readonly Leaver[];
  blocked: readonly Kept[];
  reason: string;
  onReason: (reason: string) => void;
  error: string | undefined;
}

/** Before: who will leave, who cannot, and the reason. */
function Asked({ able, blocked, reason, onReason, error }: AskedProps) {
  const { pack } = usePack();
  const reasons =
    pack?.leaveReasons.map(({ code, title }) => ({ value: code, label: title })) ?? [];
  return (
    <>
      {able.length > 0 && (
        <div>
          <p>
            {words.leaving(able.length)}. {words.kept}
          </p>
          <Names names={able.map(({ name }) => name)} />
        </div>
      )}
      {blocked.length > 0 && (
        <Note tone="warn">
          <p>{words.staying(blocked.length)}.</p>
          <KeptList people={blocked} />
        </Note>
      )}
      <Field label={words.reason} error={error}>
        <Select
          value={reason}
          onChange={onReason}
          options={[{ value: '', label: words.chooseReason }, ...reasons]}
        />
      </Field>
    </>
  );
}

/** After: how many have left, and why the others have not. */
const Report = ({ asked, refused }: { asked: number; refused: readonly Kept[] }) => (
  <Note tone="warn" role="alert">
    <p>{words.left(asked - refused.length, asked)}.</p>
    <KeptList people={refused} />
  </Note>
);

/** Takes people out of a base, one after another, and says who could not be and why. */
export function LeaveDialog(props: LeaveDialogProps) {
  const { title, people, onClose } = props;
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const { able, busy, refused, send } = useLeaving(props);
  const blocked = people.flatMap(({ name, blocked: why }) => (why ? [{ name, why }] : []));
  const submit = () => {
    setTried(true);
    if (reason !== '' && able.length > 0) void send(reason);
  };
  const asking = (
    <>
      <Button kind="danger" type="submit" busy={busy} why={able.length === 0 && words.nobody}>
        {words.leave}
      </Button>
      <Button onClick={onClose}>{words.stay}</Button>
    </>
  );
  return (
    <Dialog
      title={title}
      onClose={onClose}
      onSubmit={refused ? onClose : submit}
      actions={refused ? <Button onClick={onClose}>{words.close}</Button> : asking}
    >
      {refused ? (
        <Report asked={able.length} refused={refused} />
      ) : (
        <Asked
          able={able}
          blocked={blocked}
          reason={reason}
          onReason={setReason}
          error={tried && reason === '' ? words.noReason : undefined}
        />
      )}
    </Dialog>
  );
}
