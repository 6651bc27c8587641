import { useState } from 'react';
import { Button } from '../../shared/ui/button.tsx';
import { Checkbox } from '../../shared/ui/choices.tsx';
import { Field, TextInput } from '../../shared/ui/field.tsx';
import { words } from './words.ts';

/** As many as are looked through by eye. */
const SHOWN = 100;

interface AddresseeChoiceProps {
  orgs: readonly { id: string; name: string; off: boolean }[];
  chosen: ReadonlySet<string>;
  error: string | undefined;
  onChoose: (chosen: ReadonlySet<string>) => void;
}

/** Which of the orgs below, all or some; found by a part of the name. */
export function AddresseeChoice({ orgs, chosen, error, onChoose }: AddresseeChoiceProps) {
  const [sought, setSought] = useState('');
  const part = sought.trim().toLocaleLowerCase('ru');
  const ready = orgs.filter(({ off }) => !off);
  const found = ready.filter(({ name }) => name.toLocaleLowerCase('ru').includes(part));
  const toggle = (id: string, on: boolean) => {
    const next = new Set(chosen);
    if (on) next.add(id);
    else next.delete(id);
    onChoose(next);
  };
  return (
    <fieldset className="addressees">
      <legend className="lab">{words.addressees}</legend>
      <div className="acts">
        <Button onClick={() => onChoose(new Set([...chosen, ...found.map(({ id }) => id)]))}>
          {words.pickAll(found.length)}
        </Button>
        <Button kind="quiet" onClick={() => onChoose(new Set())}>
          {words.clear}
        </Button>
        <span className="sec num" role="status">
          {words.picked(chosen.size, ready.length)}
        </span>
      </div>
      {error !== undefined && (
        <p className="err" role="alert">
          {error}
        </p>
      )}
      {orgs.length > 10 && (
        <Field label={words.search}>
          <TextInput type="search" value={sought} maxLength={100} onChange={setSought} />
        </Field>
      )}
      {found.length === 0 && <p className="sec">{words.notFound}</p>}
      <div className="found">
        {found.slice(0, SHOWN).map(({ id, name }) => (
          <Checkbox key={id} checked={chosen.has(id)} onChange={(on) => toggle(id, on)}>
            {name}
          </Checkbox>
        ))}
      </div>
      {ready.length < orgs.length && (
        <p className="sec">{words.areOff(orgs.length - ready.length)}</p>
      )}
      {found.length > SHOWN && <p className="sec">{words.firstShown(SHOWN)}</p>}
    </fieldset>
  );
}
