import { useState } from 'react';
import type { OutcomeRow, OutcomeTable } from '@nastavnik/contracts/outcomes';
import { Button } from '../../shared/ui/button.tsx';
import { Dialog } from '../../shared/ui/dialog.tsx';
import { Field, TextInput } from '../../shared/ui/field.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { useToast } from '../../shared/ui/toast.tsx';
import { figureOf, typedOf } from './figure-typed.ts';
import { useEnterPairOutcomeMutation, useEnterProgrammeOutcomeMutation } from './outcomes.api.ts';
import { words as say } from './words.ts';

/** Sends to the programme's table or to the pair's. */
function useEnter({ of, id }: OutcomeTable, { code, version }: OutcomeRow) {
  const [toProgramme, programme] = useEnterProgrammeOutcomeMutation();
  const [toPair, pair] = useEnterPairOutcomeMutation();
  const { isLoading, error } = of === 'programme' ? programme : pair;
  const send = async (body: { before: number | null; after: number | null; note: string }) => {
    const { data } =
      of === 'programme'
        ? await toProgramme({ params: { programmeId: id, code }, version, body })
        : await toPair({ params: { pairId: id, code }, version, body });
    return data !== undefined;
  };
  return { send, isLoading, error };
}

interface FigureProps {
  label: string;
  hint: string;
  value: string;
  onChange: (value: string) => void;
}

const Figure = ({ label, hint, value, onChange }: FigureProps) => (
  <Field
    label={label}
    hint={hint}
    error={figureOf(value) === undefined ? say.notNumber : undefined}
  >
    <TextInput inputMode="decimal" maxLength={12} value={value} onChange={onChange} />
  </Field>
);

interface EnterProps {
  table: OutcomeTable;
  row: OutcomeRow;
  onClose: () => void;
}

/** One figure, before and after, and where it comes from. */
export function EnterDialog({ table, row, onClose }: EnterProps) {
  const toast = useToast();
  const [before, setBefore] = useState(typedOf(row.before));
  const [after, setAfter] = useState(typedOf(row.after));
  const [note, setNote] = useState(row.note);
  const { send, isLoading, error } = useEnter(table, row);
  const submit = async () => {
    const [was, is] = [figureOf(before), figureOf(after)];
    if (was === undefined || is === undefined) return;
    if (!(await send({ before: was, after: is, note: note.trim() }))) return;
    toast({ text: say.sent });
    onClose();
  };
  return (
    <Dialog
      title={row.version === 0 ? say.enterOf(row.title) : say.changeOf(row.title)}
      onClose={onClose}
      onSubmit={() => void submit()}
      actions={
        <>
          <Button kind="pri" type="submit" busy={isLoading}>
            {say.send}
          </Button>
          <Button onClick={onClose}>{say.cancel}</Button>
        </>
      }
    >
      <Figure
        label={say.before(row.unit)}
        hint={say.beforeHint}
        value={before}
        onChange={setBefore}
      />
      <Figure label={say.after(row.unit)} hint={say.afterHint} value={after} onChange={setAfter} />
      <Field label={say.remark} hint={say.remarkHint}>
        <TextInput maxLength={300} value={note} onChange={setNote} />
      </Field>
      {error !== undefined && <Problem error={error} />}
    </Dialog>
  );
}
