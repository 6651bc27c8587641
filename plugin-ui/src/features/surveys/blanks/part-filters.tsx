import { classTitle } from '@nastavnik/contracts/class-title';
import type { SurveyWave } from '@nastavnik/contracts/surveys';
import { Field, Select } from '../../../shared/ui/field.tsx';
import type { useFilters } from '../../../shared/use-filters.ts';
import { useWavePartsQuery } from '../surveys.api.ts';
import { words as say } from './words.ts';

interface FiltersProps {
  wave: SurveyWave;
  filters: ReturnType<typeof useFilters>;
}

/** Narrows the list to a class and to a programme, where there is a choice. */
export function PartFilters({ wave, filters }: FiltersProps) {
  const { data } = useWavePartsQuery({ params: { waveId: wave.id } });
  const { classes = [], programmes = [] } = data ?? {};
  return (
    <>
      {classes.length > 1 && (
        <Field label={say.classFilter}>
          <Select
            value={filters.get('class')}
            onChange={(value) => filters.set({ class: value })}
            options={[
              { value: '', label: say.anyClass },
              ...classes.map(({ classId, title }) => ({
                value: classId,
                label: classTitle(title),
              })),
            ]}
          />
        </Field>
      )}
      {programmes.length > 0 && (
        <Field label={say.programmeFilter}>
          <Select
            value={filters.get('programme')}
            onChange={(value) => filters.set({ programme: value })}
            options={[
              { value: '', label: say.anyProgramme },
              ...programmes.map(({ programmeId, title }) => ({
                value: programmeId,
                label: classTitle(title),
              })),
            ]}
          />
        </Field>
      )}
    </>
  );
}
