import { useState } from 'react';
import type { PersonBrief } from '@nastavnik/contracts/roster';
import { namesAmong, personAbout } from './person.ts';
import { Button } from './ui/button.tsx';
import { Checkbox } from './ui/choices.tsx';
import { Field, TextInput } from './ui/field.tsx';

/** More than fit a dialog: then they can be found by name, and ticked at once. */
const SEEN_AT_ONCE = 8;

const words = {
  find: 'Найти',
  beginning: 'Начало фамилии',
  ticked: (ticked: number) => `Отмечено: ${ticked}`,
  notFound: 'Никого с такой фамилией.',
  all: 'Отметить всех',
};

interface PeopleTicksProps {
  people: readonly PersonBrief[];
  ticked: ReadonlySet<string>;
  onTicked: (ticked: ReadonlySet<string>) => void;
}

/** One in a line and with their class, so that nobody is taken for a neighbour or a namesake. */
export function PeopleTicks({ people, ticked, onTicked }: PeopleTicksProps) {
  const [beginning, setBeginning] = useState('');
  const nameOf = namesAmong(people);
  const begins = beginning.trim().toLocaleLowerCase('ru');
  const found = people.filter((person) =>
    nameOf(person).toLocaleLowerCase('ru').startsWith(begins),
  );
  const tick = (id: string, on: boolean) =>
    onTicked(new Set(on ? [...ticked, id] : [...ticked].filter((each) => each !== id)));
  const many = people.length > SEEN_AT_ONCE;
  return (
    <>
      {many && (
        <Field label={words.find}>
          <TextInput
            type="search"
            value={beginning}
            onChange={setBeginning}
            placeholder={words.beginning}
          />
        </Field>
      )}
      {people.length > 0 && (
        <p className="sec" role="status">
          {words.ticked(ticked.size)}
        </p>
      )}
      {people.length > 0 && found.length === 0 && <p>{words.notFound}</p>}
      {many && begins === '' && ticked.size < people.length && (
        <Button kind="quiet" onClick={() => onTicked(new Set(people.map(({ id }) => id)))}>
          {words.all}
        </Button>
      )}
      <fieldset className="plain">
        {found.map((person) => (
          <Checkbox
            key={person.id}
            checked={ticked.has(person.id)}
            onChange={(on) => tick(person.id, on)}
          >
            <span>
              {nameOf(person)} <span className="sec">{personAbout(person)}</span>
            </span>
          </Checkbox>
        ))}
      </fieldset>
    </>
  );
}
