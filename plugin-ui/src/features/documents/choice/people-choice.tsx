import { useState } from 'react';
import type { PersonKind } from '@nastavnik/contracts/roster';
import type { Chosen } from '../../../shared/people-picker/people-picker.tsx';
import { PeoplePicker } from '../../../shared/people-picker/people-picker.tsx';
import { Field, Select } from '../../../shared/ui/field.tsx';
import { making as say } from '../words.ts';

const kinds = Object.entries(say.peopleKinds).map(([value, label]) => ({ value, label }));

interface PeopleChoiceProps {
  staffOnly: boolean;
  onChange: (ids: Set<string>) => void;
}

/** Whom a paper is about: a whole class, or those who are ticked. */
export function PeopleChoice({ staffOnly, onChange }: PeopleChoiceProps) {
  const [kind, setKind] = useState<PersonKind>(staffOnly ? 'staff' : 'pupil');
  const [chosen, setChosen] = useState<Chosen>(new Map());
  const choose = (next: Chosen) => {
    setChosen(next);
    onChange(new Set(next.keys()));
  };
  return (
    <>
      {!staffOnly && (
        <Field label={say.people}>
          <Select value={kind} onChange={(value) => setKind(value as PersonKind)} options={kinds} />
        </Field>
      )}
      <PeoplePicker key={kind} kind={kind} chosen={chosen} onChange={choose} />
    </>
  );
}
