import { useState } from 'react';
import type { Chosen } from '../../../shared/people-picker/people-picker.tsx';
import { PeoplePicker } from '../../../shared/people-picker/people-picker.tsx';
import { Field, Select } from '../../../shared/ui/field.tsx';
import { OutsidersChoice } from './outsiders-choice.tsx';
import { making as say } from '../words.ts';

const kinds = Object.entries(say.peopleKinds).map(([value, label]) => ({ value, label }));

interface PeopleChoiceProps {
  staffOnly: boolean;
  onChange: (ids: Set<string>) => void;
}

/** Whom a paper is about: a whole class, or those who are ticked. */
export function PeopleChoice({ staffOnly, onChange }: PeopleChoiceProps) {
  const [kind, setKind] = useState<keyof typeof say.peopleKinds>(staffOnly ? 'staff' : 'pupil');
  const [chosen, setChosen] = useState<Chosen>(new Map());
  const choose = (next: Chosen) => {
    setChosen(next);
    onChange(new Set(next.keys()));
  };
  // pupils and staff are ticked together; a list of another kind begins empty
  const turn = (next: typeof kind) => {
    if ((next === 'outside') !== (kind === 'outside')) choose(new Map());
    setKind(next);
  };
  return (
    <div className="stack-close">
      {!staffOnly && (
        <Field label={say.people}>
          <Select value={kind} onChange={(value) => turn(value as typeof kind)} options={kinds} />
        </Field>
      )}
      {kind === 'outside' ? (
        <OutsidersChoice onChange={onChange} />
      ) : (
        <PeoplePicker key={kind} kind={kind} chosen={chosen} onChange={choose} />
      )}
    </div>
  );
}
