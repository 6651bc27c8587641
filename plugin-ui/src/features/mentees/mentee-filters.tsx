import { classTitle } from '@nastavnik/contracts/class-title';
import { groundOptions } from '../../shared/ground-options.ts';
import { LacksFilter } from '../../shared/match-profile/lacks-filter.tsx';
import { useMay } from '../../shared/may.tsx';
import { usePack } from '../../shared/pack.ts';
import { useListClassesQuery } from '../../shared/roster.ts';
import { Field, Select, TextInput } from '../../shared/ui/field.tsx';
import { Filters } from '../../shared/ui/list-bars.tsx';
import type { useFilters } from '../../shared/use-filters.ts';
import { noFilters } from './use-mentees.ts';

const grades = [
  { value: '', label: 'Все классы' },
  { value: '1-4', label: '1–4 классы' },
  { value: '5-9', label: '5–9 классы' },
  { value: '10-11', label: '10–11 классы' },
];

const toOption = ({ code, title }: { code: string; title: string }) => ({
  value: code,
  label: title,
});

/** What narrows the base of mentees. */
export function MenteeFilters({ filters }: { filters: ReturnType<typeof useFilters> }) {
  const { pack } = usePack();
  const mayClasses = useMay('roster.read');
  const { data: classes } = useListClassesQuery(undefined, { skip: !mayClasses });
  const classOptions = (classes?.items ?? []).map(({ id, title }) => ({
    value: id,
    label: classTitle(title),
  }));
  return (
    <Filters onReset={() => filters.set(noFilters)}>
      <Field label="Найти" wide>
        <TextInput
          type="search"
          value={filters.get('q')}
          onChange={(q) => filters.set({ q })}
          placeholder="Начало фамилии"
        />
      </Field>
      {mayClasses && (
        <Field label="Класс">
          <Select
            value={filters.get('class')}
            onChange={(value) => filters.set({ class: value })}
            options={[...grades, ...classOptions]}
          />
        </Field>
      )}
      <Field label="Форма">
        <Select
          value={filters.get('form')}
          onChange={(form) => filters.set({ form })}
          options={[{ value: '', label: 'Все формы' }, ...(pack?.forms ?? []).map(toOption)]}
        />
      </Field>
      <Field label="Запрос">
        <Select
          value={filters.get('ground')}
          onChange={(ground) => filters.set({ ground })}
          options={[{ value: '', label: 'Любой запрос' }, ...groundOptions(pack)]}
        />
      </Field>
      <LacksFilter side="mentee" filters={filters} />
    </Filters>
  );
}
