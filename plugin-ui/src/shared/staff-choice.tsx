import { useState } from 'react';
import type { PersonKind, RosterPerson } from '@nastavnik/contracts/roster';
import { rowsOf } from './pages.ts';
import { PersonChoice } from './people-picker/person-choice.tsx';
import { useListPeopleInfiniteQuery } from './roster.ts';
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
export function StaffChoice({ kind = 'staff', ...rest }: StaffChoiceProps) {
  const said = nobodyWords[kind];
  const [q, setQ] = useState('');
  const settled = useSettled(q.trim());
  const list = useListPeopleInfiniteQuery({
    query: { kind, limit: 6, q: settled || undefined },
  });
  return (
    <PersonChoice
      {...rest}
      q={q}
      onQ={setQ}
      people={rowsOf(list.data)}
      source={list}
      all={said.all}
      nobody={
        settled
          ? `${said.named} с фамилией на «${settled}» нет: проверьте написание или дождитесь списков из журнала.`
          : `${said.nobody}: списки ещё не пришли из журнала.`
      }
    />
  );
}
