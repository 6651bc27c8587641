import type { CompletionSheet } from '@nastavnik/contracts/completions';
import type { PersonBrief } from '@nastavnik/contracts/roster';
import { personName } from '../person.ts';
import { Checkbox } from '../ui/choices.tsx';

/** The mentees of a pair, and after them those who have left the group. */
export const everyoneIn = ({ mentees, left = [] }: CompletionSheet['pair']): PersonBrief[] => [
  ...mentees,
  ...left.map(({ person }) => person),
];

interface WhoProps {
  label: string;
  people: readonly PersonBrief[];
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
}

/** Some of the mentees of a group, by ticks. */
export const Who = ({ label, people, chosen, onChange }: WhoProps) => (
  <fieldset className="attended">
    <legend className="lab">{label}</legend>
    {people.map((person) => (
      <Checkbox
        key={person.id}
        checked={chosen.includes(person.id)}
        onChange={(on) =>
          onChange(on ? [...chosen, person.id] : chosen.filter((id) => id !== person.id))
        }
      >
        {personName(person)}
      </Checkbox>
    ))}
  </fieldset>
);
