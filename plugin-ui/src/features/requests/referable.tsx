import { useState } from 'react';
import { fullName } from '../../shared/people.ts';
import { personAbout } from '../../shared/person.ts';
import { useSettled } from '../../shared/use-settled.ts';
import { Field, Select, TextInput } from '../../shared/ui/field.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { useListReferablePupilsQuery } from './requests.api.ts';
import type { WhomProps } from './whom.ts';
import { words } from './words.ts';

/** The psychologist finds any pupil of the school by name. */
export function Referable({ whom, onChange, error }: WhomProps) {
  const [name, setName] = useState('');
  const q = useSettled(name.trim());
  const short = q.length < 2;
  const found = useListReferablePupilsQuery({ query: { q } }, { skip: short });
  const pupils = short ? [] : (found.currentData?.items ?? []);
  const none = !short && found.currentData !== undefined && pupils.length === 0;
  return (
    <>
      <Field label={words.pupilName} hint={none ? words.noPupils : words.pupilNameHint}>
        <TextInput
          value={name}
          maxLength={100}
          onChange={(typed) => {
            setName(typed);
            onChange({ ...whom, personId: '' });
          }}
        />
      </Field>
      {found.error !== undefined && <Problem error={found.error} onRetry={found.refetch} />}
      <Field label={words.who} error={error}>
        <Select
          value={whom.personId}
          onChange={(personId) => onChange({ ...whom, personId })}
          options={[
            { value: '', label: 'Выберите ученика' },
            ...pupils.map((pupil) => ({
              value: pupil.id,
              label: `${fullName(pupil.name)}, ${personAbout(pupil)}`,
            })),
          ]}
        />
      </Field>
    </>
  );
}
