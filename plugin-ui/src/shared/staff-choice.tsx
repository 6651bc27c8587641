import { useState } from 'react';
import type { PersonKind, RosterPerson } from '@nastavnik/contracts/roster';
import { rowsOf } from './pages.ts';
import { fullName } from './people.ts';
import { personAbout } from './person.ts';
import { useListPeopleInfiniteQuery } from './roster.ts';
import { Button } from './ui/button.tsx';
import { Choices } from './ui/choices.tsx';
import { Field, TextInput } from './ui/field.tsx';
import { Problem } from './ui/problem.tsx';
import { Skeleton } from './ui/surfaces.tsx';
import { useSettled } from './use-settled.ts';

const nobodyWords: Record<PersonKind, { named: string; nobody: string; all: string }> = {
  staff: { named: 'Сотрудников', nobody: 'Сотрудников пока нет', all: 'Сотрудники школы' },
  pupil: { named: 'Учеников', nobody: 'Учеников пока нет', all: 'Ученики школы' },
};

interface StaffChoiceProps {
  label: string;
  /** Staff unless said. */
  kind?: PersonKind;
  chosen: RosterPerson | undefined;
  onChoose: (person: RosterPerson | undefined) => void;
  error?: string | undefined;
}

/** One person of the school, found by the beginning of the family name. */
export function StaffChoice(props: StaffChoiceProps) {
  const { label, kind = 'staff', chosen, onChoose, error } = props;
  const said = nobodyWords[kind];
  const [q, setQ] = useState('');
  const settled = useSettled(q.trim());
  const list = useListPeopleInfiniteQuery({
    query: { kind, limit: 6, q: settled || undefined },
  });
  const people = rowsOf(list.data);
  if (chosen)
    return (
      <div className="field">
        <span>{label}</span>
        <div className="chosen">
          <span>
            <b>{fullName(chosen.name)}</b>
            {personAbout(chosen) && <small className="sec">, {personAbout(chosen)}</small>}
          </span>
          <Button kind="quiet" onClick={() => onChoose(undefined)}>
            Выбрать другого
          </Button>
        </div>
      </div>
    );
  return (
    <>
      <Field label={label} error={error}>
        <TextInput type="search" value={q} onChange={setQ} placeholder="Начало фамилии" />
      </Field>
      {list.error && !list.data && (
        <Problem error={list.error} onRetry={() => void list.refetch()} />
      )}
      {!list.error && !list.data && <Skeleton lines={3} />}
      {list.data && people.length === 0 && (
        <p className="sec" role="status">
          {settled
            ? `${said.named} с фамилией на «${settled}» нет: проверьте написание или дождитесь списков из журнала.`
            : `${said.nobody}: списки ещё не пришли из журнала.`}
        </p>
      )}
      {people.length > 0 && (
        <Choices
          label={said.all}
          value={undefined}
          onChange={(id) => onChoose(people.find((person) => person.id === id))}
          choices={people.map((person) => ({
            value: person.id,
            title: fullName(person.name),
            text: personAbout(person) || undefined,
          }))}
        />
      )}
      {list.hasNextPage && <p className="cap">Есть и другие: введите начало фамилии.</p>}
    </>
  );
}
