import { classTitle } from '@nastavnik/contracts/class-title';
import { RequestSource } from '@nastavnik/contracts/requests';
import { schoolYearTitle, useDates } from '../../shared/dates.ts';
import { groundOptions } from '../../shared/ground-options.ts';
import { useMay } from '../../shared/may.tsx';
import { usePack } from '../../shared/pack.ts';
import { useListClassesQuery } from '../../shared/roster.ts';
import { Field, Select, TextInput } from '../../shared/ui/field.tsx';
import { Filters } from '../../shared/ui/list-bars.tsx';
import type { useFilters } from '../../shared/use-filters.ts';
import { noFilters, yearsBack } from './use-requests.ts';
import { words } from './words.ts';

const toOption = ({ code, title }: { code: string; title: string }) => ({
  value: code,
  label: title,
});
/** A class, a whole grade, or those who are in none. */
export function ClassFilter({ filters }: { filters: ReturnType<typeof useFilters> }) {
  const { data: classes } = useListClassesQuery();
  const items = classes?.items ?? [];
  const grades = [...new Set(items.flatMap(({ grade }) => grade ?? []))];
  return (
    <Field label="Класс">
      <Select
        value={filters.get('class')}
        onChange={(value) => filters.set({ class: value })}
        options={[
          { value: '', label: 'Все классы' },
          ...grades.map((grade) => ({
            value: `${grade}-${grade}`,
            label: words.parallel(grade),
          })),
          { value: 'staff', label: words.staff },
          { value: 'unplaced', label: words.unplaced },
          ...items.map(({ id, title }) => ({ value: id, label: classTitle(title) })),
        ]}
      />
    </Field>
  );
}

/** What is asked for. */
function MatterFilters({ filters }: { filters: ReturnType<typeof useFilters> }) {
  const { pack } = usePack();
  return (
    <>
      <Field label="Форма">
        <Select
          value={filters.get('form')}
          onChange={(form) => filters.set({ form })}
          options={[
            { value: '', label: 'Любая' },
            ...(pack?.forms ?? []).map(toOption),
            { value: 'none', label: words.noForm },
          ]}
        />
      </Field>
      <Field label="Основание">
        <Select
          value={filters.get('ground')}
          onChange={(ground) => filters.set({ ground })}
          options={[
            { value: '', label: 'Любое' },
            { value: 'none', label: words.noGround },
            ...groundOptions(pack),
          ]}
        />
      </Field>
    </>
  );
}

function YearFilter({ filters }: { filters: ReturnType<typeof useFilters> }) {
  const { schoolYear } = useDates();
  return (
    <Field label={words.year}>
      <Select
        value={filters.get('year')}
        onChange={(year) => filters.set({ year })}
        options={[
          { value: '', label: words.allYears },
          ...yearsBack(schoolYear).map((year) => ({
            value: String(year),
            label: schoolYearTitle(year),
          })),
        ]}
      />
    </Field>
  );
}

/** What narrows the list of requests. */
export function RequestFilters({ filters }: { filters: ReturnType<typeof useFilters> }) {
  const mayClasses = useMay('roster.read');
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
      {mayClasses && <ClassFilter filters={filters} />}
      <MatterFilters filters={filters} />
      {mayClasses && (
        <Field label="От кого">
          <Select
            value={filters.get('source')}
            onChange={(source) => filters.set({ source })}
            options={[
              { value: '', label: 'От всех' },
              ...RequestSource.options.map((value) => ({ value, label: words.sources[value] })),
            ]}
          />
        </Field>
      )}
      <Field label="Срочность">
        <Select
          value={filters.get('urgent')}
          onChange={(urgent) => filters.set({ urgent })}
          options={[
            { value: '', label: 'Любая' },
            { value: 'yes', label: 'Только срочные' },
          ]}
        />
      </Field>
      <YearFilter filters={filters} />
    </Filters>
  );
}
