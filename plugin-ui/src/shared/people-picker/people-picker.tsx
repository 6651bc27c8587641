import { classTitle } from '@nastavnik/contracts/class-title';
import { useState } from 'react';
import type { PeopleQuery, RosterPerson, Side } from '@nastavnik/contracts/roster';
import { count, words } from '../numbers.ts';
import { rowsOf } from '../pages.ts';
import { fullName } from '../people.ts';
import { personAbout } from '../person.ts';
import { useListClassesQuery, useListPeopleInfiniteQuery } from '../roster.ts';
import { Button } from '../ui/button.tsx';
import { Field, Select, TextInput } from '../ui/field.tsx';
import { Problem } from '../ui/problem.tsx';
import { Skeleton } from '../ui/surfaces.tsx';
import type { Column } from '../ui/table.tsx';
import { Table } from '../ui/table.tsx';
import { useSettled } from '../use-settled.ts';

/** The people chosen so far, also from classes that are not shown now. */
export type Chosen = ReadonlyMap<string, RosterPerson>;

const FROM_JOURNAL = 'Никого нет: все уже в базе или списки школы ещё не пришли из журнала.';
const nobody: Record<Side, string> = {
  pupil: FROM_JOURNAL,
  staff: FROM_JOURNAL,
  external:
    'Никого нет. Студента или другого человека не из школы сначала внесите в «Базе наставников», раздел «Внешние наставники».',
};

interface PeoplePickerProps {
  kind: Side;
  /** Leaves out those who are in this base already. */
  outside?: PeopleQuery['outside'];
  chosen: Chosen;
  onChange: (chosen: Map<string, RosterPerson>) => void;
}

const columns: Column<RosterPerson>[] = [
  {
    key: 'name',
    head: 'Кто',
    name: true,
    cell: (person) => (
      <>
        {fullName(person.name)}
        <small>
          {[personAbout(person), person.birthYear && `${person.birthYear}\u00a0г.\u00a0р.`]
            .filter(Boolean)
            .join(', ')}
          {person.young && ' · молодой специалист'}
        </small>
      </>
    ),
  },
];

function merged(chosen: Chosen, rows: readonly RosterPerson[], ids: ReadonlySet<string>) {
  const next = new Map(chosen);
  for (const person of rows)
    if (ids.has(person.id)) next.set(person.id, person);
    else next.delete(person.id);
  return next;
}

function ClassSelect({ value, onChange }: { value: string; onChange: (id: string) => void }) {
  const { data: classes } = useListClassesQuery();
  const options = (classes?.items ?? []).map(({ id, title }) => ({
    value: id,
    label: classTitle(title),
  }));
  return (
    <Field label="Класс">
      <Select
        value={value}
        onChange={onChange}
        options={[{ value: '', label: 'Все классы' }, ...options]}
      />
    </Field>
  );
}

/** Chooses people of the roster: by class, by family name, or all shown. */
export function PeoplePicker({ kind, outside, chosen, onChange }: PeoplePickerProps) {
  const [classId, setClassId] = useState('');
  const [q, setQ] = useState('');
  const settled = useSettled(q);
  const { data, error, isFetching, hasNextPage, fetchNextPage, refetch } =
    useListPeopleInfiniteQuery({
      query: { kind, outside, limit: 50, q: settled || undefined, classId: classId || undefined },
    });
  const rows = rowsOf(data);
  return (
    <>
      <div className="filters">
        {kind === 'pupil' && <ClassSelect value={classId} onChange={setClassId} />}
        <Field label="Найти" wide>
          <TextInput type="search" value={q} onChange={setQ} placeholder="Начало фамилии" />
        </Field>
      </div>
      {error !== undefined && <Problem error={error} onRetry={refetch} />}
      {!data && !error && <Skeleton lines={4} />}
      {data && rows.length === 0 && (
        <p className="sec">
          {settled || classId
            ? 'Никого не нашлось: проверьте условия поиска. Кто уже в базе, здесь не показан.'
            : nobody[kind]}
        </p>
      )}
      {rows.length > 0 && (
        <Table
          label={kind === 'external' ? 'Люди не из школы' : 'Список из журнала'}
          look="plain"
          tall
          rows={rows}
          columns={columns}
          idOf={({ id }) => id}
          nameOf={({ name }) => fullName(name)}
          selected={new Set(chosen.keys())}
          onSelect={(ids) => onChange(merged(chosen, rows, ids))}
        />
      )}
      <div className="pager">
        <span className="sec" role="status">
          Выбрано: {count(chosen.size, words.person)}
        </span>
        {hasNextPage && (
          <Button onClick={() => void fetchNextPage()} busy={isFetching}>
            Показать ещё
          </Button>
        )}
      </div>
    </>
  );
}
