import { useState } from 'react';
import type { Letterhead } from '@nastavnik/contracts/documents';
import { Actions, Button } from '../ui/button.tsx';
import { Field, TextInput } from '../ui/field.tsx';
import { Problem } from '../ui/problem.tsx';
import { Skeleton } from '../ui/surfaces.tsx';
import { useToast } from '../ui/toast.tsx';
import { useSetLetterheadMutation, useShowLetterheadQuery } from './letterhead.api.ts';
import { letterhead as say } from './words.ts';

const LENGTHS: Record<keyof Letterhead, number> = {
  fullName: 300,
  place: 100,
  signerPosition: 150,
  signerName: 100,
};
const fields = Object.keys(LENGTHS) as (keyof Letterhead)[];

/** What stands above and below the school's documents; read when it is opened. */
export function LetterheadForm() {
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{say.title}</summary>
      {open && <LetterheadFields />}
    </details>
  );
}

/** The fields of the letterhead, as they are kept. */
export function LetterheadFields() {
  const { data, error } = useShowLetterheadQuery();
  return (
    <>
      {error !== undefined && <Problem error={error} />}
      {!data && !error && <Skeleton lines={4} />}
      {data && <Fields kept={data} />}
    </>
  );
}

function Fields({ kept }: { kept: Letterhead }) {
  const [typed, setTyped] = useState<Partial<Letterhead>>({});
  const [set, { isLoading, error }] = useSetLetterheadMutation();
  const toast = useToast();
  const letterhead = { ...kept, ...typed };
  const missing = (field: keyof Letterhead) =>
    (field === 'fullName' || field === 'signerPosition') && letterhead[field].trim() === '';
  const send = async () => {
    const { data } = await set({ body: letterhead });
    if (data) toast({ text: say.kept });
  };
  return (
    <>
      {fields.map((field) => (
        <Field
          key={field}
          label={say.fields[field]}
          error={missing(field) ? say.needed : undefined}
        >
          <TextInput
            value={letterhead[field]}
            maxLength={LENGTHS[field]}
            onChange={(value) => setTyped({ ...typed, [field]: value })}
          />
        </Field>
      ))}
      {error !== undefined && <Problem error={error} />}
      <Actions>
        <Button
          busy={isLoading}
          why={fields.some(missing) && say.needed}
          onClick={() => void send()}
        >
          {say.keep}
        </Button>
      </Actions>
    </>
  );
}
