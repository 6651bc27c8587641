import type { PersonBrief } from '@nastavnik/contracts/roster';
import { fullName } from '../people.ts';
import { personAbout } from '../person.ts';
import { Button } from '../ui/button.tsx';
import { Choices } from '../ui/choices.tsx';
import { Field, TextInput } from '../ui/field.tsx';
import { Problem } from '../ui/problem.tsx';
import { Skeleton } from '../ui/surfaces.tsx';

/** A list as an infinite query gives it, as far as choosing one of it asks. */
interface Source {
  data?: unknown;
  error?: unknown;
  hasNextPage?: boolean | undefined;
  refetch: () => unknown;
}

interface PersonChoiceProps<P extends PersonBrief> {
  label: string;
  q: string;
  onQ: (q: string) => void;
  people: readonly P[];
  source: Source;
  chosen: P | undefined;
  onChoose: (person: P | undefined) => void;
  /** What those found are together. */
  all: string;
  /** Why nobody was found. */
  nobody: string;
  error?: string | undefined;
}

const Chosen = ({
  label,
  chosen,
  onAgain,
}: {
  label: string;
  chosen: PersonBrief;
  onAgain: () => void;
}) => (
  <div className="field">
    <span>{label}</span>
    <div className="chosen">
      <span>
        <b>{fullName(chosen.name)}</b>
        {personAbout(chosen) && <small className="sec">, {personAbout(chosen)}</small>}
      </span>
      <Button kind="quiet" onClick={onAgain}>
        Выбрать другого
      </Button>
    </div>
  </div>
);

/** One person, found by the beginning of the family name. */
export function PersonChoice<P extends PersonBrief>(props: PersonChoiceProps<P>) {
  const { label, q, onQ, people, source, chosen, onChoose, all, nobody, error } = props;
  if (chosen) return <Chosen label={label} chosen={chosen} onAgain={() => onChoose(undefined)} />;
  return (
    <>
      <Field label={label} error={error}>
        <TextInput type="search" value={q} onChange={onQ} placeholder="Начало фамилии" />
      </Field>
      {source.error !== undefined && source.data === undefined && (
        <Problem error={source.error} onRetry={() => void source.refetch()} />
      )}
      {source.error === undefined && source.data === undefined && <Skeleton lines={3} />}
      {source.data !== undefined && people.length === 0 && (
        <p className="sec" role="status">
          {nobody}
        </p>
      )}
      {people.length > 0 && (
        <Choices
          label={all}
          value={undefined}
          onChange={(id) => onChoose(people.find((person) => person.id === id))}
          choices={people.map((person) => ({
            value: person.id,
            title: fullName(person.name),
            text: personAbout(person) || undefined,
          }))}
        />
      )}
      {source.hasNextPage && <p className="cap">Есть и другие: введите начало фамилии.</p>}
    </>
  );
}
