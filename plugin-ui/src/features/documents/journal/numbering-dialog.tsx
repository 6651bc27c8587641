import { useState } from 'react';
import type { Numbering } from '@nastavnik/contracts/document-journal';
import { documentKinds } from '@nastavnik/contracts/document-kinds';
import { Button } from '../../../shared/ui/button.tsx';
import { Dialog } from '../../../shared/ui/dialog.tsx';
import { Field, TextInput } from '../../../shared/ui/field.tsx';
import { Problem } from '../../../shared/ui/problem.tsx';
import { Skeleton } from '../../../shared/ui/surfaces.tsx';
import { useToast } from '../../../shared/ui/toast.tsx';
import { useListNumberingsQuery, useSetNumberingMutation } from '../documents.api.ts';
import { journal as say } from './words.ts';

/** How each kind of paper is numbered. */
export function NumberingDialog({ onClose }: { onClose: () => void }) {
  const { data, error } = useListNumberingsQuery();
  return (
    <Dialog
      title={say.numberingTitle}
      onClose={onClose}
      actions={<Button onClick={onClose}>{say.close}</Button>}
    >
      <p className="sec">{say.numberingText}</p>
      {error !== undefined && <Problem error={error} />}
      {!data && !error && <Skeleton lines={5} />}
      {data?.items.map((numbering) => (
        <Line key={numbering.kind} kept={numbering} />
      ))}
    </Dialog>
  );
}

function Line({ kept }: { kept: Numbering }) {
  const toast = useToast();
  const [mask, setMask] = useState(kept.mask);
  const [next, setNext] = useState(String(kept.next));
  const [set, { isLoading, error }] = useSetNumberingMutation();
  const changed = mask !== kept.mask || next !== String(kept.next);
  const save = async () => {
    const body = { mask: mask.trim(), next: Number(next) };
    const { data } = await set({ params: { kind: kept.kind }, body });
    if (data) toast({ text: say.saved });
  };
  return (
    <fieldset className="plain">
      <legend>{documentKinds[kept.kind].title}</legend>
      <div className="filters">
        <Field label={say.mask} hint={say.example(kept.example)} wide>
          <TextInput value={mask} maxLength={40} onChange={setMask} />
        </Field>
        <Field label={say.next}>
          <TextInput type="number" min={1} value={next} onChange={setNext} />
        </Field>
        {changed && (
          <Button busy={isLoading} onClick={() => void save()}>
            {say.save}
          </Button>
        )}
      </div>
      {error !== undefined && <Problem error={error} />}
    </fieldset>
  );
}
