import { useState } from 'react';
import type { PersonBrief } from '@nastavnik/contracts/roster';
import { namesAmong, personAbout } from './person.ts';
import { Checkbox } from './ui/choices.tsx';
import { Field, TextInput } from './ui/field.tsx';

/** More than fit a dialog: then they can be found by name, and ticked at once. */
const SEEN_AT_ONCE = 8;

const words = {
  find: 'Найти',
  beginning: 'Начало фамилии',
  ticked: (ticked: number) => `Отмечено: ${ticked}`,
  notFound: 'Никого с такой фамилией.',
  everybody: (people: number) => `Все, кто показан: ${people}`,
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
  const tick = (on: boolean, ...ids: string[]) =>
    onTicked(new Set(on ? [...ticked, ...ids] : [...ticked].filter((id) => !ids.includes(id))));
  return (
    <>
      {people.length > SEEN_AT_ONCE && (
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
      <fieldset className="plain">
        {found.length > 1 && (
          <Checkbox
            checked={found.every(({ id }) => ticked.has(id))}
            mixed={found.some(({ id }) => ticked.has(id))}
            onChange={(on) => tick(on, ...found.map(({ id }) => id))}
          >
            <b>{words.everybody(found.length)}</b>
          </Checkbox>
        )}
        {found.map((person) => (
          <Checkbox
            key={person.id}
            checked={ticked.has(person.id)}
            onChange={(on) => tick(on, person.id)}
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
